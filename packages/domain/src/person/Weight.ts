/**
 * What a person weighed on a day. Doses are counted by it, so that one that is out of date, or cannot be, is told.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"

const tenthsUnder = 10

const asWeighed = (kg: number): boolean => {
  const steps = kg < tenthsUnder ? 100 : 10
  return Math.round(kg * steps) / steps === kg
}

/** Kilograms, 0.5 to 300, to a tenth; under 10 kg to a hundredth (clinical 0.4, 3.3.5). */
export const Kilograms = Schema.Finite.check(
  Schema.isBetween({ minimum: 0.5, maximum: 300 }),
  Schema.makeFilter(asWeighed, { expected: "kilograms to a tenth, under 10 kg to a hundredth" })
)

/** A weight and the day on which it was measured. */
export const Weight = Schema.Struct({ kg: Kilograms, on: LocalDate })
export type Weight = typeof Weight.Type
