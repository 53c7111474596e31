/**
 * Who is counted, in tables of people: by centre and severity, plan and age, and by diagnosis and severity.
 *
 * @since 0.1.0
 */
import { type Section, table, text } from "../Document.ts"
import type { Cell, Table } from "../Table.ts"
import { codeWords } from "../words.ts"
import {
  byDiagnosis,
  bySeverity,
  type Division,
  divisions,
  everybody,
  nameOf,
  type ReturnFigures
} from "./figuresOf.ts"
import { cellOf, type ShownFigures } from "./shownOf.ts"

/** Stands under every table of counts. */
const roundedNote =
  "Counts are rounded to 5, each by itself, so rows need not add up. A star is 1 to 7, or hides another star."

const tableOf = (
  { people }: ShownFigures,
  rows: { readonly key: string; readonly header: string; readonly values: ReadonlyArray<string> },
  columns: Division
): Table => {
  const cell = (...parts: ReadonlyArray<string>): Cell => cellOf(people.get(nameOf(everybody, ...parts)))
  return {
    key: `people_by_${rows.key}_and_${columns.key}`,
    caption: `People by ${rows.header.toLowerCase()} and ${columns.header.toLowerCase()}`,
    columns: [
      { key: rows.key, header: rows.header, form: "text" },
      ...columns.values.map((value) => ({
        key: value.replaceAll(/\W+/g, "_"),
        header: codeWords(value),
        form: "whole" as const
      })),
      { key: "all", header: "All", form: "whole" }
    ],
    rows: [
      ...rows.values.map((value) => [
        rows.key === "centre" ? value : codeWords(value),
        ...columns.values.map((each) => cell(rows.key, value, columns.key, each)),
        cell(rows.key, value)
      ]),
      ["All", ...columns.values.map((each) => cell(columns.key, each)), cell()]
    ],
    notes: [roundedNote]
  }
}

/** The section. */
export const peopleTables = ({ centres }: ReturnFigures, shown: ShownFigures): Section => {
  const byCentre = { key: "centre", header: "Centre", values: centres }
  return {
    key: "people",
    heading: "Who is counted",
    blocks: [
      text("Everybody with a day of the diary in the quarter, at the centre that they belong to."),
      ...(centres.length === 0 ? [text("Nobody has such a day: this return counts no one.")] : []),
      ...divisions.map((division) => table(tableOf(shown, byCentre, division))),
      table(tableOf(shown, byDiagnosis, bySeverity))
    ]
  }
}
