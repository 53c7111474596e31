/**
 * A report as a Parquet file.
 *
 * @since 0.1.0
 */
import { textColumns } from "../table/Report.ts"
import { parquetFile } from "./parquetFile.ts"
import { type Result, withLeftOut } from "./Result.ts"

/** Its bytes; every number is a double, so that a column has one type whatever stands in it. */
export const parquetOf = (result: Result): Uint8Array => {
  const { columns, report, rows } = withLeftOut(result)
  return parquetFile(
    columns.map((name, place) => ({
      name,
      kind: textColumns.has(name) ? "text" : "decimal",
      values: rows.map((row) => row[place] ?? null)
    })),
    { report }
  )
}
