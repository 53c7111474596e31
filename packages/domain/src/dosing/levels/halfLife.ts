/**
 * The half-life that measured levels show: a straight line through their logarithms.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../../rules/Rule.ts"
import { ClinicianOnly } from "./ClinicianOnly.ts"
import { LevelModelOutOfRange } from "./LevelModel.ts"

/** A level, so many hours after the end of the infusion, in IU/dL. Only results that are interpretable (clinical 1.8.9). */
export interface Sample {
  readonly hours: number
  readonly level: number
}

/** The line: half-life in hours, how much of the level goes each hour, and the level that it begins with, in IU/dL. */
export interface FittedHalfLife {
  /** Samples above the baseline, which were used. */
  readonly used: number
  readonly halfLifeHours: number
  readonly lambdaPerHour: number
  readonly backExtrapolated: number
}

/** The levels show no half-life: fewer than two times above the baseline, or they do not fall. */
export class NoHalfLife
  extends Schema.TaggedError<NoHalfLife>()("NoHalfLife", { reason: Schema.Literals(["TooFewPoints", "NotFalling"]) })
  implements Ruled
{
  readonly rule = "clinical 3.9.4"
  readonly field = "samples"
}

const isSample = ({ hours, level }: Sample): boolean => Number.isFinite(hours) && Number.isFinite(level)

/**
 * Least squares of the logarithm of what is above the baseline on hours (clinical 3.9.4). Law: levels of a known half-life
 * give it back.
 *
 * @param baseline the person's own level, IU/dL
 */
export const halfLife = (
  samples: ReadonlyArray<Sample>,
  baseline: number
): Result.Result<ClinicianOnly<FittedHalfLife>, NoHalfLife | LevelModelOutOfRange> => {
  if (!samples.every(isSample)) return Result.fail(new LevelModelOutOfRange({ field: "samples" }))
  if (!(baseline >= 0 && baseline < Infinity)) return Result.fail(new LevelModelOutOfRange({ field: "baseline" }))
  const points = samples
    .filter(({ level }) => level > baseline)
    .map(({ hours, level }) => ({ x: hours, y: Math.log(level - baseline) }))
  if (new Set(points.map(({ x }) => x)).size < 2) return Result.fail(new NoHalfLife({ reason: "TooFewPoints" }))

  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const slope = mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) * (point.x - x))
  if (!(slope < 0)) return Result.fail(new NoHalfLife({ reason: "NotFalling" }))
  return Result.succeed(
    new ClinicianOnly({
      used: points.length,
      halfLifeHours: Math.LN2 / -slope,
      lambdaPerHour: -slope,
      backExtrapolated: Math.exp(y - slope * x) + baseline
    })
  )
}
