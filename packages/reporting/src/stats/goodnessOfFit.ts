/**
 * Whether events fall on some days or hours more often than the time spent there would give.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { checkCount, checkExposure, sumOf } from "./count.ts"
import type { Missing } from "./StatisticStatus.ts"
import { upperChiSquared } from "./tailProbability.ts"

/** The test, with what each class would hold in proportion to its exposure. */
export interface GoodnessOfFit {
  readonly status: "ok"
  readonly method: "chi_squared"
  readonly n: number
  readonly chiSquared: number
  readonly degrees: number
  readonly p: number
  readonly expected: ReadonlyArray<number>
}

/** Cochran's: no class below 1, and four of five at 5 or more. */
const leastExpected = 1
const usualExpected = 5
const usualShare = 0.8

/**
 * Pearson's chi-squared test of counts against exposure (clinical 5.11.2).
 *
 * Laws: classes may be exchanged; exposure in another unit changes nothing.
 *
 * @param observed a count for each class
 * @param exposure of each class, in one unit
 * @returns `too_few` where the expected counts are too small for it, and `no_exposure` where no class has any
 * @throws {RangeError} for columns of different lengths or fewer than two classes
 * @source Pearson K (1900) Philos Mag 50:157-175, doi:10.1080/14786440009463897; Cochran WG (1954) Biometrics 10:417-451; docs/methods/goodness-of-fit.md
 */
export const goodnessOfFit = (
  observed: ReadonlyArray<number>,
  exposure: ReadonlyArray<number>
): GoodnessOfFit | Missing<"too_few" | "no_exposure"> => {
  if (observed.length !== exposure.length || observed.length < 2) throw new RangeError("goodnessOfFit: not two columns")
  for (const count of observed) checkCount(count)
  for (const each of exposure) checkExposure(each)
  const [n, whole] = [sumOf(observed), sumOf(exposure)]
  if (whole === 0) return { status: "no_exposure", n }
  const expected = exposure.map((each) => (n * each) / whole)
  const usual = expected.filter((each) => each >= usualExpected).length
  if (expected.some((each) => each < leastExpected) || usual < usualShare * expected.length) {
    return { status: "too_few", n }
  }
  const chiSquared = sumOf(expected.map((each, index) => (at(observed, index) - each) ** 2 / each))
  const degrees = expected.length - 1
  return {
    status: "ok",
    method: "chi_squared",
    n,
    chiSquared,
    degrees,
    p: upperChiSquared(chiSquared, degrees),
    expected
  }
}
