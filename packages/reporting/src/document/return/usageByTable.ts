/**
 * What was recorded as used, by product and the users' diagnosis, severity and age: of centres whose amount is shown.
 *
 * @since 0.1.0
 */
import { roundedTo, type Shown, star } from "../../centre/Shown.ts"
import { type Block, table } from "../Document.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import type { Cell } from "../Table.ts"
import { codeWords, unitWords } from "../words.ts"
import { type ProductFigures, stepOf } from "./figuresOf.ts"
import { cellOf } from "./shownOf.ts"
import { type UsagePart, usageDivisions, usageParts } from "./usageParts.ts"

const rowsOf = (
  people: ReadonlyArray<PersonFigures>,
  { product, unit }: ProductFigures,
  year: number
): ReadonlyArray<ReadonlyArray<Cell>> => {
  const parts = usageParts(people, product, year)
  const sumOf = (some: ReadonlyArray<UsagePart>): number =>
    roundedTo(
      stepOf[unit],
      some.reduce((sum, { amount }) => sum + amount, 0)
    )
  const row = (division: string, value: string, shown: Shown): ReadonlyArray<Cell> => [
    product,
    unitWords(unit),
    division,
    value,
    cellOf(shown)
  ]
  // Of so few people, even that a value has nobody would tell what the others are.
  if (parts.length === 0) return [row("", "All of these", star)]
  const users = parts.flatMap((part) => part.people)
  const divided = usageDivisions.flatMap(({ header, valueOf, values }, place) => [
    ...values.map((value) => {
      const own = parts.filter((part) => part.values[place] === value)
      const isUsed = users.some((person) => valueOf(person, year) === value)
      return row(header, codeWords(value), own.length === 0 && isUsed ? star : sumOf(own))
    }),
    row(header, "Not divided", sumOf(parts.filter((part) => part.values[place] === undefined)))
  ])
  return [...divided, row("", "All of these", sumOf(parts))]
}

/** The table. */
export const usageByTable = (
  people: ReadonlyArray<PersonFigures>,
  products: ReadonlyArray<ProductFigures>,
  year: number
): Block =>
  table({
    key: "usage_by",
    caption: "Recorded as given, by product and by who used it",
    columns: [
      { key: "product", header: "Product", form: "text" },
      { key: "unit", header: "Unit", form: "text" },
      { key: "division", header: "Divided by", form: "text" },
      { key: "value", header: "Who", form: "text" },
      { key: "amount", header: "Amount", form: "whole" }
    ],
    rows: products.flatMap((product) => rowsOf(people, product, year)),
    notes: [
      "Of the centres whose amount is shown above. Where a centre has too few people who are alike, their units stand under Not divided, so a row holds what can be told and not all that there is.",
      "A star stands where no centre has enough of them. The rows of one division add up to all of these, but for rounding."
    ]
  })
