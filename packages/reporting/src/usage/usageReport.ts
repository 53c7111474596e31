/**
 * The reports `usage` and `amounts`: what each centre recorded as used, in each month, of each product, for each reason.
 *
 * @since 0.1.0
 */
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { Unit } from "@haemtrack/domain/product/Unit"
import * as Bitmap from "../engine/Bitmap.ts"
import * as Day from "../engine/Day.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import type { NumberColumn } from "../table/Columns.ts"
import type { Row, Running } from "../table/Report.ts"
import type { TreatmentColumns } from "../table/treatments.ts"
import type { UsageColumns } from "./UsageColumns.ts"
import type { UsageGroup } from "./UsageGroup.ts"
import { sum } from "./usage.ts"

/** The columns of `usage`. */
export const usageReportColumns = ["centre", "month", "product", "reason", "n", "iu", "iu_per_kg"] as const

/** The columns of `amounts`, which counts every unit and never two together. */
export const amountsReportColumns = [
  "centre",
  "month",
  "product",
  "reason",
  "unit",
  "n",
  "amount",
  "amount_per_kg"
] as const

/** What they read. */
export type UsageBatch = Pick<
  TreatmentColumns,
  "centre" | "product" | "reason" | "local_time" | "units_iu" | "weight_kg"
> & { readonly amount?: NumberColumn | undefined; readonly unit?: TextColumn | undefined }

/** A row of `usage`; `iu` and `iu_per_kg` are null for a product that is not counted in IU, the latter also where a weight is unknown. */
export type UsageReportRow = readonly [
  centre: string,
  month: string,
  product: string,
  reason: string,
  n: number,
  iu: number | null,
  iuPerKg: number | null
]

const everyIu: ReadonlyArray<Unit> = ["[iU]"]

/** An amount that stands in the column of IU alone is in IU; any other row names its unit. */
const unitOf = (rows: number, unit: TextColumn | undefined): TextColumn<Unit> => {
  if (unit === undefined) return { texts: everyIu, codes: new Uint32Array(rows) }
  // The column was read by the codes of units; an empty one stands beside units of IU.
  const texts = unit.texts.map((text) => (text === "" ? "[iU]" : text) as Unit)
  return { texts, codes: unit.codes }
}

/** Treatments as rows of usage: each counts once. */
export const usageOfTreatments = (batch: UsageBatch): UsageColumns<TreatmentReason> => {
  const { amount, local_time, units_iu, weight_kg } = batch
  const rows = local_time.days.length
  const { missing } = weight_kg
  const thousandths = units_iu.values.map((units) => units * 1000)
  if (amount !== undefined) {
    for (let row = 0; row < rows; row += 1) {
      // A row in IU may say its amount once more, exactly; its units are what counts.
      if (Bitmap.has(units_iu.missing, row)) thousandths[row] = Math.round((amount.values[row] ?? 0) * 1000)
    }
  }
  const perKg = thousandths.map((amount, row) => amount / 1000 / (weight_kg.values[row] ?? 0))
  if (missing !== undefined) {
    for (let row = 0; row < rows; row += 1) if (Bitmap.has(missing, row)) perKg[row] = Number.NaN
  }
  return {
    centre: batch.centre,
    month: local_time.days.map(Day.monthOf),
    product: batch.product,
    // The column was read by the codes of reasons.
    reason: batch.reason as TextColumn<TreatmentReason>,
    unit: unitOf(rows, batch.unit),
    n: new Float64Array(rows).fill(1),
    thousandths,
    perKg
  }
}

/**
 * The rows of `usage`, in the order of their groups.
 *
 * @param groups of files in which each product has one unit, so that a row is one group
 * @example
 * usageReportRows([]) // => []
 */
export const usageReportRows = (groups: ReadonlyArray<UsageGroup>): ReadonlyArray<UsageReportRow> =>
  groups.map(({ centre, month, n, perKg, product, reason, thousandths, unit }) => {
    const isIu = unit === "[iU]"
    return [centre, month, product, reason, n, isIu ? thousandths / 1000 : null, isIu ? (perKg ?? null) : null]
  })

/** The rows of `amounts`, in the order of their groups. */
export const amountsReportRows = (groups: ReadonlyArray<UsageGroup>): ReadonlyArray<Row> =>
  groups.map(({ centre, month, n, perKg, product, reason, thousandths, unit }) => [
    centre,
    month,
    product,
    reason,
    unit,
    n,
    thousandths / 1000,
    perKg ?? null
  ])

/** Either report, while treatments come in. */
export const usageRunning = (
  rowsOf: (groups: ReadonlyArray<UsageGroup>) => ReadonlyArray<Row>
): Running<UsageBatch> => {
  const { add, groups } = sum<TreatmentReason>()
  return {
    add: (batch) => add(usageOfTreatments(batch)),
    rows: () => rowsOf(groups()),
    notes: () => []
  }
}
