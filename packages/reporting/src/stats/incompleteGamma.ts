/**
 * The gamma distribution: the share of it below a value and above it. The Poisson and chi-squared distributions are read from it.
 *
 * @since 0.1.0
 */
import { logGamma } from "./logGamma.ts"

const tiny = 1e-300
const enough = 2 ** -53

/** x^a e^-x / Γ(a). */
const front = (x: number, a: number): number => Math.exp(a * Math.log(x) - x - logGamma(a))

/** The power series, which is quick while x is smaller than a. */
const series = (x: number, a: number): number => {
  let term = 1 / a
  let sum = term
  for (let n = a + 1; term > sum * enough; n += 1) {
    term *= x / n
    sum += term
  }
  return sum * front(x, a)
}

/** The continued fraction, which is quick while x is larger than a; evaluated from the front by Lentz's method. */
const fraction = (x: number, a: number): number => {
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let n = 1, step = 0; Math.abs(step - 1) > enough * 4; n += 1) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    step = c * d
    value *= step
  }
  return value * front(x, a)
}

const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

/**
 * P(a, x): how much of a gamma distribution with shape a and scale 1 lies below x.
 *
 * @param x 0 or more
 * @param a more than 0
 * @source Gautschi W (1979) ACM Trans Math Softw 5:466-481; Lentz WJ (1976) Appl Opt 15:668-671
 * @example
 * lowerGamma(1, 1) // => 0.6321205588285…
 */
export const lowerGamma = (x: number, a: number): number => {
  if (x <= 0) return 0
  if (x === Infinity) return 1
  return x < a + 1 ? series(x, a) : 1 - fraction(x, a)
}

/** Q(a, x) = 1 - P(a, x), exact also where it is small. */
export const upperGamma = (x: number, a: number): number => {
  if (x <= 0) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - series(x, a) : fraction(x, a)
}

/** The density of the same distribution at x > 0. */
export const gammaDensity = (x: number, a: number): number => front(x, a) / x
