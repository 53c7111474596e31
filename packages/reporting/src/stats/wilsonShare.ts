/**
 * A share of a number of people, with the score interval of Wilson.
 *
 * @since 0.1.0
 */
import { checkCount } from "./count.ts"
import { type Interval, usualConfidence, zOf } from "./Interval.ts"
import type { Missing } from "./StatisticStatus.ts"

/** A share with its interval, all between 0 and 1. */
export interface Share extends Interval {
  readonly status: "ok"
  readonly method: "wilson"
  readonly n: number
  readonly share: number
}

/**
 * How many of so many. The textbook interval, p ± z√(p(1 - p)/n), has no width for none and for all, and leaves [0, 1]; both
 * happen in every small group, so it is not offered (clinical 5.5).
 *
 * Laws: the interval lies in [0, 1] and holds the share; that of the others is its mirror image.
 *
 * @param some whole number from 0 to `all`
 * @returns `no_people` of nobody
 * @throws {RangeError} for counts that are not whole or out of order
 * @source Wilson EB (1927) J Am Stat Assoc 22:209-212, doi:10.1080/01621459.1927.10502953; docs/methods/wilson-share.md
 * @example
 * wilsonShare(0, 10).upper // => 0.277532799862…
 */
export const wilsonShare = (
  some: number,
  all: number,
  confidence: number = usualConfidence
): Share | Missing<"no_people"> => {
  checkCount(some)
  checkCount(all)
  if (some > all) throw new RangeError("wilsonShare: more than all")
  if (all === 0) return { status: "no_people", n: 0 }
  const z = zOf(confidence)
  const squared = z * z
  const centre = (some + squared / 2) / (all + squared)
  const reach = (z / (all + squared)) * Math.sqrt((some * (all - some)) / all + squared / 4)
  return {
    status: "ok",
    method: "wilson",
    n: all,
    share: some / all,
    // Exact at the ends; rounding would leave them a few 1e-18 outside.
    lower: some === 0 ? 0 : centre - reach,
    upper: some === all ? 1 : centre + reach
  }
}
