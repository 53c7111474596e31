/**
 * A weight by which a clinician wants doses counted in place of the actual one: in obesity, with oedema, after an amputation
 * (clinical 3.3.8).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "./AccountId.ts"
import { Remark } from "./Remark.ts"
import { isStale, Kilograms, type Weight, on as weightOn } from "./Weight.ts"

/** It holds from its day on, and is printed with its reason and the actual weight beside it. */
export const DosingWeight = Schema.Struct({ kg: Kilograms, reason: Remark, from: LocalDate, by: AccountId })
export type DosingWeight = typeof DosingWeight.Type

/** By which weight a dose of a day is counted, what it was made of, and whether it is out of date. */
export interface DoseWeight {
  readonly kg: number
  /** The actual weight: printed beside a dosing weight, and what usage per kilogram keeps. */
  readonly actual?: Weight
  readonly dosing?: DosingWeight
  readonly freshness: "fresh" | "stale_weight"
}

const latest = (dosing: ReadonlyArray<DosingWeight>, date: LocalDate): DosingWeight | undefined =>
  dosing.reduce<DosingWeight | undefined>(
    (last, each) => (each.from <= date && (last === undefined || last.from <= each.from) ? each : last),
    undefined
  )

/**
 * The weight for a dose of a day: the dosing weight in force, or else the actual one (clinical 3.3.8). Either goes stale as a
 * weight does.
 *
 * @returns `undefined` where nobody was weighed: the dose cannot be counted, and is not guessed
 */
export const forDose = (
  weights: ReadonlyArray<Weight>,
  dosingWeights: ReadonlyArray<DosingWeight>,
  { birth, date }: { readonly birth: LocalDate; readonly date: LocalDate }
): DoseWeight | undefined => {
  const actual = weightOn(weights, date)
  const dosing = latest(dosingWeights, date)
  const kg = dosing?.kg ?? actual?.kg
  const since = dosing?.from ?? actual?.on
  if (kg === undefined || since === undefined) return undefined
  return {
    kg,
    ...(actual && { actual }),
    ...(dosing && { dosing }),
    freshness: isStale(since, date, birth) ? "stale_weight" : "fresh"
  }
}
