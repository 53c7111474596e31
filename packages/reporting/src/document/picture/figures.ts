import { cellsOf, isAbsent, type Table } from "../Table.ts"

/**
 * The numbers of a column; `undefined` where there is none, which is drawn as nothing and never as 0.
 *
 * @throws {RangeError} for a text: the chart names the wrong column
 */
export const figures = (table: Table, column: string): ReadonlyArray<number | undefined> =>
  cellsOf(table, column).map((cell) => {
    if (isAbsent(cell)) return undefined
    if (typeof cell === "string") throw new RangeError(`${column} of the table ${table.key} holds a text`)
    return cell
  })

/** The texts of a column; a reason reads as nothing. */
export const names = (table: Table, column: string): ReadonlyArray<string> =>
  cellsOf(table, column).map((cell) => (isAbsent(cell) ? "" : String(cell)))
