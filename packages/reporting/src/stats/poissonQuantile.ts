/**
 * The distribution of a Poisson count: how much of it lies at or below a value, and the quantile.
 *
 * @since 0.1.0
 */
import { upperGamma } from "./incompleteGamma.ts"

/** How likely a count of at most `count` is; 0 below 0. */
export const poissonUpTo = (count: number, mean: number): number => (count < 0 ? 0 : upperGamma(mean, count + 1))

/**
 * The smallest count that at least the share p lies at or below.
 *
 * @param mean more than 0
 * @example
 * poissonQuantile(0.975, 4.5) // => 9
 */
export const poissonQuantile = (p: number, mean: number): number => {
  // The smallest count in (below, above] by halving.
  let [below, above] = [-1, Math.ceil(mean) + 1]
  while (poissonUpTo(above, mean) < p) above *= 2
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (poissonUpTo(middle, mean) >= p) above = middle
    else below = middle
  }
  return above
}
