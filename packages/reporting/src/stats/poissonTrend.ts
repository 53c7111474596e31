/**
 * Whether a rate rises or falls over the months, by how much a year.
 *
 * @since 0.1.0
 */
import { checkCount, checkExposure, sumOf } from "./count.ts"
import { type Interval, usualConfidence, zOf } from "./Interval.ts"
import type { Missing } from "./StatisticStatus.ts"
import { twoSidedNormal } from "./tailProbability.ts"

/** The count and the exposure of a stretch, and how far along it lies. */
export interface TrendPoint {
  readonly along: number
  readonly count: number
  readonly exposure: number
}

/** A straight line through the logarithm of the rate. */
export interface Trend extends Interval {
  readonly status: "ok"
  readonly method: "poisson_regression"
  /** Points, not events. */
  readonly n: number
  readonly slope: number
  readonly intercept: number
  readonly se: number
  /** Pearson's chi-squared by its degrees of freedom. */
  readonly dispersion: number
  /** The error, widened where counts spread more than a Poisson's. */
  readonly seAdjusted: number
  /** The factor by which the rate changes from `along` to `along` + 1, and its interval in `lower` and `upper`. */
  readonly rateRatio: number
  readonly p: number
}

const fewestPoints = 3
const fewestEvents = 3
const mostSteps = 100
const nearEnough = 1e-12

/** Weighted sums of a regression with one explaining variable, and its solution. */
const solved = (points: ReadonlyArray<{ readonly x: number; readonly weight: number; readonly value: number }>) => {
  const sum = (of: (point: (typeof points)[number]) => number): number => sumOf(points.map(of))
  const [w, wx, wxx] = [
    sum(({ weight }) => weight),
    sum(({ weight, x }) => weight * x),
    sum(({ weight, x }) => weight * x * x)
  ]
  const [wy, wxy] = [sum(({ value, weight }) => weight * value), sum(({ value, weight, x }) => weight * x * value)]
  const determinant = w * wxx - wx * wx
  return {
    intercept: (wxx * wy - wx * wxy) / determinant,
    slope: (w * wxy - wx * wy) / determinant,
    slopeVariance: w / determinant
  }
}

interface Line {
  readonly intercept: number
  readonly slope: number
}

const etaAt = ({ intercept, slope }: Line, { along }: TrendPoint): number => intercept + slope * along
const meanAt = (line: Line, point: TrendPoint): number => point.exposure * Math.exp(etaAt(line, point))
const likelihoodOf = (line: Line, points: ReadonlyArray<TrendPoint>): number =>
  sumOf(points.map((point) => point.count * etaAt(line, point) - meanAt(line, point)))

/** From a level line by steps of weighted least squares; a step that overshoots the top of the likelihood is halved. */
const likeliestLine = (points: ReadonlyArray<TrendPoint>, level: number): Line & { readonly slopeVariance: number } => {
  let line: Line & { slopeVariance: number } = { intercept: level, slope: 0, slopeVariance: Number.NaN }
  for (let step = 0, change = Infinity; step < mostSteps && change > nearEnough; step += 1) {
    const aimed = solved(
      points.map((point) => {
        const mean = meanAt(line, point)
        return { x: point.along, weight: mean, value: etaAt(line, point) + (point.count - mean) / mean }
      })
    )
    const part = (share: number): Line => ({
      intercept: line.intercept + share * (aimed.intercept - line.intercept),
      slope: line.slope + share * (aimed.slope - line.slope)
    })
    const here = likelihoodOf(line, points)
    let share = 1
    while (share > nearEnough && !(likelihoodOf(part(share), points) >= here - Math.abs(here) * nearEnough)) share /= 2
    const next = part(share)
    change = Math.abs(next.slope - line.slope) + Math.abs(next.intercept - line.intercept)
    line = { ...next, slopeVariance: aimed.slopeVariance }
  }
  return line
}

/** All events in the first stretch, or all in the last: the likeliest slope has no end. */
const hasNoSlope = (points: ReadonlyArray<TrendPoint>): boolean => {
  const bled = points.filter(({ count }) => count > 0).map(({ along }) => along)
  const all = points.map(({ along }) => along)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return bled.every((along) => along === least) || bled.every((along) => along === most)
}

/**
 * Poisson regression of counts on where they lie, by iteratively reweighted least squares (clinical 5.13).
 *
 * It is for one person; counts of a group spread too much for its p. Laws: the order of points does not matter; the same time
 * backwards has the reciprocal ratio and the same p.
 *
 * @param points those without exposure are left out and leave the others where they are
 * @returns `too_short` for fewer than 3 points, `too_few_events` for fewer than 3 events, `degenerate` when all events lie at one end, or so
 *   nearly all that the interval has no upper end a number can hold
 * @source McCullagh P, Nelder JA, Generalized Linear Models, 2nd ed (1989), ch. 2 and 6; docs/methods/trend.md
 */
export const poissonTrend = (
  points: ReadonlyArray<TrendPoint>,
  confidence: number = usualConfidence
): Trend | Missing<"too_short" | "too_few_events" | "degenerate"> => {
  for (const { along, count, exposure } of points) {
    checkCount(count)
    checkExposure(exposure)
    if (!Number.isFinite(along)) throw new RangeError("poissonTrend: not a place along the line")
  }
  const used = points.filter(({ exposure }) => exposure > 0)
  const n = used.length
  if (n < fewestPoints) return { status: "too_short", n }
  const events = sumOf(used.map(({ count }) => count))
  if (events < fewestEvents) return { status: "too_few_events", n }
  if (hasNoSlope(used)) return { status: "degenerate", n }
  const { intercept, slope, slopeVariance } = likeliestLine(
    used,
    Math.log(events / sumOf(used.map(({ exposure }) => exposure)))
  )
  const dispersion =
    sumOf(
      used.map((point) => {
        const mean = meanAt({ intercept, slope }, point)
        return (point.count - mean) ** 2 / mean
      })
    ) /
    (n - 2)
  const se = Math.sqrt(slopeVariance)
  const seAdjusted = se * Math.sqrt(Math.max(1, dispersion))
  const reach = zOf(confidence) * seAdjusted
  const upper = Math.exp(slope + reach)
  if (!Number.isFinite(upper)) return { status: "degenerate", n }
  return {
    status: "ok",
    method: "poisson_regression",
    n,
    slope,
    intercept,
    se,
    dispersion,
    seAdjusted,
    rateRatio: Math.exp(slope),
    lower: Math.exp(slope - reach),
    upper,
    p: twoSidedNormal(slope / seAdjusted)
  }
}
