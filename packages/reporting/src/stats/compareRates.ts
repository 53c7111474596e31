/**
 * Whether one person's events came more often in one stretch of time than in another.
 *
 * @since 0.1.0
 */
import { clopperPearson } from "./clopperPearson.ts"
import { checkCount, checkExposure } from "./count.ts"
import { usualConfidence } from "./Interval.ts"
import { logFactorial } from "./logGamma.ts"
import type { Counted } from "./negativeBinomialRate.ts"
import type { Missing } from "./StatisticStatus.ts"

/** Two rates and their ratio. Without an event in the second stretch there is no ratio, and no upper bound of it. */
export interface RateComparison {
  readonly status: "ok"
  readonly method: "conditional_exact"
  /** Events of both together. */
  readonly n: number
  readonly rate1: number
  readonly rate2: number
  readonly ratio?: number
  readonly lower?: number
  readonly upper?: number
  readonly p: number
}

/** Two probabilities that differ by less are taken for equal. */
export const equalSlack = 1e-7

/** How likely it is that exactly `some` of `all` events fall into a part, each with the probability `share`. */
const binomial = (some: number, all: number, share: number): number =>
  Math.exp(
    logFactorial(all) -
      logFactorial(some) -
      logFactorial(all - some) +
      some * Math.log(share) +
      (all - some) * Math.log1p(-share)
  )

/** The sum over all outcomes that are not likelier than the one that was seen. */
const twoSided = (some: number, all: number, share: number): number => {
  const most = binomial(some, all, share) * (1 + equalSlack)
  let sum = 0
  for (let other = 0; other <= all; other += 1) {
    const probability = binomial(other, all, share)
    if (probability <= most) sum += probability
  }
  return Math.min(1, sum)
}

/**
 * The conditional exact test: of all events together, the first stretch would hold its share of the time (clinical 5.12).
 *
 * It takes counts as Poisson, which those of one person may be and those of a group are not: groups are compared by their
 * model rates. Laws: exchanged stretches have the ratio 1/ratio and the same p; a longer exposure of both changes neither.
 *
 * @returns `no_exposure` when either stretch has none
 * @source Przyborowski J, Wilenski H (1940) Biometrika 31:313-323, doi:10.1093/biomet/31.3-4.313; docs/methods/rate-comparison.md
 */
export const compareRates = (
  first: Counted,
  second: Counted,
  confidence: number = usualConfidence
): RateComparison | Missing<"no_exposure"> => {
  for (const { count, exposure } of [first, second]) {
    checkCount(count)
    checkExposure(exposure)
  }
  const all = first.count + second.count
  if (first.exposure === 0 || second.exposure === 0) return { status: "no_exposure", n: all }
  const rates = { rate1: first.count / first.exposure, rate2: second.count / second.exposure }
  const found = { status: "ok", method: "conditional_exact", n: all, ...rates } as const
  if (all === 0) return { ...found, p: 1 }
  const times = second.exposure / first.exposure
  const { lower, upper } = clopperPearson(first.count, all, confidence)
  return {
    ...found,
    lower: (lower / (1 - lower)) * times,
    ...(second.count === 0 ? {} : { ratio: rates.rate1 / rates.rate2, upper: (upper / (1 - upper)) * times }),
    p: twoSided(first.count, all, first.exposure / (first.exposure + second.exposure))
  }
}
