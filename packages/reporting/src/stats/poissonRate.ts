/**
 * The rate of events in so much time, with the exact interval of Garwood.
 *
 * @since 0.1.0
 */
import { checkCount, checkExposure } from "./count.ts"
import { gammaQuantile } from "./gammaQuantile.ts"
import { checkConfidence, type Interval, usualConfidence } from "./Interval.ts"
import type { Missing } from "./StatisticStatus.ts"

/** A rate for each unit of exposure, with its interval. */
export interface PoissonRate extends Interval {
  readonly status: "ok"
  readonly method: "garwood"
  readonly n: number
  readonly exposure: number
  readonly rate: number
}

/**
 * Bounds of the mean of a Poisson count: the lower one is 0 for no event.
 *
 * @example
 * garwoodInterval(0).upper // => 3.688879454113…
 */
export const garwoodInterval = (events: number, confidence: number = usualConfidence): Interval => {
  checkCount(events)
  checkConfidence(confidence)
  const tail = (1 - confidence) / 2
  return { lower: events === 0 ? 0 : gammaQuantile(tail, events), upper: gammaQuantile(1 - tail, events + 1) }
}

/**
 * Events by exposure, and the interval that holds the true rate at least as often as `confidence` says (clinical 5.3).
 *
 * Laws: twice the exposure halves all three numbers; one event more raises each of them; a higher confidence widens the interval.
 *
 * @param events whole number, 0 or more
 * @param exposure in the unit of the rate: years, for events a year
 * @returns `no_exposure` for an exposure of 0
 * @throws {RangeError} for what is no count or no exposure
 * @source Garwood F (1936) Biometrika 28:437-442, doi:10.1093/biomet/28.3-4.437; docs/methods/poisson-rate.md
 */
export const poissonRate = (
  events: number,
  exposure: number,
  confidence: number = usualConfidence
): PoissonRate | Missing<"no_exposure"> => {
  checkExposure(exposure)
  const { lower, upper } = garwoodInterval(events, confidence)
  return exposure === 0
    ? { status: "no_exposure", n: events }
    : {
        status: "ok",
        method: "garwood",
        n: events,
        exposure,
        rate: events / exposure,
        lower: lower / exposure,
        upper: upper / exposure
      }
}
