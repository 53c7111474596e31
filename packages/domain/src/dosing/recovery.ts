/**
 * Which recovery a dose is calculated with: the person's own for the product, while it still describes them, before the
 * catalogue's for their age.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { monthsLater } from "../calendar/later.ts"
import { Kilograms, WeightOutOfRange } from "../person/Weight.ts"
import { Code, type Product } from "../product/Product.ts"
import { at } from "../product/Recovery.ts"
import { NoRecoveryFromThis, RecoveryMissing } from "./doseErrors.ts"
import { isWeight } from "./isWeight.ts"

const Positive = Schema.Finite.check(Schema.isGreaterThan(0))

/** A recovery that was measured in the person, with the product, the day and the weight of that day. */
export const MeasuredRecovery = Schema.Struct({ productId: Code, on: LocalDate, weightKg: Kilograms, value: Positive })
export type MeasuredRecovery = typeof MeasuredRecovery.Type

/** Where a figure came from: it is printed beside every dose made with it. */
export interface ChosenRecovery {
  readonly value: number
  readonly from: "measured" | "catalogue"
}

/** A measured recovery holds this long, and while the weight has changed by less than this share of it (this project). */
const validMonths = 24
const weightChange = 0.2

const stillHolds = (measured: MeasuredRecovery, on: LocalDate, weightKg: number): boolean =>
  measured.on <= on &&
  on <= monthsLater(measured.on, validMonths) &&
  Math.abs(weightKg - measured.weightKg) < weightChange * measured.weightKg

/**
 * The recovery for a dose of a day (clinical 3.3.1): the latest measured one that still holds, then the catalogue's for the
 * age, else none.
 */
export const recoveryFor = (
  product: Product,
  person: {
    readonly ageYears?: number
    readonly weightKg: number
    readonly measured: ReadonlyArray<MeasuredRecovery>
  },
  on: LocalDate
): Result.Result<ChosenRecovery, RecoveryMissing> => {
  let latest: MeasuredRecovery | undefined
  for (const measured of person.measured) {
    if (measured.productId !== product.id || !stillHolds(measured, on, person.weightKg)) continue
    if (latest === undefined || latest.on < measured.on) latest = measured
  }
  if (latest !== undefined) return Result.succeed({ value: latest.value, from: "measured" })
  const listed =
    product.recovery === undefined || person.ageYears === undefined ? undefined : at(product.recovery, person.ageYears)
  return listed === undefined
    ? Result.fail(new RecoveryMissing())
    : Result.succeed({ value: listed, from: "catalogue" })
}

/** A peak is drawn in these minutes after the end of the infusion (clinical 3.3.2). */
const peakMinutes = { from: 10, to: 60 }

/**
 * The recovery that two levels show: IU/dL for each IU/kg (clinical 3.3.2).
 *
 * @param draw levels in IU/dL, the amount given in IU, and the minutes from the end of the infusion to the second level
 */
export const measuredRecovery = (draw: {
  readonly before: number
  readonly peak: number
  readonly units: number
  readonly weightKg: number
  readonly minutesAfter: number
}): Result.Result<number, WeightOutOfRange | NoRecoveryFromThis> => {
  if (!isWeight(draw.weightKg)) return Result.fail(new WeightOutOfRange())
  if (!(draw.minutesAfter >= peakMinutes.from && draw.minutesAfter <= peakMinutes.to)) {
    return Result.fail(new NoRecoveryFromThis({ reason: "PeakTime" }))
  }
  if (!(draw.units > 0 && draw.units < Infinity)) return Result.fail(new NoRecoveryFromThis({ reason: "NoDose" }))
  const recovery = ((draw.peak - draw.before) * draw.weightKg) / draw.units
  return draw.before >= 0 && recovery > 0 && recovery < Infinity
    ? Result.succeed(recovery)
    : Result.fail(new NoRecoveryFromThis({ reason: "NotRaised" }))
}
