/**
 * A report as JSON: all of it, with numbers as they were computed.
 *
 * @since 0.1.0
 */
import { type Block, type Document, noticesOf } from "./Document.ts"
import { type Cell, isAbsent, type Table } from "./Table.ts"

/** A figure that is not there is null, and why stands in a list beside the rows. */
const valueOf = (cell: Cell): string | number | null => (isAbsent(cell) ? null : cell)

const tableOf = ({ columns, rows, ...rest }: Table) => ({
  ...rest,
  columns,
  rows: rows.map((row) => row.map(valueOf)),
  absent: rows.flatMap((row, place) =>
    row.flatMap((cell, column) => (isAbsent(cell) ? [{ row: place, column: columns[column]?.key, why: cell.why }] : []))
  )
})

const blockOf = (block: Block): unknown => {
  if (block._tag === "Table") return { table: tableOf(block.table) }
  if (block._tag === "Chart") return { chart: { ...block.chart, table: tableOf(block.chart.table) } }
  return block._tag === "Text" ? { text: block.text } : { list: block.items }
}

/** One object, ended by a line end. */
export const json = (document: Document): string =>
  `${JSON.stringify(
    {
      ...document,
      notices: noticesOf(document),
      sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockOf) }))
    },
    undefined,
    2
  )}\n`

/** All but the sections: what a table by itself cannot say of its making. */
export const aboutOf = ({ sections: _, ...about }: Document) => ({ ...about, notices: noticesOf(about) })
