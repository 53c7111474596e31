/**
 * The exact interval of a binomial share.
 *
 * @since 0.1.0
 */
import { checkCount } from "./count.ts"
import { betaQuantile } from "./incompleteBeta.ts"
import { checkConfidence, type Interval, usualConfidence } from "./Interval.ts"

/**
 * The interval that holds the true share at least as often as `confidence` says.
 *
 * Laws: within [0, 1]; it holds some/all; that of the others is its mirror image.
 *
 * @param all 1 or more
 * @source Clopper CJ, Pearson ES (1934) Biometrika 26:404-413, doi:10.1093/biomet/26.4.404; docs/methods/rate-comparison.md
 * @example
 * clopperPearson(0, 10).upper // => 0.308497107…
 */
export const clopperPearson = (some: number, all: number, confidence: number = usualConfidence): Interval => {
  checkCount(some)
  checkCount(all)
  checkConfidence(confidence)
  if (all === 0 || some > all) throw new RangeError("clopperPearson: no share of so many")
  const tail = (1 - confidence) / 2
  return {
    lower: some === 0 ? 0 : betaQuantile(tail, some, all - some + 1),
    upper: some === all ? 1 : betaQuantile(1 - tail, some + 1, all - some)
  }
}
