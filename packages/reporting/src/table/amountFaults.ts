import * as Bitmap from "../engine/Bitmap.ts"
import type { RowFault } from "./FileKind.ts"
import type { TreatmentColumns } from "./treatments.ts"

/** Whole units, half away from zero, and at least 1. */
const wholeUnits = (amount: number): number => Math.max(1, Math.floor((Math.round(amount * 1000) + 500) / 1000))

/**
 * The rows whose amount is not told, or told in two ways: international units stand in a column of their own, other units in
 * two, which may repeat what the first one says.
 */
export function* amountFaults({ amount, unit, units_iu: unitsIu }: Partial<TreatmentColumns>): Generator<RowFault> {
  if (unitsIu === undefined) return
  if (unitsIu.missing === undefined && amount === undefined && unit === undefined) return
  for (let row = 0; row < unitsIu.values.length; row += 1) {
    const iu = Bitmap.has(unitsIu.missing, row) ? undefined : unitsIu.values[row]
    const other = amount === undefined || Bitmap.has(amount.missing, row) ? undefined : amount.values[row]
    const code = unit?.texts[unit.codes[row] ?? 0] ?? ""
    const fault = amountFault(iu, other, code)
    if (fault !== undefined) yield { row, ...fault }
  }
}

const amountFault = (
  iu: number | undefined,
  amount: number | undefined,
  unit: string
): Omit<RowFault, "row"> | undefined => {
  if (amount === undefined && unit === "")
    return iu === undefined ? { column: "units_iu", reason: "NoAmount" } : undefined
  if (amount === undefined) return { column: "amount", reason: "Empty" }
  if (unit === "") return { column: "unit", reason: "Empty" }
  if (iu === undefined) return unit === "[iU]" ? { column: "units_iu", reason: "Empty" } : undefined
  return unit === "[iU]" && wholeUnits(amount) === iu ? undefined : { column: "units_iu", reason: "Conflict" }
}
