/**
 * How the rates of two groups of people stand to each other.
 *
 * @since 0.1.0
 */
import { type Interval, usualConfidence, zOf } from "./Interval.ts"
import type { GroupRate } from "./negativeBinomialRate.ts"
import type { Missing } from "./StatisticStatus.ts"

/** The first rate in multiples of the second. */
export interface RateRatio extends Interval {
  readonly status: "ok"
  readonly method: "negative_binomial"
  readonly n: number
  readonly ratio: number
}

/**
 * The ratio of two model rates, by the difference of their logarithms (clinical 5.12). A pooled Poisson rate has too small an
 * error for it, so that with one there is none. Law: exchanged groups have the reciprocal of the ratio and of its bounds.
 *
 * @source docs/methods/group-rate.md
 */
export const compareGroups = (
  first: GroupRate,
  second: GroupRate,
  confidence: number = usualConfidence
): RateRatio | Missing<"not_applicable"> => {
  const n = first.n + second.n
  if (first.status !== "ok" || first.method !== "negative_binomial") return { status: "not_applicable", n }
  if (second.status !== "ok" || second.method !== "negative_binomial") return { status: "not_applicable", n }
  const difference = first.logRate - second.logRate
  const reach = zOf(confidence) * Math.hypot(first.se, second.se)
  return {
    status: "ok",
    method: "negative_binomial",
    n,
    ratio: Math.exp(difference),
    lower: Math.exp(difference - reach),
    upper: Math.exp(difference + reach)
  }
}
