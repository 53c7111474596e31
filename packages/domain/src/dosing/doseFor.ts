/**
 * How much of a product raises the level to what is aimed at, or makes a dose by weight. For clinicians: a patient sees only
 * what was signed (clinical 3.1). The result is unrounded; whole vials are chosen from it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { WeightOutOfRange } from "../person/Weight.ts"
import type { Unit } from "../product/Unit.ts"
import { UnitMismatch } from "../product/Amount.ts"
import { FigureOutOfRange, LevelOutOfRange, RecoveryMissing } from "./doseErrors.ts"
import { inUnit } from "./massUnits.ts"
import { isFigure } from "./isFigure.ts"
import { isWeight } from "./isWeight.ts"

/** A dose, in its unit and for each kilogram. `rise` is how far the level is to go up, in the unit of the levels. */
export interface CalculatedDose {
  readonly rise: number
  readonly amount: number
  readonly perKg: number
}

const isLevel = (level: number, most: number): boolean => level >= 0 && level <= most

type Refusal = WeightOutOfRange | LevelOutOfRange | RecoveryMissing

const judge = (
  { before, recovery, target, weightKg }: { before: number; recovery: number; target: number; weightKg: number },
  most: number
): Refusal | undefined => {
  if (!isWeight(weightKg)) return new WeightOutOfRange()
  if (!isLevel(target, most) || !isLevel(before, Number.MAX_VALUE)) return new LevelOutOfRange()
  return isFigure(recovery) ? undefined : new RecoveryMissing()
}

/** Most IU/dL that a dose may aim at (clinical 3.3.5), and most g/L of fibrinogen (this project: above it nothing is treated). */
const mostLevel = 200
const mostFibrinogen = 10

/**
 * Units of a clotting factor: weight x rise / recovery (clinical 3.3.1). Laws: grows with weight and target, falls with
 * baseline and recovery.
 *
 * @param aim weight in kg; `baseline` and `target` in IU/dL; `recovery` in IU/dL for each IU/kg
 * @returns no rise, and so no units, when the baseline is the target or above it
 */
export const factorDose = (aim: {
  readonly weightKg: number
  readonly baseline: number
  readonly target: number
  readonly recovery: number
}): Result.Result<CalculatedDose, Refusal> => {
  const refusal = judge({ ...aim, before: aim.baseline }, mostLevel)
  if (refusal !== undefined) return Result.fail(refusal)
  const rise = Math.max(0, aim.target - aim.baseline)
  return Result.succeed({ rise, amount: (aim.weightKg * rise) / aim.recovery, perKg: rise / aim.recovery })
}

/**
 * Grams of fibrinogen (clinical 3.3.4).
 *
 * @param aim weight in kg; levels in g/L; `recovery` in g/L for each mg/kg, so that `perKg` is in mg
 */
export const fibrinogenDose = (aim: {
  readonly weightKg: number
  readonly measured: number
  readonly target: number
  readonly recovery: number
}): Result.Result<CalculatedDose, Refusal> => {
  const refusal = judge({ ...aim, before: aim.measured }, mostFibrinogen)
  if (refusal !== undefined) return Result.fail(refusal)
  const rise = Math.max(0, aim.target - aim.measured)
  const perKg = rise / aim.recovery
  return Result.succeed({ rise, amount: (perKg * aim.weightKg) / 1000, perKg })
}

/** A dose by weight. `overMax` is said only where a largest dose was named, `volumeMl` where a concentration was. */
export interface WeightDose {
  readonly amount: number
  readonly unit: Unit
  readonly volumeMl?: number
  readonly overMax?: boolean
}

/**
 * So much for each kilogram (clinical 3.3.3), in the unit of the product: rFVIIa is prescribed in micrograms and packed in mg.
 *
 * @param order `perKg` and `maxPerDose` in `unit`; `concentration` in `productUnit` for each mL
 */
export const perKgDose = (order: {
  readonly weightKg: number
  readonly perKg: number
  readonly unit: Unit
  readonly productUnit: Unit
  readonly concentration?: number
  readonly maxPerDose?: number
}): Result.Result<WeightDose, WeightOutOfRange | FigureOutOfRange | UnitMismatch> => {
  const { concentration, maxPerDose, perKg, productUnit, unit, weightKg } = order
  if (!isWeight(weightKg)) return Result.fail(new WeightOutOfRange())
  for (const field of ["perKg", "concentration", "maxPerDose"] as const) {
    const figure = order[field]
    if (figure !== undefined && !isFigure(figure)) return Result.fail(new FigureOutOfRange({ field }))
  }
  const ordered = perKg * weightKg
  const amount = inUnit(ordered, unit, productUnit)
  if (amount === undefined) return Result.fail(new UnitMismatch({ expected: productUnit, found: unit }))
  return Result.succeed({
    amount,
    unit: productUnit,
    ...(concentration === undefined ? {} : { volumeMl: amount / concentration }),
    ...(maxPerDose === undefined ? {} : { overMax: ordered > maxPerDose })
  })
}
