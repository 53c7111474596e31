/**
 * Quantiles of a sample: median, quartiles, and any other.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"

/**
 * The values in order. Sorted once, many quantiles can be read off.
 *
 * @throws {RangeError} for a value that is not a finite number
 */
export const inOrder = (values: Iterable<number>): Float64Array => {
  const sorted = Float64Array.from(values).toSorted()
  if (!sorted.every(Number.isFinite)) throw new RangeError("quantile: a value is not a finite number")
  return sorted
}

/**
 * Type 7: linear between the values around place (n - 1) p.
 *
 * Laws: within the smallest and the largest value; rises with p; a change of unit changes it alike.
 *
 * @param sorted from {@link inOrder}
 * @param p from 0 to 1
 * @returns `undefined` of no values
 * @source Hyndman RJ, Fan Y (1996) Am Stat 50:361-365, doi:10.1080/00031305.1996.10473566, definition 7; docs/methods/quantile.md
 * @example
 * quantile(inOrder([4, 1, 3, 2]), 0.25) // => 1.75
 */
export const quantile = (sorted: Float64Array, p: number): number | undefined => {
  if (!(p >= 0 && p <= 1)) throw new RangeError("quantile: p lies between 0 and 1")
  if (sorted.length === 0) return undefined
  const place = (sorted.length - 1) * p
  const below = at(sorted, Math.floor(place))
  return below + (place - Math.floor(place)) * (at(sorted, Math.ceil(place)) - below)
}
