/**
 * An interval for a count that is large enough, without a distribution's quantiles: Byar's approximation.
 *
 * @since 0.1.0
 */
import { checkCount } from "./count.ts"
import { type Interval, usualConfidence, zOf } from "./Interval.ts"

/** The cube of a normal value, which a Poisson count resembles (Wilson and Hilferty). */
const bound = (count: number, z: number): number => count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3

/**
 * The interval of a count that is printed beside a centre's rate (clinical 5.15); 0 below where nothing was counted.
 *
 * @source Breslow NE, Day NE (1987) Statistical Methods in Cancer Research II, IARC, p. 69; docs/methods/funnel.md
 * @example
 * byarInterval(0) // => { lower: 0, upper: 3.668011832173… }
 */
export const byarInterval = (count: number, confidence: number = usualConfidence): Interval => {
  checkCount(count)
  const z = zOf(confidence)
  return { lower: count === 0 ? 0 : Math.max(0, bound(count, -z)), upper: bound(count + 1, z) }
}
