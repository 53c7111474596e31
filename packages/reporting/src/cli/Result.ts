/**
 * A report that was made, before it is written.
 *
 * @since 0.1.0
 */
import type { Row } from "../table/Report.ts"

/** Its name, its rows, and how many rows of the files were left out of it. */
export interface Result {
  readonly report: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<Row>
  /** Told in every form, where malformed rows were skipped; `undefined` where none may be. */
  readonly rowsLeftOut: number | undefined
}

/** The column that says it where a form has nothing but columns. */
const leftOutColumn = "rows_left_out"

/** The result with that column, for such forms. */
export const withLeftOut = (result: Result): Result => {
  const { columns, rows, rowsLeftOut } = result
  return rowsLeftOut === undefined
    ? result
    : { ...result, columns: [...columns, leftOutColumn], rows: rows.map((row) => [...row, rowsLeftOut]) }
}
