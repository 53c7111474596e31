/**
 * The beta distribution: the share of it below a value, and the quantile. The binomial distribution is read from it.
 *
 * @since 0.1.0
 */
import { logGamma } from "./logGamma.ts"
import { rootOf } from "./rootOf.ts"

const tiny = 1e-300
const enough = 2 ** -51

/** x^a (1-x)^b / B(a, b). */
const front = (x: number, a: number, b: number): number =>
  Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))

const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

/** The continued fraction, which is quick for x below (a + 1) / (a + b + 2). */
const fraction = (x: number, a: number, b: number): number => {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  const advance = (numerator: number): number => {
    d = 1 / awayFromZero(1 + numerator * d)
    c = awayFromZero(1 + numerator / c)
    value *= c * d
    return c * d
  }
  for (let m = 1, step = 0; Math.abs(step - 1) > enough; m += 1) {
    advance((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)))
    step = advance((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)))
  }
  return value
}

/**
 * I_x(a, b): how much of a beta distribution lies below x.
 *
 * @param x from 0 to 1
 * @param a more than 0
 * @param b more than 0
 * @source Didonato AR, Morris AH (1992) ACM Trans Math Softw 18:360-373; Lentz WJ (1976) Appl Opt 15:668-671
 * @example
 * lowerBeta(0.5, 2, 3) // => 0.6875
 */
export const lowerBeta = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x < (a + 1) / (a + b + 2)
    ? (front(x, a, b) * fraction(x, a, b)) / a
    : 1 - (front(x, a, b) * fraction(1 - x, b, a)) / b
}

/** The value below which the share p of a beta distribution lies. Law: `lowerBeta(betaQuantile(p, a, b), a, b) = p`. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  rootOf({
    value: (x) => lowerBeta(x, a, b) - p,
    slope: (x) => front(x, a, b) / (x * (1 - x)),
    lower: 0,
    upper: 1,
    start: a / (a + b)
  })
