/**
 * What was recorded as used, by product and centre. A total holds what is shown, and says for how many centres that is.
 *
 * @since 0.1.0
 */
import { type Block, type Section, table } from "../Document.ts"
import type { Cell } from "../Table.ts"
import { unitWords } from "../words.ts"
import { nameOf, type ReturnFigures } from "./figuresOf.ts"
import { cellOf, type ShownFigures } from "./shownOf.ts"

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
          [
            product,
            unitWords(unit),
            "All centres",
            cellOf(people.get(nameOf("users", product))),
            cellOf(total?.shown),
            total === undefined ? "" : `${total.of.shown} of ${total.of.all} centres`
          ]
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
