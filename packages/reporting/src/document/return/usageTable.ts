/**
 * What was recorded as used, by product and centre. A total holds what is shown, and says for how many centres that is.
 *
 * @since 0.1.0
 */
import { type Block, type Section, table } from "../Document.ts"
import type { ShownSum } from "../../centre/suppressSums.ts"
import { type Cell, hidden } from "../Table.ts"
import { unitWords } from "../words.ts"
import { nameOf, type ReturnFigures } from "./figuresOf.ts"
import { cellOf, type ShownFigures } from "./shownOf.ts"

/** A total, and of how many centres it is. Where all that is shown is 0 and the rest is hidden, a 0 would be read as that of all. */
const totalCells = (total: ShownSum | undefined): ReadonlyArray<Cell> => {
  if (total === undefined) return [hidden, ""]
  const { all, shown } = total.of
  return total.shown === 0 && shown < all
    ? [hidden, `0 at ${shown} of ${all} centres, hidden at the others`]
    : [cellOf(total.shown), `${shown} of ${all} centres`]
}

/** The section. */
export const usageTable = (
  { centres, products }: ReturnFigures,
  { people, sums }: ShownFigures,
  dividedBy: Block
): Section => ({
  key: "usage",
  heading: "What was used",
  blocks: [
    table({
      key: "usage",
      caption: "Recorded as given, by product and centre",
      columns: [
        { key: "product", header: "Product", form: "text" },
        { key: "unit", header: "Unit", form: "text" },
        { key: "centre", header: "Centre", form: "text" },
        { key: "people", header: "People", form: "whole" },
        { key: "amount", header: "Amount", form: "whole" },
        { key: "of_centres", header: "For", form: "text" }
      ],
      rows: products.flatMap(({ product, unit }) => {
        const total = sums.get(nameOf("amount", product))
        return [
          ...centres.map((centre): ReadonlyArray<Cell> => [
            product,
            unitWords(unit),
            centre,
            cellOf(people.get(nameOf("users", product, "centre", centre))),
            cellOf(sums.get(nameOf("amount", product, "centre", centre))?.shown),
            ""
          ]),
          [product, unitWords(unit), "All centres", cellOf(people.get(nameOf("users", product))), ...totalCells(total)]
        ]
      }),
      notes: [
        ...(products.length === 0 ? ["Nothing was recorded as given. That is not a usage of 0."] : []),
        "Amounts are rounded: IU and U to 1,000, mg to 100, g to 1. A star stands for fewer than 8 people, or for one who has more than half.",
        "A total is the sum of the shown centres, and no hidden amount is in it."
      ]
    }),
    dividedBy
  ]
})
