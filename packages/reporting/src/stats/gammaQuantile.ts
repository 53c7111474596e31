/**
 * The quantile of the gamma distribution, by which the exact bounds of a count are found.
 *
 * @since 0.1.0
 */
import { gammaDensity, lowerGamma, upperGamma } from "./incompleteGamma.ts"
import { rootOf } from "./rootOf.ts"

/** A value that at least as much lies below as is asked for: doubled until it does. */
const beyond = (p: number, a: number): number => {
  let x = a + 1
  while (lowerGamma(x, a) < p) x *= 2
  return x
}

/**
 * The value below which the share p of a gamma distribution with shape a and scale 1 lies. Law: `lowerGamma(x, a) = p`.
 *
 * @param p 0 or more, less than 1
 * @param a more than 0
 * @example
 * gammaQuantile(0.975, 1) // => 3.688879454113…
 */
export const gammaQuantile = (p: number, a: number): number => {
  if (p <= 0) return 0
  // Of the two tails the smaller one has the more digits.
  const value = p < 0.5 ? (x: number) => lowerGamma(x, a) - p : (x: number) => 1 - p - upperGamma(x, a)
  return rootOf({ value, slope: (x) => gammaDensity(x, a), lower: 0, upper: beyond(p, a), start: a })
}
