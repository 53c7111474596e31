/**
 * A report over rows that are at hand: what the command does over files, as a function.
 *
 * @since 0.1.0
 */
import { type ReportName, reports } from "./reports.ts"
import { collected } from "./table/collected.ts"
import { emptyPiece } from "./table/emptyPiece.ts"
import type { Piece } from "./table/Piece.ts"
import type { FileName, Given, Row } from "./table/Report.ts"

/** The tables of a report, each in batches, as {@link import("./table/tableOf.ts").tableOf} makes them by the same dictionaries. */
export type Tables = Partial<Readonly<Record<FileName, Iterable<Pick<Piece, "columns" | "rows">>>>>

/** What is looked for, in reports that look for something. */
export type Sought = Partial<Pick<Given, "batches" | "productPrefix">>

/**
 * The rows of a report. Law: they do not depend on how the tables are divided into batches, nor on the order of treatments.
 *
 * @throws {RangeError} when a column that the report reads is not there
 * @example
 * makeReport("hour-week", {}) // => []
 */
export const makeReport = (name: ReportName, tables: Tables, sought: Sought = {}): ReadonlyArray<Row> => {
  const whole = (file: FileName) => {
    const pieces = [...(tables[file] ?? [])]
    return collected(file, pieces.length === 0 ? [emptyPiece(file)] : pieces)
  }
  const running = reports[name].begin({
    persons: whole("persons"),
    bleeds: whole("bleeds"),
    deliveries: whole("deliveries"),
    batches: [],
    productPrefix: "",
    ...sought
  })
  for (const { columns } of tables.treatments ?? []) running.add(columns)
  return running.rows()
}
