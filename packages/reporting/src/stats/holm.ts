/**
 * What is left of a small p when several tests stand on one screen.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"

/**
 * Holm's adjusted values, in the order of the given ones: the smallest is multiplied by how many there are, the next by one
 * less, and none comes out below an earlier one or above 1 (clinical 5.11.8).
 *
 * Laws: none is below the raw value; the order of the tests does not matter; a single one stays as it is.
 *
 * @source Holm S (1979) Scand J Stat 6:65-70; docs/methods/holm.md
 * @example
 * holm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export const holm = (ps: ReadonlyArray<number>): ReadonlyArray<number> => {
  const order = ps.map((_, index) => index).toSorted((a, b) => at(ps, a) - at(ps, b))
  const adjusted = new Float64Array(ps.length)
  let most = 0
  for (const [rank, index] of order.entries()) {
    most = Math.min(1, Math.max(most, at(ps, index) * (ps.length - rank)))
    adjusted[index] = most
  }
  return [...adjusted]
}
