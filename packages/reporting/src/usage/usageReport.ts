/**
 * The report `usage`: what each centre recorded as used, in each month, of each product, for each reason.
 *
 * @since 0.1.0
 */
import { monthOf } from "@haemtrack/domain/calendar/month"
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { interning } from "../engine/interning.ts"
import type { TreatmentRow } from "../table/TreatmentReader.ts"
import { type UsageGroup, ofRow } from "./UsageGroup.ts"

/** The columns of a row of the report, in their order. */
export const usageReportColumns = ["centre", "month", "product", "reason", "n", "iu", "iu_per_kg"] as const

/** One row; `iu` and `iu_per_kg` are null for a product that is not counted in IU, the latter also where a weight is unknown. */
export type UsageReportRow = readonly [
  centre: string,
  month: string,
  product: string,
  reason: TreatmentReason,
  n: number,
  iu: number | null,
  iuPerKg: number | null
]

/** Turns the rows of a file into rows of usage. Months are cut from times, so each is kept once. */
export const usageOfRow = (): ((row: TreatmentRow) => UsageGroup<TreatmentReason>) => {
  const kept = interning()
  return ({ amount, centre, localTime, product, reason, weightKg }) =>
    ofRow({ centre, month: kept(monthOf(localTime)), product, reason, unit: amount.unit }, amount.thousandths, weightKg)
}

/**
 * The rows of the report, in the order of their groups.
 *
 * @param groups of files in which each product has one unit, so that a row is one group
 * @example
 * usageReportRows([]) // => []
 */
export const usageReportRows = (groups: ReadonlyArray<UsageGroup<TreatmentReason>>): ReadonlyArray<UsageReportRow> =>
  groups.map(({ centre, month, n, perKg, product, reason, thousandths, unit }) => {
    const isIu = unit === "[iU]"
    return [centre, month, product, reason, n, isIu ? thousandths / 1000 : null, isIu ? (perKg ?? null) : null]
  })
