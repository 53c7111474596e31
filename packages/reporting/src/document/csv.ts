/**
 * A table of a report as comma-separated values, and what such a file cannot say of itself.
 *
 * @since 0.1.0
 */
import { csvText } from "../table/csvText.ts"
import type { Document } from "./Document.ts"
import { aboutOf } from "./json.ts"
import { type Cell, isAbsent, type Table } from "./Table.ts"

/** The column that says which figures of a row are not there, and why; only in a table that lacks one. */
export const absentColumn = "absent"

/** A table with nothing in it but texts and numbers. */
export interface PlainTable {
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string | number | null>>
}

const plainCell = (cell: Cell): string | number | null => (isAbsent(cell) ? null : cell)

/** The table with how many rows of the files were left out, for forms that have nothing but columns. */
export const withRowsLeftOut = (table: Table, rowsLeftOut: number | undefined): Table =>
  rowsLeftOut === undefined
    ? table
    : {
        ...table,
        columns: [...table.columns, { key: "rows_left_out", header: "Rows of the files left out", form: "whole" }],
        rows: table.rows.map((row) => [...row, rowsLeftOut])
      }

/** The table with its reasons in a column of their own. */
export const plain = ({ columns, rows }: Table): PlainTable => {
  const names = columns.map(({ key }) => key)
  const isWhole = rows.every((row) => !row.some(isAbsent))
  const reasons = (row: ReadonlyArray<Cell>): string =>
    row.flatMap((cell, place) => (isAbsent(cell) ? [`${names[place]}:${cell.why}`] : [])).join(" ")
  return {
    columns: isWhole ? names : [...names, absentColumn],
    rows: rows.map((row) => [...row.map(plainCell), ...(isWhole ? [] : [reasons(row)])])
  }
}

/** The rows under a header of the columns' keys; a figure that is not there is an empty field. */
export const csv = (table: Table): string => {
  const { columns, rows } = plain(table)
  return csvText(
    columns,
    rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))))
  )
}

/**
 * What stands beside a file of comma-separated values, under its name and `-metadata.json`.
 *
 * @source W3C (2015) Metadata Vocabulary for Tabular Data, 5.1
 */
export const csvMetadata = (document: Document, table: Table, url: string): string => {
  const columns = table.columns.map(({ form, header, key }) => ({
    name: key,
    titles: header,
    datatype: form === "text" ? "string" : "number"
  }))
  const { columns: named } = plain(table)
  const reasons = named.includes(absentColumn)
    ? [{ name: absentColumn, titles: "Figures that are not there, and why", datatype: "string" }]
    : []
  return `${JSON.stringify(
    {
      "@context": "http://www.w3.org/ns/csvw",
      url,
      "dc:title": table.caption,
      notes: [...table.notes, aboutOf(document)],
      tableSchema: { columns: [...columns, ...reasons] }
    },
    undefined,
    2
  )}\n`
}
