/**
 * How long it takes until the first event, when some people are watched for less time than others.
 *
 * @since 0.1.0
 */
import { type Interval, usualConfidence, zOf } from "./Interval.ts"
import type { Missing } from "./StatisticStatus.ts"

/** Until when a person was watched: to their event, or to the end without one. */
export interface Watched {
  /** More than 0, in one unit. */
  readonly time: number
  readonly hadEvent: boolean
}

/** The share without an event from a time on, until the next one. */
export interface Step {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly survival: number
  /** Absent where nobody is left. */
  readonly interval?: Interval
}

/** The curve. */
export interface KaplanMeier {
  readonly status: "ok"
  readonly method: "kaplan_meier"
  readonly n: number
  readonly events: number
  readonly steps: ReadonlyArray<Step>
  /** The first time at which at most half are left; absent where more than half always are. */
  readonly median?: number
}

/** Survival S to the power exp(±z se), se being that of ln(-ln S): it stays between 0 and 1. */
const intervalOf = (survival: number, greenwood: number, z: number): Interval | undefined => {
  if (survival === 0) return undefined
  const reach = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival))
  return { lower: survival ** Math.exp(reach), upper: survival ** Math.exp(-reach) }
}

/**
 * The product-limit estimate with Greenwood's variance and an interval on the scale of log(-log) (clinical 5.16). Who has an event
 * on the day on which another's watch ends comes before them.
 *
 * Laws: the order of people does not matter; survival never rises; without censoring it is the share that is left.
 *
 * @returns `no_people` of nobody
 * @throws {RangeError} for a time that is not above 0
 * @source Kaplan EL, Meier P (1958) J Am Stat Assoc 53:457-481, doi:10.1080/01621459.1958.10501452; Kalbfleisch JD, Prentice RL, The Statistical Analysis of Failure Time Data (1980); docs/methods/time-to-first-bleed.md
 */
export const kaplanMeier = (
  people: ReadonlyArray<Watched>,
  confidence: number = usualConfidence
): KaplanMeier | Missing<"no_people"> => {
  if (!people.every(({ time }) => Number.isFinite(time) && time > 0)) throw new RangeError("kaplanMeier: not a time")
  if (people.length === 0) return { status: "no_people", n: 0 }
  const z = zOf(confidence)
  const eventsAt = new Map<number, number>()
  const leavingAt = new Map<number, number>()
  for (const { hadEvent, time } of people) {
    leavingAt.set(time, (leavingAt.get(time) ?? 0) + 1)
    if (hadEvent) eventsAt.set(time, (eventsAt.get(time) ?? 0) + 1)
  }
  const steps: Array<Step> = []
  let [atRisk, survival, greenwood] = [people.length, 1, 0]
  for (const time of [...leavingAt.keys()].toSorted((a, b) => a - b)) {
    const events = eventsAt.get(time) ?? 0
    if (events > 0) {
      survival *= (atRisk - events) / atRisk
      greenwood += events / (atRisk * (atRisk - events))
      const interval = intervalOf(survival, greenwood, z)
      steps.push({ time, atRisk, events, survival, ...(interval === undefined ? {} : { interval }) })
    }
    atRisk -= leavingAt.get(time) ?? 0
  }
  const median = steps.find(({ survival }) => survival <= 0.5)?.time
  return {
    status: "ok",
    method: "kaplan_meier",
    n: people.length,
    events: people.filter(({ hadEvent }) => hadEvent).length,
    steps,
    ...(median === undefined ? {} : { median })
  }
}

/** The share without an event at a time: that of the last step on or before it. */
export const survivalAt = ({ steps }: KaplanMeier, time: number): number =>
  steps.findLast((step) => step.time <= time)?.survival ?? 1
