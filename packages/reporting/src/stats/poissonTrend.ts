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
 * @returns `too_short` for fewer than 3 points, `too_few_events` for fewer than 3 events, `degenerate` when all events lie at one end
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
  let [intercept, slope, slopeVariance] = [Math.log(events / sumOf(used.map(({ exposure }) => exposure))), 0, 0]
  const meanOf = ({ along, exposure }: TrendPoint): number => exposure * Math.exp(intercept + slope * along)
  for (let step = 0, change = Infinity; step < mostSteps && change > nearEnough; step += 1) {
    const next = solved(
      used.map((point) => {
        const mean = meanOf(point)
        return { x: point.along, weight: mean, value: intercept + slope * point.along + (point.count - mean) / mean }
      })
    )
    change = Math.abs(next.slope - slope) + Math.abs(next.intercept - intercept)
    ;({ intercept, slope, slopeVariance } = next)
  }
  const dispersion = sumOf(used.map((point) => (point.count - meanOf(point)) ** 2 / meanOf(point))) / (n - 2)
  const se = Math.sqrt(slopeVariance)
  const seAdjusted = se * Math.sqrt(Math.max(1, dispersion))
  const reach = zOf(confidence) * seAdjusted
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
    upper: Math.exp(slope + reach),
    p: twoSidedNormal(slope / seAdjusted)
  }
}
