/**
 * The common rate of people who differ: counts spread more than those of one rate would, and the interval says so.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { checkCount, checkExposure, sumOf } from "./count.ts"
import { type Interval, usualConfidence, zOf } from "./Interval.ts"
import { garwoodInterval } from "./poissonRate.ts"
import { rootOf } from "./rootOf.ts"
import type { Missing } from "./StatisticStatus.ts"

/** What is known of a group's rate. `theta` is small where people differ much; `se` is that of the logarithm of the rate. */
export type GroupRate =
  | (Interval & {
      readonly status: "ok"
      readonly method: "negative_binomial"
      readonly n: number
      readonly exposure: number
      readonly rate: number
      readonly theta: number
      readonly logRate: number
      readonly se: number
    })
  | (Interval & {
      readonly status: "ok"
      readonly method: "garwood"
      /** Why people were not modelled as different. */
      readonly reason: "no_events" | "one_person" | "no_overdispersion"
      readonly n: number
      readonly exposure: number
      readonly rate: number
    })
  | Missing<"no_people" | "no_exposure">

/** One observation for each person: what was counted, and in how long. */
export interface Counted {
  readonly count: number
  readonly exposure: number
}

const smallestLogTheta = Math.log(1e-8)
const largestLogTheta = Math.log(1e8)

/** Whether the counts spread more than those of one common rate. */
const isOverdispersed = (people: ReadonlyArray<Counted>, rate: number): boolean =>
  sumOf(people.map(({ count, exposure }) => (count - rate * exposure) ** 2 - count)) > 0

/** The logarithm of the rate that is likeliest for a theta: the root of one equation, whose left side only falls. */
const logRateFor = (people: ReadonlyArray<Counted>, theta: number, start: number): number => {
  const excess = (logRate: number): number => {
    const rate = Math.exp(logRate)
    let sum = 0
    for (const { count, exposure } of people) sum += (exposure * rate - count) / (1 + (exposure * rate) / theta)
    return sum
  }
  const slope = (logRate: number): number => {
    const rate = Math.exp(logRate)
    let sum = 0
    for (const { count, exposure } of people) {
      sum += (exposure * rate * (1 + count / theta)) / (1 + (exposure * rate) / theta) ** 2
    }
    return sum
  }
  let [lower, upper] = [start - 1, start + 1]
  while (excess(lower) > 0) lower -= 2 * (upper - lower)
  while (excess(upper) < 0) upper += 2 * (upper - lower)
  return rootOf({ value: excess, slope, lower, upper, start })
}

/** How many people have a count above 0, above 1, and so on: sums over counts become sums over these. */
const peopleAbove = (people: ReadonlyArray<Counted>): Float64Array => {
  const above = new Float64Array(people.reduce((most, { count }) => Math.max(most, count), 0))
  for (const { count } of people) if (count > 0) above[count - 1] = at(above, count - 1) + 1
  for (let index = above.length - 2; index >= 0; index -= 1) above[index] = at(above, index) + at(above, index + 1)
  return above
}

/** The derivative of the log likelihood by theta, its sign turned, so that it rises where the likelihood has its top. */
const fallBy = (people: ReadonlyArray<Counted>, above: Float64Array, logRate: number, theta: number): number => {
  const rate = Math.exp(logRate)
  let sum = 0
  for (const [index, persons] of above.entries()) sum += persons / (theta + index)
  for (const { count, exposure } of people) {
    const mean = exposure * rate
    sum += (mean - count) / (theta + mean) - Math.log1p(mean / theta)
  }
  return -sum
}

/** The likeliest theta, each with the rate that is likeliest for it. */
const fit = (people: ReadonlyArray<Counted>, pooled: number) => {
  const above = peopleAbove(people)
  let logRate = Math.log(pooled)
  const logTheta = rootOf({
    value: (logTheta) => {
      const theta = Math.exp(logTheta)
      logRate = logRateFor(people, theta, logRate)
      return fallBy(people, above, logRate, theta)
    },
    lower: smallestLogTheta,
    upper: largestLogTheta,
    start: 0
  })
  const theta = Math.exp(logTheta)
  return { theta, logRate: logRateFor(people, theta, logRate) }
}

/**
 * The rate of a group by maximum likelihood, each person's count being negative binomial with variance mean + mean²/theta, and a
 * Wald interval on the logarithm (clinical 5.4). Where people do not differ, or there is too little to tell, it is the pooled
 * rate with its exact interval, and the reason.
 *
 * Laws: the order of people does not matter; exposure in another unit changes the rate alike.
 *
 * @param people exposure in the unit of the rate; those without exposure are left out
 * @source Lawless JF (1987) Can J Stat 15:209-225, doi:10.2307/3314912; docs/methods/group-rate.md
 */
export const negativeBinomialRate = (
  people: ReadonlyArray<Counted>,
  confidence: number = usualConfidence
): GroupRate => {
  for (const { count, exposure } of people) {
    checkCount(count)
    checkExposure(exposure)
  }
  const observed = people.filter(({ exposure }) => exposure > 0)
  const n = observed.length
  if (people.length === 0) return { status: "no_people", n: 0 }
  if (n === 0) return { status: "no_exposure", n: 0 }
  const [events, exposure] = [sumOf(observed.map(({ count }) => count)), sumOf(observed.map((one) => one.exposure))]
  const rate = events / exposure
  const pooled = (reason: "no_events" | "one_person" | "no_overdispersion"): GroupRate => {
    const { lower, upper } = garwoodInterval(events, confidence)
    const interval = { lower: lower / exposure, upper: upper / exposure }
    return { status: "ok", method: "garwood", reason, n, exposure, rate, ...interval }
  }
  if (events === 0) return pooled("no_events")
  if (n === 1) return pooled("one_person")
  if (!isOverdispersed(observed, rate)) return pooled("no_overdispersion")
  const { logRate, theta } = fit(observed, rate)
  const information = sumOf(
    observed.map((one) => {
      const mean = one.exposure * Math.exp(logRate)
      return mean / (1 + mean / theta)
    })
  )
  const se = 1 / Math.sqrt(information)
  const reach = zOf(confidence) * se
  return {
    status: "ok",
    method: "negative_binomial",
    n,
    exposure,
    rate: Math.exp(logRate),
    lower: Math.exp(logRate - reach),
    upper: Math.exp(logRate + reach),
    theta,
    logRate,
    se
  }
}
