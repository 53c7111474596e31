/**
 * What was used by one centre, in one month, of one product, for one reason: by a single treatment, or by many together.
 *
 * @since 0.1.0
 */
import type { Unit } from "@haemtrack/domain/product/Unit"

/** What tells groups apart. `Reason` is one of the nine reasons, or one of their classes. */
export interface UsageKey<Reason extends string = string> {
  /** The centre at the time of the treatment. */
  readonly centre: string
  /** `YYYY-MM` on the wall clock of the place where the treatment was given (TIME-8). */
  readonly month: string
  readonly product: string
  readonly reason: Reason
  /** Amounts of two units are two groups. */
  readonly unit: Unit
}

/** A key, and what was used under it. */
export interface UsageGroup<Reason extends string = string> extends UsageKey<Reason> {
  /** How many rows, 1 or more. A treatment from several batches has a row for each. */
  readonly n: number
  /** Exact, in whole thousandths of the unit. */
  readonly thousandths: number
  /** Amount of each row divided by the weight on its day, summed, in units a kilogram; `undefined` when a weight is unknown. */
  readonly perKg: number | undefined
}

/**
 * The usage of one row.
 *
 * @param thousandths more than 0
 * @param weightKg more than 0, of the person on that day; `undefined` when none is known
 * @source clinical 5.6
 */
export const ofRow = <Reason extends string>(
  { centre, month, product, reason, unit }: UsageKey<Reason>,
  thousandths: number,
  weightKg: number | undefined
): UsageGroup<Reason> => ({
  centre,
  month,
  product,
  reason,
  unit,
  n: 1,
  thousandths,
  perKg: weightKg === undefined ? undefined : thousandths / 1000 / weightKg
})
