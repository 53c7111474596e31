/**
 * A confidence interval: the values of a parameter that the data do not speak against.
 *
 * @since 0.1.0
 */
import { gammaQuantile } from "./gammaQuantile.ts"

/** Both bounds belong to it. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** An interval without an upper end where `upper` is absent. */
export interface HalfOpen {
  readonly lower: number
  readonly upper?: number
}

/** The share of such intervals that hold the true value, when nothing else is asked for. */
export const usualConfidence = 0.95

/** The two-sided quantile of the standard normal distribution of {@link usualConfidence}. */
export const z95 = 1.959963984540054

/** The two-sided quantile of 99.8 %, the outer pair of limits of a funnel. */
export const z998 = 3.090232306167813

/**
 * How many standard errors an interval reaches to either side.
 *
 * @param confidence more than 0, less than 1
 * @throws {RangeError} for another confidence: a mistake in the program
 * @example
 * zOf(0.9) // => 1.6448536269514…
 */
export const zOf = (confidence: number): number => {
  checkConfidence(confidence)
  if (confidence === usualConfidence) return z95
  // A squared standard normal, halved, has the gamma distribution of shape 1/2.
  return Math.sqrt(2 * gammaQuantile(confidence, 0.5))
}

/** Throws for a confidence of 0 or less, or of 1 or more: it is written in the program and typed by nobody. */
export const checkConfidence = (confidence: number): void => {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError("a confidence lies between 0 and 1")
}
