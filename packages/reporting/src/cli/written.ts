/**
 * Reports as text: a form of its own for each reader.
 *
 * @since 0.1.0
 */
import { csvText } from "../table/csvText.ts"
import type { Cell } from "../table/Report.ts"
import { type Result, withLeftOut } from "./Result.ts"

const json = ({ columns, report, rows, rowsLeftOut }: Result): string => {
  const leftOut = rowsLeftOut === undefined ? {} : { rows_left_out: rowsLeftOut }
  return `${JSON.stringify({ report, ...leftOut, columns, rows })}\n`
}

const csv = (result: Result): string => {
  const { columns, rows } = withLeftOut(result)
  return csvText(
    columns,
    rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))))
  )
}

/** One object a line. The report is named in each, since lines of several may follow each other. */
const ndjson = (result: Result): string => {
  const { columns, report, rows } = withLeftOut(result)
  return rows
    .map((row) => {
      const named = columns.map((column, place) => [column, row[place] ?? null])
      return `${JSON.stringify({ report, ...Object.fromEntries(named) })}\n`
    })
    .join("")
}

/** A bar would end a cell. */
const shown = (cell: Cell): string =>
  cell === null
    ? ""
    : String(cell)
        .replaceAll("|", "\\|")
        .replaceAll(/[\r\n]+/g, " ")

const isNumeric = (result: Result, place: number): boolean => result.rows.some((row) => typeof row[place] === "number")

const markdown = (result: Result): string => {
  const { columns, report, rows, rowsLeftOut } = result
  const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |\n`
  const rule = columns.map((_, place) => (isNumeric(result, place) ? "---:" : "---"))
  const leftOut =
    rowsLeftOut === undefined ? "" : `\nRows of the files that could not be read and are left out: ${rowsLeftOut}.\n`
  return `## ${report}\n\n${line(columns)}${line(rule)}${rows.map((row) => line(row.map(shown))).join("")}${leftOut}\n`
}

/** The text of a report in each form that is text. */
export const written = { json, csv, ndjson, markdown } as const
