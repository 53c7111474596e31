/**
 * The dose that a regimen prescribes: the same for every slot, or so much for each kilogram of the person.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Amount } from "../product/Amount.ts"
import type { Unit } from "../product/Unit.ts"

/** `perKg` is the amount for one kilogram: 0.2 mg/kg is held as 200 thousandths of a mg, so it stays exact. */
export const PrescribedDose = Schema.Union([Schema.Struct({ fixed: Amount }), Schema.Struct({ perKg: Amount })])
export type PrescribedDose = typeof PrescribedDose.Type

/** What the dose is counted in. */
export const unitOf = (dose: PrescribedDose): Unit => ("fixed" in dose ? dose.fixed.unit : dose.perKg.unit)

/**
 * The dose of a person, to the thousandth of its unit.
 *
 * @param kg weight that holds on the day; `undefined` when nobody knows one
 * @returns `undefined` for a dose by weight without a weight: no dose is guessed (clinical 3.6)
 */
export const amountFor = (dose: PrescribedDose, kg: number | undefined): Amount | undefined => {
  if ("fixed" in dose) return dose.fixed
  if (kg === undefined) return undefined
  const thousandths = Math.round(dose.perKg.thousandths * kg)
  return Number.isSafeInteger(thousandths) && thousandths > 0 ? { thousandths, unit: dose.perKg.unit } : undefined
}
