/**
 * A report as lines of JSON: the first says what it was made from, every other is a row of a table.
 *
 * @since 0.1.0
 */
import { type Document, tablesOf } from "./Document.ts"
import { aboutOf } from "./json.ts"
import { isAbsent, type Table } from "./Table.ts"

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`

const rowsOf = ({ columns, key, rows }: Table): ReadonlyArray<string> =>
  rows.map((row) => {
    const cells = columns.map(({ key: name }, place) => ({
      name,
      cell: row[place] ?? { why: "not_recorded" as const }
    }))
    const absent = cells.flatMap(({ cell, name }) => (isAbsent(cell) ? [[name, cell.why]] : []))
    return lineOf({
      table: key,
      ...Object.fromEntries(cells.map(({ cell, name }) => [name, isAbsent(cell) ? null : cell])),
      ...(absent.length === 0 ? {} : { absent: Object.fromEntries(absent) })
    })
  })

/** One object a line. A figure that is not there is null, and `absent` says why. */
export const ndjson = (document: Document): string =>
  [lineOf(aboutOf(document)), ...tablesOf(document).flatMap(rowsOf)].join("")
