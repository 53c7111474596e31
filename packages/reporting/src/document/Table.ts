/**
 * A table of a report: columns that say how they are read, rows in order, and notes that belong under it.
 *
 * @since 0.1.0
 */
import type { StatisticStatus } from "../stats/StatisticStatus.ts"

/** Why a cell holds no figure: a status of a statistic (codes 7.8), or one of the document's own. */
export type Why =
  | Exclude<StatisticStatus, "ok">
  | "hidden"
  | "not_recorded"
  | "not_known"
  | "no_price"
  | "no_deliveries"

/** A cell without a figure. It is never 0, and never empty without a reason. */
export interface Absent {
  readonly why: Why
}

/** A text, a number as it was computed (rounding is for readers, and last), or why there is none. */
export type Cell = string | number | Absent

/** How the numbers of a column are shown (clinical 0.6). A `share` lies between 0 and 1 and is read as per cent. */
export type Form = "text" | "whole" | "perKg" | "rate" | "share" | "hours" | "probability"

/** A column. Its key is its name in files; the unit belongs to the header, never to the cell. */
export interface Column {
  readonly key: string
  readonly header: string
  readonly form: Form
}

/** A table. Its key is its name in files; the first column names the row. */
export interface Table {
  readonly key: string
  readonly caption: string
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
  /** What a reader of the table has to know; of one without a row, why there is none. */
  readonly notes: ReadonlyArray<string>
}

/** What stands for a number that could tell of one person (clinical 5.14). */
export const hidden: Absent = { why: "hidden" }

/** Whether there is no figure. */
export const isAbsent = (cell: Cell): cell is Absent => typeof cell === "object"

/** What is read in place of a table without a row: a header over nothing leaves open whether something is missing. */
export const nothingIn = ({ caption }: Pick<Table, "caption">): string => `${caption}: there is nothing to show.`

/**
 * The cells of a column, from the first row to the last.
 *
 * @throws {RangeError} for a key that no column has: a mistake in the program
 */
export const cellsOf = ({ columns, key, rows }: Table, column: string): ReadonlyArray<Cell> => {
  const place = columns.findIndex((each) => each.key === column)
  if (place === -1) throw new RangeError(`the table ${key} has no column ${column}`)
  return rows.map((row) => row[place] ?? { why: "not_recorded" })
}
