/**
 * The logarithm of the gamma function, by which factorials are divided that no number could hold.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"

/** @source Lanczos C (1964) SIAM J Numer Anal B 1:86-96; coefficients for g = 607/128 by Godfrey P (2001), A note on the computation of the convergent Lanczos complex gamma approximation. */
const lead = 0.9999999999999971
const coefficients = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265,
  -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6
] as const
const shift = 607 / 128
const halfLogTwoPi = 0.9189385332046728

const approximated = (x: number): number => {
  const base = x + shift + 0.5
  const sum = coefficients.reduce((total, coefficient, index) => total + coefficient / (x + index + 1), lead)
  return (x + 0.5) * Math.log(base) - base + halfLogTwoPi + Math.log(sum / x)
}

const largestKept = 170
/** ln 0! to ln 170!, each the logarithm of a product that is exact to its last digits. */
const kept = new Float64Array(largestKept + 1)
for (let n = 1, product = 1; n <= largestKept; n += 1) {
  product *= n
  kept[n] = Math.log(product)
}

/**
 * ln Γ(x), to some 1e-14 of itself.
 *
 * @param x more than 0
 * @example
 * logGamma(0.5) // => 0.5723649429247…
 */
export const logGamma = (x: number): number =>
  Number.isInteger(x) && x <= largestKept ? at(kept, x - 1) : approximated(x)

/** ln n! of a whole number, 0 or more. Law: ln (n + 1)! = ln n! + ln (n + 1). */
export const logFactorial = (n: number): number => logGamma(n + 1)
