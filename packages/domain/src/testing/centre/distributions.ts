/**
 * How often and how much: the distributions that invented diaries are drawn from.
 *
 * @since 0.1.0
 */
import { type Random } from "./Random.ts"

/** The normal distribution. @source Box and Muller, 1958, Annals of Mathematical Statistics 29, 610. */
export const normal = ({ fraction }: Random, mean: number, sd: number): number =>
  mean + sd * Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction())

/** Times between things that happen at any time. */
export const exponential = ({ fraction }: Random, mean: number): number => -mean * Math.log(1 - fraction())

/**
 * The gamma distribution with scale 1.
 *
 * @source Marsaglia and Tsang, 2000, ACM Transactions on Mathematical Software 26, 363; for a shape below 1 their section 6.
 */
const standardGamma = (random: Random, shape: number): number => {
  if (shape < 1) return standardGamma(random, shape + 1) * random.fraction() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random, 0, 1)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random.fraction()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** How much a rate differs between people: a mean and a standard deviation of what they count. */
export interface Spread {
  readonly mean: number
  readonly sd: number
}

/**
 * The yearly rate of one person, of people whose yearly counts have this spread: a count at such a rate is negative binomial.
 *
 * @source Greenwood and Yule, 1920, Journal of the Royal Statistical Society 83, 255. The shape is mean^2 / (sd^2 - mean).
 */
export const rate = (random: Random, { mean, sd }: Spread): number => {
  const shape = mean ** 2 / (sd ** 2 - mean)
  return (standardGamma(random, shape) * mean) / shape
}
