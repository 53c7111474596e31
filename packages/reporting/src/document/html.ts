/**
 * A report as one page of HTML that needs nothing else: no script, no other file, no network. Charts are SVG, each with its
 * table one action away, and printed with it.
 *
 * @since 0.1.0
 */
import { aboutLines } from "./aboutLines.ts"
import type { Chart } from "./Chart.ts"
import { type Block, type Document, noticesOf, type Section } from "./Document.ts"
import { type Attributes, element, joined, type Markup, single, style } from "./Markup.ts"
import { pictureOf } from "./picture/pictureOf.ts"
import { shown } from "./shown.ts"
import { styleSheet } from "./styleSheet.ts"
import { nothingIn, type Table } from "./Table.ts"

/** Nothing may be loaded, whatever a text of the report holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const paragraphs = (className: string, texts: ReadonlyArray<string>): ReadonlyArray<Markup> =>
  texts.map((each) => element("p", { class: className }, each))

/** What is wide scrolls by itself, and a keyboard has to reach it for that. */
const scrolled = (name: Attributes, content: Markup): Markup =>
  element("div", { class: "scroll", tabindex: 0, role: "region", ...name }, content)

const gridOf = ({ caption, columns, key, rows }: Table): Markup => {
  const classOf = (place: number): string | undefined => (columns[place]?.form === "text" ? undefined : "number")
  const body = rows.map((row) =>
    element(
      "tr",
      {},
      ...columns.map(({ form }, place) => {
        const cell = shown(row[place] ?? { why: "not_recorded" }, form)
        return place === 0 ? element("th", { scope: "row" }, cell) : element("td", { class: classOf(place) }, cell)
      })
    )
  )
  return scrolled(
    { "aria-labelledby": `table-${key}` },
    element(
      "table",
      {},
      element("caption", { id: `table-${key}` }, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...columns.map(({ header }, place) => element("th", { scope: "col", class: classOf(place) }, header))
        )
      ),
      element("tbody", {}, ...body)
    )
  )
}

const tableOf = (table: Table): Markup =>
  joined([
    table.rows.length === 0 ? element("p", {}, nothingIn(table)) : gridOf(table),
    ...paragraphs("note", table.notes)
  ])

const chartOf = (chart: Chart): Markup =>
  element(
    "figure",
    {},
    element("h3", {}, chart.question),
    element("p", { class: "about" }, chart.about),
    scrolled({ "aria-label": chart.question }, pictureOf(chart)),
    element("figcaption", {}, chart.finding),
    element("details", {}, element("summary", {}, `Show as a table: ${chart.table.caption}`), tableOf(chart.table))
  )

const listOf = (items: ReadonlyArray<string>): Markup =>
  element("ul", {}, ...items.map((item) => element("li", {}, item)))

const blockOf = (block: Block): Markup => {
  switch (block._tag) {
    case "Text":
      return element("p", {}, block.text)
    case "List":
      return listOf(block.items)
    case "Table":
      return tableOf(block.table)
    case "Chart":
      return chartOf(block.chart)
  }
}

const sectionOf = ({ blocks, heading, key }: Section): Markup =>
  element("section", { "aria-labelledby": key }, element("h2", { id: key }, heading), ...blocks.map(blockOf))

const madeOf = (document: Document): Markup =>
  element(
    "footer",
    {},
    element("h2", {}, "How this was made"),
    element(
      "dl",
      {},
      ...document.methods.flatMap(({ name, page, says, source }) => [
        element("dt", {}, name),
        element("dd", {}, `${says} ${source}. `, element("code", {}, page))
      ]),
      ...aboutLines(document).flatMap(({ name, value }) => [element("dt", {}, name), element("dd", {}, value)])
    )
  )

/** The whole report. */
export const html = (document: Document): string => {
  const { kind, language, sections, subtitle, title } = document
  const page = element(
    "html",
    { lang: language.tag, dir: language.direction },
    element(
      "head",
      {},
      single("meta", { charset: "utf-8" }),
      single("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      single("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      single("meta", { name: "referrer", content: "no-referrer" }),
      element("title", {}, title),
      style(styleSheet)
    ),
    element(
      "body",
      { class: kind },
      element(
        "header",
        {},
        element("h1", {}, title),
        element("p", {}, subtitle),
        ...paragraphs("notice", noticesOf(document))
      ),
      element("main", {}, ...sections.map(sectionOf)),
      madeOf(document)
    )
  )
  return `<!doctype html>\n${page.markup}\n`
}
