/**
 * Rows that are at hand as objects, read as the rows of a file are: for use without a file.
 *
 * @since 0.1.0
 */
import * as Rule from "./ColumnRule.ts"
import type { Fault } from "./Fault.ts"
import { type FileKind, fileKinds } from "./FileKind.ts"
import * as Intake from "./Intake.ts"
import { fieldOf } from "./NdjsonScanner.ts"
import type { Piece } from "./Piece.ts"
import type { FileName } from "./Report.ts"
import { RowCollector } from "./RowCollector.ts"
import { without } from "./without.ts"

/** A row: its columns by name, as a line of JSON has them. Null, or an absent name, is an empty field. */
export type RowObject = Readonly<Record<string, unknown>>

/** Rows in columns, and what is wrong with those that are not among them; `line` counts rows from 1. */
export interface ReadTable {
  readonly batches: ReadonlyArray<Piece>
  readonly faults: ReadonlyArray<Fault>
  /** How many rows were refused; the first of them are in `faults`. */
  readonly refused: number
}

/** So many rows make a batch. */
const batchRows = 16_384

const faultIn = (row: RowObject, rows: RowCollector): Omit<Fault, "line"> | undefined => {
  for (const { kind, name, reader } of rows.columns) {
    const field = fieldOf(kind, Object.hasOwn(row, name) ? row[name] : undefined)
    const reason = typeof field === "string" ? field : reader.readText(field.text, rows.row)
    if (reason !== undefined) return { column: name, reason }
  }
  return undefined
}

/**
 * The table that some rows make.
 *
 * @param dictionaries shared by the tables of one report, so that a person has one code in all of them
 */
export const tableOf = (file: FileName, rows: Iterable<RowObject>, dictionaries: Rule.Dictionaries): ReadTable => {
  const kind: FileKind = fileKinds[file]
  const collector = new RowCollector(kind.rule, Object.keys(kind.rule), dictionaries)
  const intake = Intake.make(kind)
  const batches: Array<Piece> = []
  const admit = (): void => {
    const piece = collector.take()
    batches.push(intake.admit(without(piece, [...kind.rowFaults(piece.columns)])))
  }
  let place = 0
  for (const row of rows) {
    const fault = faultIn(row, collector)
    if (fault === undefined) collector.keep(place)
    else collector.refuse(place, fault.column, fault.reason)
    place += 1
    if (collector.row === batchRows) admit()
  }
  admit()
  const faults = intake.told().map(({ column, place: row, reason }) => ({ line: row + 1, column, reason }))
  return { batches, faults, refused: intake.refused() }
}
