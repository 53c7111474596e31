/**
 * Bleeding rates of centres beside each other, as people are shown them: a centre outside the limits is to be looked at, and no
 * centre has a rank (clinical 5.15). The `funnel` report over files keeps to chance alone and is another one.
 *
 * @since 0.1.0
 */
import { byarInterval } from "../stats/byarInterval.ts"
import { checkCount, checkExposure, sumOf } from "../stats/count.ts"
import {
  additiveLimits,
  type Limits,
  multiplicativeLimits,
  poissonLimits,
  type Spread,
  spreadOf,
  widest
} from "../stats/funnelLimits.ts"
import type { Interval } from "../stats/Interval.ts"
import type { Missing } from "../stats/StatisticStatus.ts"
import { fewestShown } from "./Shown.ts"

/** What a centre's people had together. */
export interface CentreCount {
  readonly centre: string
  readonly people: number
  readonly episodes: number
  readonly years: number
}

/** Where a rate lies: outside the outer limits, between the pairs, or within. */
export type Zone = "alarm" | "alert" | "within"

/** A rate's zone, and on which side it lies. */
export interface Place {
  readonly zone: Zone
  readonly direction?: "high" | "low"
}

/** A drawn centre. */
export interface FunnelPoint extends CentreCount {
  readonly rate: number
  readonly interval: Interval
  /** By chance alone; drawn thin. */
  readonly plain: Limits
  /** The limits that decide. */
  readonly limits: Limits
  /** Absent where too few centres are drawn to tell their spread. */
  readonly place?: Place
}

/** The funnel: methods, what the limits rest on, and the points in the order of the names of centres. */
export interface CentreFunnel {
  readonly status: "ok" | "too_few"
  readonly method: "poisson_limits" | "widest_limits"
  /** Drawn centres. */
  readonly n: number
  readonly exposure: number
  readonly target: number
  readonly spread: Spread
  readonly points: ReadonlyArray<FunnelPoint>
  /** Centres that are not drawn, as too few people stand behind them. */
  readonly left: number
}

const fewestCentres = 5

/** Where a rate lies between limits; on a limit is within it. */
export const placeOf = (rate: number, { lower95, lower998, upper95, upper998 }: Limits): Place => {
  if (rate < lower998) return { zone: "alarm", direction: "low" }
  if (rate > upper998) return { zone: "alarm", direction: "high" }
  if (rate < lower95) return { zone: "alert", direction: "low" }
  return rate > upper95 ? { zone: "alert", direction: "high" } : { zone: "within" }
}

/**
 * The funnel of some centres around their common rate, or a given one. People's bleeds spread far more than chance, so the limits
 * are on each side the widest of three kinds: chance, an added variance between centres, and chance multiplied.
 *
 * Laws: the order of centres does not matter; no centre stands outside whom chance alone would leave within.
 *
 * @param target episodes a person-year; the rate of all drawn centres together when left out
 * @returns `no_exposure` when no centre is drawn, `no_events` when no episode gives a target
 * @source Spiegelhalter DJ (2005) Stat Med 24:1185-1202 and Qual Saf Health Care 14:347-351; docs/methods/funnel.md
 */
export const centreFunnel = (
  centres: ReadonlyArray<CentreCount>,
  target?: number
): CentreFunnel | Missing<"no_exposure" | "no_events"> => {
  for (const { episodes, people, years } of centres) {
    checkCount(episodes)
    checkCount(people)
    checkExposure(years)
  }
  const drawn = centres
    .filter(({ people, years }) => people >= fewestShown && years > 0)
    .toSorted((a, b) => (a.centre < b.centre ? -1 : 1))
  const [episodes, exposure] = [sumOf(drawn.map((each) => each.episodes)), sumOf(drawn.map(({ years }) => years))]
  if (drawn.length === 0) return { status: "no_exposure", n: 0 }
  const common = target ?? episodes / exposure
  if (!(common > 0)) return { status: "no_events", n: drawn.length }
  const spread = spreadOf(
    drawn.map((each) => each.episodes),
    drawn.map(({ years }) => common * years)
  )
  const isEnough = drawn.length >= fewestCentres
  const isWidened = isEnough && spread.phiWinsorised > 1
  return {
    status: isEnough ? "ok" : "too_few",
    method: isWidened ? "widest_limits" : "poisson_limits",
    n: drawn.length,
    exposure,
    target: common,
    spread,
    points: drawn.map((centre) => {
      const { years } = centre
      const plain = poissonLimits(common, years)
      const limits = isWidened
        ? widest(plain, additiveLimits(common, years, spread), multiplicativeLimits(common, years, spread))
        : plain
      const rate = centre.episodes / years
      const { lower, upper } = byarInterval(centre.episodes)
      const interval = { lower: lower / years, upper: upper / years }
      return { ...centre, rate, interval, plain, limits, ...(isEnough ? { place: placeOf(rate, limits) } : {}) }
    }),
    left: centres.length - drawn.length
  }
}
