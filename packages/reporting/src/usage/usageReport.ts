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

/**
 * Turns treatments into rows of usage, each of which counts once.
 *
 * The columns that it makes are written over by the next batch: made anew for each, they are what most memory is spent on.
 */
export const usageOfTreatments = (): ((batch: UsageBatch) => UsageColumns<TreatmentReason>) => {
  let [n, thousandths, perKg, month] = [
    new Float64Array(0),
    new Float64Array(0),
    new Float64Array(0),
    new Int32Array(0)
  ]
  return (batch) => {
    const { amount, local_time, units_iu, weight_kg } = batch
    const rows = local_time.days.length
    if (rows > n.length) {
      n = new Float64Array(rows).fill(1)
      thousandths = new Float64Array(rows)
      perKg = new Float64Array(rows)
      month = new Int32Array(rows)
    }
    for (let row = 0; row < rows; row += 1) {
      // A row in IU may say its amount once more, exactly; its units are what counts.
      const isIu = amount === undefined || !Bitmap.has(units_iu.missing, row)
      const value = isIu ? (units_iu.values[row] ?? 0) : (amount.values[row] ?? 0)
      thousandths[row] = Math.round(value * 1000)
      perKg[row] = Bitmap.has(weight_kg.missing, row) ? Number.NaN : value / (weight_kg.values[row] ?? 0)
      month[row] = Day.monthOf(local_time.days[row] ?? 0)
    }
    return {
      centre: batch.centre,
      month: month.subarray(0, rows),
      product: batch.product,
      // The column was read by the codes of reasons.
      reason: batch.reason as TextColumn<TreatmentReason>,
      unit: unitOf(rows, batch.unit),
      n: n.subarray(0, rows),
      thousandths: thousandths.subarray(0, rows),
      perKg: perKg.subarray(0, rows)
    }
  }
}

/**
 * The row of a group in `usage`.
 *
 * @param group of files in which each product has one unit, so that a row is one group
 */
export const usageReportRow = ({
  centre,
  month,
  n,
  perKg,
  product,
  reason,
  thousandths,
  unit
}: UsageGroup): UsageReportRow => {
  const isIu = unit === "[iU]"
  return [centre, month, product, reason, n, isIu ? thousandths / 1000 : null, isIu ? (perKg ?? null) : null]
}

/** The row of a group in `amounts`. */
export const amountsReportRow = ({ centre, month, n, perKg, product, reason, thousandths, unit }: UsageGroup): Row => [
  centre,
  month,
  product,
  reason,
  unit,
  n,
  thousandths / 1000,
  perKg ?? null
]

/** Either report, while treatments come in. */
export const usageRunning = (rowOf: (group: UsageGroup) => Row): Running<UsageBatch> => {
  const { add, groups } = sum<TreatmentReason>()
  const usageOf = usageOfTreatments()
  return {
    add: (batch) => add(usageOf(batch)),
    rows: () => groups(rowOf),
    notes: () => []
  }
}
