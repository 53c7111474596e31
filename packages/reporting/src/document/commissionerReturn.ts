/**
 * A quarter's return to commissioners: people, use and treated bleeds of centres, small numbers hidden so that nothing gives them away, frozen
 * once it is published. It holds no row of a person.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { type Basis, type Document, english, list, type Subject } from "./Document.ts"
import { personFigures } from "./figures/personFigures.ts"
import { methods } from "./methods.ts"
import type { PersonRecord } from "./PersonRecord.ts"
import { adjustments } from "./return/adjustments.ts"
import { adjustmentTable } from "./return/adjustmentTable.ts"
import { centreTable } from "./return/centreTable.ts"
import { figuresOf, type ReturnFigures } from "./return/figuresOf.ts"
import { keep, type KeptReturn } from "./return/KeptReturn.ts"
import { peopleTables } from "./return/peopleTables.ts"
import { shownOf } from "./return/shownOf.ts"
import { usageByTable } from "./return/usageByTable.ts"
import { usageTable } from "./return/usageTable.ts"

/** What is asked for. */
export interface CommissionerReturnRequest {
  /** A whole quarter. */
  readonly quarter: Period
  /** Earlier returns, as they were kept. */
  readonly earlier: ReadonlyArray<KeptReturn>
  readonly asOf: LocalDate
  readonly subject: Subject
  readonly basis: Omit<Basis, "asOf">
}

/** The return, and what is kept of it and of the earlier ones; only `document` is published. */
export interface CommissionerReturn {
  readonly document: Document
  readonly kept: ReadonlyArray<KeptReturn>
}

const figuresIn = (records: ReadonlyArray<PersonRecord>, quarter: Pick<Period, "from" | "to">): ReturnFigures =>
  figuresOf(personFigures(records, quarter), Number(quarter.to.slice(0, 4)))

/**
 * The return of a quarter from the people of all centres.
 *
 * Laws: the order of people does not matter; no figure that is printed changes when only the amount of a hidden one does.
 */
export const commissionerReturn = (
  records: ReadonlyArray<PersonRecord>,
  { asOf, basis, earlier, quarter, subject }: CommissionerReturnRequest
): CommissionerReturn => {
  const people = personFigures(records, quarter)
  const year = Number(quarter.to.slice(0, 4))
  const figures = figuresOf(people, year)
  const shown = shownOf(figures)
  const adjusted = earlier.map((kept) => adjustments(kept, figuresIn(records, kept), asOf))
  return {
    document: {
      kind: "commissioner-return",
      title: `Return for ${quarter.from} to ${quarter.to}`,
      subtitle: `Use of factor and treated bleeds, as known on ${asOf}. Frozen once it is published.`,
      language: english,
      subject,
      sections: [
        {
          key: "hidden",
          heading: "How small numbers are hidden",
          blocks: [
            list([
              "0 is shown as 0.",
              "* stands for 1 to 7 people, for units or bleeds of so few people, for units of which one person has more than half, and for what would give another * away.",
              "Other counts are rounded to the nearest 5. Hidden numbers are nowhere in this file."
            ])
          ]
        },
        peopleTables(figures, shown),
        usageTable(figures, shown, usageByTable(people, figures.products, year)),
        centreTable(people, figures, shown),
        adjustmentTable(adjusted.flatMap(({ lines }) => lines))
      ],
      methods: [methods.disclosure, methods.usage, methods.episodes, methods.funnel, methods.reconciliation],
      parameters: [
        { name: "From", value: quarter.from },
        { name: "To", value: quarter.to },
        { name: "Earlier returns", value: earlier.map(({ to }) => to).join(", ") || "none" }
      ],
      basis: { ...basis, asOf }
    },
    kept: [...adjusted.map(({ kept }) => kept), keep(quarter, figures, shown)]
  }
}
