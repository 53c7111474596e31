/**
 * A whole file that is at hand as text or bytes, read as the command reads it: for use without a file system.
 *
 * @since 0.1.0
 */
import type { Dictionaries } from "./ColumnRule.ts"
import { beginOf, headerAt, headerFaults, type HeaderFault } from "./csvHeader.ts"
import { wholeRow } from "./Fault.ts"
import { type FileKind, fileKinds } from "./FileKind.ts"
import * as Intake from "./Intake.ts"
import type { FileName } from "./Report.ts"
import { RowCollector } from "./RowCollector.ts"
import * as Scanner from "./Scanner.ts"
import type { ReadTable } from "./tableOf.ts"
import { without } from "./without.ts"

const lineFeed = 10

/** The bytes, ended by a line end, with a byte 0 behind it. */
const ended = (content: string | Uint8Array): Uint8Array => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  const all = new Uint8Array(bytes.length + 2)
  all.set(bytes)
  if (bytes.at(-1) !== lineFeed) all[bytes.length] = lineFeed
  return all
}

const lengthOf = (bytes: Uint8Array): number => (bytes.at(-2) === lineFeed ? bytes.length - 1 : bytes.length - 2)

/** The line that a place of the bytes lies in, counted from 1. */
const lineAt = (bytes: Uint8Array, place: number): number => {
  let line = 1
  for (let at = 0; at < place; at += 1) if (bytes[at] === lineFeed) line += 1
  return line
}

const refused = (faults: ReadonlyArray<HeaderFault>): ReadTable => ({
  batches: [],
  faults: faults.map((fault) => ({ ...fault, line: 1 })),
  refused: faults.length
})

/**
 * The table that a file makes; a file of more than some hundred megabytes is for the command, which holds no more than a piece of it.
 *
 * Law: the rows are those that {@link import("./tableOf.ts").tableOf} makes of the same rows as objects.
 *
 * @param dictionaries shared by the tables of one report, so that a person has one code in all of them
 */
export const tableOfText = (
  file: FileName,
  format: Scanner.LineFormat,
  content: string | Uint8Array,
  dictionaries: Dictionaries
): ReadTable => {
  const kind: FileKind = fileKinds[file]
  const bytes = ended(content)
  const to = lengthOf(bytes)
  const header = format === "csv" ? headerAt(bytes, to) : { names: Object.keys(kind.rule), next: beginOf(bytes) }
  if (header === undefined) return refused([{ column: "header", reason: "Unclosed" }])
  if ("reason" in header) return refused([header])
  const faults = format === "csv" ? headerFaults(header.names, kind.rule) : []
  if (faults.length > 0) return refused(faults)
  const names = Object.keys(kind.rule).filter((name) => header.names.includes(name))
  const rows = new RowCollector(kind.rule, names, dictionaries)
  const intake = Intake.make(kind)
  const next = Scanner.make(format, header.names, rows).scan(bytes, header.next, to, to, 0)
  if (next < to) rows.refuse(next, wholeRow, "Unclosed")
  const piece = rows.take()
  const admitted = intake.admit(without(piece, [...kind.rowFaults(piece.columns)]))
  return {
    batches: [admitted],
    faults: intake.told().map(({ column, place, reason }) => ({ line: lineAt(bytes, place), column, reason })),
    refused: intake.refused()
  }
}
