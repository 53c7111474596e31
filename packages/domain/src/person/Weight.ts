/**
 * What a person weighed on a day. Doses are counted by it, so that one that is out of date, or cannot be, is told.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import { ageOn } from "./age.ts"
import { monthsLater } from "../calendar/later.ts"

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

/** Not a weight: outside 0.5 to 300 kg, or more exact than scales are. */
export class WeightOutOfRange extends Schema.TaggedError<WeightOutOfRange>()("WeightOutOfRange", {}) implements Ruled {
  readonly rule = "clinical 3.3.5"
  readonly field = "weightKg"
}

/** The weight of a day, from what was entered. */
export const measured = (kg: number, on: LocalDate): Result.Result<Weight, WeightOutOfRange> =>
  Schema.is(Kilograms)(kg) ? Result.succeed({ kg, on }) : Result.fail(new WeightOutOfRange())

/** The weight for a day: the last one on or before it; of two of one day the one listed last (clinical 3.3.6). */
export const on = (weights: ReadonlyArray<Weight>, date: LocalDate): Weight | undefined =>
  weights.reduce<Weight | undefined>(
    (last, weight) => (weight.on <= date && (last === undefined || last.on <= weight.on) ? weight : last),
    undefined
  )

/** For how many months a weight counts: under 2 years, under 16, and from then on (clinical 3.3.6). */
export const freshMonths = [
  { underYears: 2, months: 1 },
  { underYears: 16, months: 3 },
  { underYears: Infinity, months: 12 }
] as const

/** Whether a weight of a day is too old for a dose of another, by the age on the day of the dose (clinical 3.3.6). */
export const isStale = (measuredOn: LocalDate, date: LocalDate, birth: LocalDate): boolean => {
  const age = ageOn(birth, date)
  const months = freshMonths.find(({ underYears }) => age < underYears)?.months ?? 0
  return date > monthsLater(measuredOn, months)
}

/** What people of an age weigh, from the heaviest of the light to the lightest of the heavy: kilograms (clinical 3.3.7). */
export const plausibleKg = [
  { underYears: 1, from: 2, to: 15 },
  { underYears: 6, from: 7, to: 35 },
  { underYears: 12, from: 14, to: 80 },
  { underYears: 18, from: 25, to: 150 },
  { underYears: Infinity, from: 30, to: 250 }
] as const

/** Whether somebody of that age can weigh so much. It warns, and refuses nothing (clinical 3.3.7). */
export const isPlausible = (weight: Weight, birth: LocalDate): boolean => {
  const age = ageOn(birth, weight.on)
  const range = plausibleKg.find(({ underYears }) => age < underYears)
  return range !== undefined && range.from <= weight.kg && weight.kg <= range.to
}
