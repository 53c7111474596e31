/**
 * How much more often one thing goes with another: the odds ratio of a table of two rows and two columns.
 *
 * @since 0.1.0
 */
import { checkConfidence, type HalfOpen, usualConfidence } from "./Interval.ts"
import { checkCount, sumOf } from "./count.ts"
import { logFactorial } from "./logGamma.ts"
import { rootOf } from "./rootOf.ts"
import type { Missing } from "./StatisticStatus.ts"

/** Rows by columns. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]]

/** An absent number is infinite. */
export interface OddsRatio extends HalfOpen {
  readonly status: "ok"
  readonly method: "conditional_likelihood"
  readonly n: number
  /** The likeliest, given the margins. */
  readonly conditional?: number
  /** The cross product of the cells. */
  readonly sample?: number
}

/** The distribution of the first cell, given the margins, for any odds ratio. */
interface FirstCell {
  readonly least: number
  readonly weights: ReadonlyArray<number>
}

const firstCell = ([[a, b], [c, d]]: TwoByTwo): FirstCell => {
  const [row, column, others] = [a + b, a + c, c + d]
  const least = Math.max(0, column - others)
  const most = Math.min(row, column)
  const ways = (size: number, some: number): number =>
    logFactorial(size) - logFactorial(some) - logFactorial(size - some)
  const weights = Array.from(
    { length: most - least + 1 },
    (_, index) => ways(row, least + index) + ways(others, column - least - index)
  )
  return { least, weights }
}

/** Probabilities of each value of the first cell, for the logarithm of an odds ratio. */
const probabilities = ({ weights }: FirstCell, logRatio: number): ReadonlyArray<number> => {
  const logs = weights.map((weight, index) => weight + index * logRatio)
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity)
  const scaled = logs.map((log) => Math.exp(log - most))
  const sum = sumOf(scaled)
  return scaled.map((probability) => probability / sum)
}

/** The odds ratio at which a function that rises with its logarithm crosses zero. */
const solve = (value: (logRatio: number) => number): number => {
  let reach = 1
  while (value(-reach) > 0 || value(reach) < 0) reach *= 2
  return Math.exp(rootOf({ value, lower: -reach, upper: reach }))
}

/**
 * Estimate and exact interval from the noncentral hypergeometric distribution, each tail with half of what is left (clinical 5.11.3).
 *
 * Laws: exchanged rows have the reciprocal; the interval holds the estimate.
 *
 * @returns `degenerate` where a row or column is empty
 * @source Cornfield J (1956) Proc Third Berkeley Symp 4:135-148; Fisher RA (1935) J R Stat Soc 98:39-82; docs/methods/fisher-exact.md
 */
export const oddsRatio = (table: TwoByTwo, confidence: number = usualConfidence): OddsRatio | Missing<"degenerate"> => {
  const cells = table.flat()
  for (const cell of cells) checkCount(cell)
  checkConfidence(confidence)
  const n = sumOf(cells)
  const [[a, b], [c, d]] = table
  if ([a + b, c + d, a + c, b + d].includes(0)) return { status: "degenerate", n }
  const distribution = firstCell(table)
  const place = a - distribution.least
  const last = distribution.weights.length - 1
  const tail = (1 - confidence) / 2
  const mean = (logRatio: number) =>
    sumOf(probabilities(distribution, logRatio).map((probability, index) => probability * index))
  const below = (logRatio: number) => sumOf(probabilities(distribution, logRatio).slice(0, place + 1))
  const above = (logRatio: number) => sumOf(probabilities(distribution, logRatio).slice(place))
  return {
    status: "ok",
    method: "conditional_likelihood",
    n,
    ...(b * c === 0 ? {} : { sample: (a * d) / (b * c) }),
    lower: place === 0 ? 0 : solve((logRatio) => above(logRatio) - tail),
    ...(place === last
      ? {}
      : {
          conditional: place === 0 ? 0 : solve((logRatio) => mean(logRatio) - place),
          upper: solve((logRatio) => tail - below(logRatio))
        })
  }
}
