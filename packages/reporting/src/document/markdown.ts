/**
 * A report as Markdown; a chart is its table, and the sentence that says what it shows.
 *
 * @since 0.1.0
 */
import type { Chart } from "./Chart.ts"
import { type Block, type Document, noticesOf } from "./Document.ts"
import { aboutLines } from "./aboutLines.ts"
import { shown } from "./shown.ts"
import { nothingIn, type Table } from "./Table.ts"

/** A text stays a text: no character of it begins a cell, a list, an emphasis, a link or an element. */
const escaped = (text: string): string =>
  text.replaceAll(/[\r\n]+/g, " ").replaceAll(/[\\`*_[\]<>|#~]/g, (character) => `\\${character}`)

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const gridLines = ({ caption, columns, rows }: Table): ReadonlyArray<string> => [
  `**${escaped(caption)}**`,
  "",
  line(columns.map(({ header }) => escaped(header))),
  line(columns.map(({ form }) => (form === "text" ? "---" : "---:"))),
  ...rows.map((row) =>
    line(columns.map(({ form }, place) => escaped(shown(row[place] ?? { why: "not_recorded" }, form))))
  )
]

const tableText = (table: Table): string =>
  [
    ...(table.rows.length === 0 ? [escaped(nothingIn(table))] : gridLines(table)),
    ...table.notes.flatMap((note) => ["", escaped(note)])
  ].join("\n")

const chartText = ({ about, finding, question, table }: Chart): string =>
  `### ${escaped(question)}\n\n${escaped(about)}\n\n${escaped(finding)}\n\n${tableText(table)}`

const itemsText = (items: ReadonlyArray<string>): string => items.map((item) => `- ${escaped(item)}`).join("\n")

const blockText = (block: Block): string => {
  if (block._tag === "Table") return tableText(block.table)
  if (block._tag === "Chart") return chartText(block.chart)
  return block._tag === "Text" ? escaped(block.text) : itemsText(block.items)
}

/** The whole report. */
export const markdown = (document: Document): string =>
  `${[
    `# ${escaped(document.title)}`,
    escaped(document.subtitle),
    ...noticesOf(document).map(escaped),
    ...document.sections.flatMap(({ blocks, heading }) => [`## ${escaped(heading)}`, ...blocks.map(blockText)]),
    "## How this was made",
    ...document.methods.map(
      ({ name, page, says, source }) => `**${escaped(name)}.** ${escaped(says)} ${escaped(source)}. ${escaped(page)}`
    ),
    itemsText(aboutLines(document).map(({ name, value }) => `${name}: ${value}`))
  ].join("\n\n")}\n`
