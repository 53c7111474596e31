/**
 * Takes rows out of what was read: those that are well formed, each for itself, and break a rule of several rows or columns.
 *
 * @since 0.1.0
 */
import * as Bitmap from "../engine/Bitmap.ts"
import { at } from "../engine/at.ts"
import type { Column } from "./Columns.ts"
import type { RowFault } from "./FileKind.ts"
import { mostTold, type Piece } from "./Piece.ts"

const values = {
  doubles: (all: Float64Array, kept: ReadonlyArray<number>) => Float64Array.from(kept, (row) => at(all, row)),
  codes: (all: Uint32Array, kept: ReadonlyArray<number>) => Uint32Array.from(kept, (row) => at(all, row)),
  whole: (all: Int32Array, kept: ReadonlyArray<number>) => Int32Array.from(kept, (row) => at(all, row))
}

const marks = (missing: Bitmap.Bitmap | undefined, kept: ReadonlyArray<number>) => {
  if (missing === undefined) return {}
  const rest = Bitmap.make(kept.length)
  for (const [index, row] of kept.entries()) if (Bitmap.has(missing, row)) Bitmap.mark(rest, index)
  return Bitmap.count(rest) === 0 ? {} : { missing: rest }
}

const keptOf = (column: Column, kept: ReadonlyArray<number>): Column => {
  if ("codes" in column) return { texts: column.texts, codes: values.codes(column.codes, kept) }
  if ("days" in column) return { days: values.whole(column.days, kept), seconds: values.whole(column.seconds, kept) }
  const { missing, ...rest } = column
  return { ...rest, values: values.doubles(column.values, kept), ...marks(missing, kept) }
}

/**
 * The piece without some rows, which it then refuses.
 *
 * Law: rows and refusals together are as many as before.
 *
 * @param faults at most one for a row, in the order of rows
 */
export const without = (piece: Piece, faults: ReadonlyArray<RowFault>): Piece => {
  if (faults.length === 0) return piece
  const gone = new Set(faults.map(({ row }) => row))
  const kept = Array.from({ length: piece.rows }, (_, row) => row).filter((row) => !gone.has(row))
  const columns = Object.fromEntries(
    Object.entries(piece.columns).map(([name, column]) => [name, column && keptOf(column, kept)])
  )
  const refusals = faults.map(({ column, reason, row }) => ({ place: at(piece.places, row), column, reason }))
  return {
    rows: kept.length,
    columns,
    places: values.doubles(piece.places, kept),
    told: [...piece.told, ...refusals].toSorted((a, b) => a.place - b.place).slice(0, mostTold),
    refused: piece.refused + faults.length
  }
}
