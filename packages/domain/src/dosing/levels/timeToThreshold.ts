/**
 * How long after the last dose the level stays above a threshold.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { ClinicianOnly } from "./ClinicianOnly.ts"
import { faultOf, isDose, type LevelModel, LevelModelOutOfRange, type Share, sharesOf } from "./LevelModel.ts"
import { rawLevels } from "./levelsAt.ts"

/** Hours from the end of the last infusion; none where the person's own level never lets it fall below. */
export type TimeToThreshold =
  | { readonly status: "ok" | "already_below"; readonly hoursAfterLast: number }
  | { readonly status: "never_below" }

/** What is left of a share of all doses, in IU/dL. */
interface Left extends Share {
  readonly level: number
}

const leftOf = (model: LevelModel, at: number): Result.Result<ReadonlyArray<Left>, LevelModelOutOfRange> =>
  Result.all(
    sharesOf(model.fall).map((share) => {
      const alone: LevelModel = {
        ...model,
        baseline: 0,
        fall: { compartments: "one", halfLifeHours: Math.LN2 / share.lambda }
      }
      return Result.map(rawLevels(alone, Float64Array.of(at)), ([level = 0]) => ({
        ...share,
        level: share.share * level
      }))
    })
  )

/** Hours; half of the spread that bisection ends with. */
const precision = 1e-9

/** The hour at which the sum has fallen to the height. One share has a closed form; two are bracketed and halved. */
const hoursTo = (height: number, left: ReadonlyArray<Left>): number => {
  const [first, second] = left.filter(({ level }) => level > 0)
  if (first === undefined) return 0
  if (second === undefined) return Math.log(first.level / height) / first.lambda
  const isAbove = (hours: number): boolean =>
    first.level * Math.exp(-first.lambda * hours) + second.level * Math.exp(-second.lambda * hours) > height
  let high = 1
  while (isAbove(high)) high *= 2
  let low = high === 1 ? 0 : high / 2
  while (high - low > precision && high - low > Number.EPSILON * high) {
    const middle = (low + high) / 2
    if (isAbove(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The time until the level has fallen to a threshold (clinical 3.9.3), counted from when the last infusion ends.
 *
 * @param threshold IU/dL
 */
export const timeToThreshold = (
  model: LevelModel,
  threshold: number
): Result.Result<ClinicianOnly<TimeToThreshold>, LevelModelOutOfRange> => {
  const fault = faultOf(model)
  if (fault !== undefined) return Result.fail(fault)
  if (!(threshold >= 0 && threshold < Infinity)) return Result.fail(new LevelModelOutOfRange({ field: "threshold" }))
  if (!model.doses.every(isDose)) return Result.fail(new LevelModelOutOfRange({ field: "doses" }))
  if (model.baseline >= threshold) return Result.succeed(new ClinicianOnly({ status: "never_below" }))
  const below = { status: "already_below", hoursAfterLast: 0 } as const
  if (model.doses.length === 0) return Result.succeed(new ClinicianOnly(below))
  const last = model.doses.reduce((end, { hour, infusionHours }) => Math.max(end, hour + infusionHours), -Infinity)
  const height = threshold - model.baseline
  return Result.map(leftOf(model, last), (left) => {
    const isBelow = left.reduce((sum, { level }) => sum + level, 0) <= height
    return new ClinicianOnly<TimeToThreshold>(isBelow ? below : { status: "ok", hoursAfterLast: hoursTo(height, left) })
  })
}
