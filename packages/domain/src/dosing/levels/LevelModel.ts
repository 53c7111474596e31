/**
 * A model of how the level of a clotting factor goes up with doses and falls between them.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../../rules/Rule.ts"
import { figureBounds, isFigure } from "../isFigure.ts"
import { isWeight } from "../isWeight.ts"

const Positive = Schema.Finite.check(Schema.isBetween(figureBounds))
const NotNegative = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: figureBounds.maximum }))
const Duration = Schema.Union([Schema.Literal(0), Positive])

/** How the level falls: by one half-life, or a share by a fast and the rest by a slow one. Hours. */
export const Fall = Schema.Union([
  Schema.Struct({ compartments: Schema.Literal("one"), halfLifeHours: Positive }),
  Schema.Struct({
    compartments: Schema.Literal("two"),
    alphaFraction: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 })),
    alphaHalfLifeHours: Positive,
    betaHalfLifeHours: Positive
  })
])
export type Fall = typeof Fall.Type

/** A dose at an hour of the model's own clock; without a duration it is given at once. */
export const ModelDose = Schema.Struct({ hour: Schema.Finite, units: NotNegative, infusionHours: Duration })
export type ModelDose = typeof ModelDose.Type

/** The person in numbers: kg, IU/dL for each IU/kg, and IU/dL that are the person's own at all times. */
export const LevelModel = Schema.Struct({
  fall: Fall,
  weightKg: Schema.Finite.check(Schema.isBetween({ minimum: 0.5, maximum: 300 })),
  recovery: Positive,
  baseline: NotNegative,
  doses: Schema.Array(ModelDose)
})
export type LevelModel = typeof LevelModel.Type

/** A figure of the model is not a number that it can be. */
export class LevelModelOutOfRange
  extends Schema.TaggedError<LevelModelOutOfRange>()("LevelModelOutOfRange", {
    field: Schema.Literals(["fall", "weightKg", "recovery", "baseline", "doses", "atHours", "threshold", "samples"])
  })
  implements Ruled
{
  readonly rule = "clinical 3.9.1"
}

const isDuration = (hours: number): boolean => hours === 0 || isFigure(hours)
const isNotNegative = (n: number): boolean => n >= 0 && n <= figureBounds.maximum

const isFall = (fall: Fall): boolean =>
  fall.compartments === "one"
    ? isFigure(fall.halfLifeHours)
    : fall.alphaFraction >= 0 &&
      fall.alphaFraction <= 1 &&
      isFigure(fall.alphaHalfLifeHours) &&
      isFigure(fall.betaHalfLifeHours)

/** Whether a dose can be one. Told by hand, and of each dose while it is read: a year of them is judged with every question. */
export const isDose = ({ hour, infusionHours, units }: ModelDose): boolean =>
  Number.isFinite(hour) && isNotNegative(units) && isDuration(infusionHours)

/** What is wrong with a model, apart from its doses. */
export const faultOf = (model: LevelModel): LevelModelOutOfRange | undefined => {
  const fault = (field: LevelModelOutOfRange["field"]) => new LevelModelOutOfRange({ field })
  if (!isFall(model.fall)) return fault("fall")
  if (!isWeight(model.weightKg)) return fault("weightKg")
  if (!isFigure(model.recovery)) return fault("recovery")
  return isNotNegative(model.baseline) ? undefined : fault("baseline")
}

/** A part of every dose, and how fast it falls for each hour. */
export interface Share {
  readonly share: number
  readonly lambda: number
}

/** The parts of a dose: one, or a fast and a slow one (clinical 3.9.1, 3.9.2). */
export const sharesOf = (fall: Fall): ReadonlyArray<Share> =>
  fall.compartments === "one"
    ? [{ share: 1, lambda: Math.LN2 / fall.halfLifeHours }]
    : [
        { share: fall.alphaFraction, lambda: Math.LN2 / fall.alphaHalfLifeHours },
        { share: 1 - fall.alphaFraction, lambda: Math.LN2 / fall.betaHalfLifeHours }
      ]
