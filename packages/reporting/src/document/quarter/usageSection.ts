/**
 * What a centre's people recorded as given: by product, unit, month and reason, and by the kilogram.
 *
 * @since 0.1.0
 */
import { usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import { grouped } from "@haemtrack/domain/grouped"
import { byteOrder } from "../../engine/byteOrder.ts"
import { type Section, table } from "../Document.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import type { GivenBatch } from "../PersonRecord.ts"
import type { Cell } from "../Table.ts"
import { unitWords } from "../words.ts"

const thousand = 1000

const sum = (given: ReadonlyArray<GivenBatch>): number =>
  given.reduce((total, { thousandths }) => total + thousandths, 0) / thousand

/** Of all of them, or none: a weight that is not known is no weight of 0. */
const perKg = (given: ReadonlyArray<GivenBatch>): Cell => {
  let total = 0
  for (const { kg, thousandths } of given) {
    if (kg === undefined) return { why: "not_recorded" }
    total += thousandths / thousand / kg
  }
  return total
}

const rowOf = (
  given: ReadonlyArray<GivenBatch>,
  people: number,
  ...names: ReadonlyArray<string>
): ReadonlyArray<Cell> => {
  const ofClass = (...classes: ReadonlyArray<string>): number =>
    sum(given.filter(({ reason }) => classes.includes(usageClass[reason])))
  return [
    ...names,
    people,
    sum(given),
    ofClass("prophylaxis"),
    ofClass("bleed"),
    ofClass("prescribed", "surgery", "iti", "other"),
    perKg(given)
  ]
}

/** The section: rows of one product and unit, month by month. Units of two kinds never stand in one row. */
export const usageSection = (people: ReadonlyArray<PersonFigures>): Section => {
  const given = people.flatMap((person) => person.given.map((batch) => ({ ...batch, person: person.record.id })))
  const groups = [...grouped(given, ({ on, product, unit }) => `${product}\n${unit}\n${on.slice(0, 7)}`)]
  return {
    key: "usage",
    heading: "What was used",
    blocks: [
      table({
        key: "usage",
        caption: "Recorded as given, by product and month",
        columns: [
          { key: "product", header: "Product", form: "text" },
          { key: "unit", header: "Unit", form: "text" },
          { key: "month", header: "Month", form: "text" },
          { key: "people", header: "People", form: "whole" },
          { key: "amount", header: "Amount", form: "whole" },
          { key: "routine", header: "Routine", form: "whole" },
          { key: "for_bleeds", header: "For bleeds", form: "whole" },
          { key: "other", header: "Other reasons", form: "whole" },
          { key: "per_kg", header: "Amount by kg, summed", form: "perKg" }
        ],
        rows: groups
          .toSorted(([a], [b]) => byteOrder(a, b))
          .flatMap(([, own]) => {
            const [first] = own
            if (first === undefined) return []
            const users = new Set(own.map(({ person }) => person)).size
            return [rowOf(own, users, first.product, unitWords(first.unit), first.on.slice(0, 7))]
          }),
        notes: [
          ...(groups.length === 0 ? ["No treatment was recorded in this time. That is not a usage of 0."] : []),
          "Recorded, not delivered; a month without a row is a month without a record."
        ]
      })
    ]
  }
}
