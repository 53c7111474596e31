/**
 * What each person recorded as used, beside what was delivered to them, and how soon they recorded it.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { medianOf } from "../engine/medianOf.ts"
import { ranks } from "../engine/ranks.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import * as TextRows from "../engine/TextRows.ts"
import type { DeliveryColumns } from "../table/deliveries.ts"
import type { PersonColumns } from "../table/persons.ts"
import type { Row, Running } from "../table/Report.ts"
import type { TreatmentColumns } from "../table/treatments.ts"

/** The columns of the report. */
export const complianceColumns = [
  "person_id",
  "centre",
  "recorded_iu",
  "delivered_iu",
  "treatments",
  "within_24h",
  "ratio",
  "centre_median"
] as const

/** What it reads. */
export type CompliancePersons = Pick<PersonColumns, "person_id" | "centre" | "observed_from" | "observed_to">
export type ComplianceDeliveries = Pick<DeliveryColumns, "person_id" | "units_iu" | "delivered_on">
export type ComplianceBatch = Pick<
  TreatmentColumns,
  "person_id" | "units_iu" | "local_time" | "instant" | "recorded_instant"
>

const daySeconds = 86_400

/** Units delivered to each person in their window, by the row of the person. */
const deliveredUnits = (persons: CompliancePersons, rows: TextRows.TextRows, deliveries: ComplianceDeliveries) => {
  const sums = new Float64Array(persons.person_id.codes.length)
  const personRows = rows.rowsOf(deliveries.person_id)
  const { delivered_on, person_id, units_iu } = deliveries
  for (let row = 0; row < person_id.codes.length; row += 1) {
    const person = personRows[person_id.codes[row] ?? 0] ?? -1
    const day = delivered_on.values[row] ?? 0
    if (person < 0 || day < at(persons.observed_from.values, person) || day >= at(persons.observed_to.values, person)) {
      continue
    }
    // The value of an empty field is 0: an amount in another unit adds nothing here.
    sums[person] = (sums[person] ?? 0) + (units_iu.values[row] ?? 0)
  }
  return sums
}

/** The median of the known ratios of each centre's persons, by the centre's code. */
const centreMedians = (centre: CompliancePersons["centre"], ratios: Float64Array): ReadonlyArray<number | null> => {
  const known: ReadonlyArray<Array<number>> = centre.texts.map(() => [])
  for (const [person, code] of centre.codes.entries()) {
    const ratio = at(ratios, person)
    if (!Number.isNaN(ratio)) known[code]?.push(ratio)
  }
  return known.map((all) => medianOf(Float64Array.from(all)) ?? null)
}

/**
 * A row for every person: units recorded and delivered in their window, treatments, how many of them were recorded within 24
 * hours, recorded / delivered (null when nothing was delivered), and the median of that over the persons of the present centre.
 *
 * The ratio says how complete the diary is, not how well a person keeps to their plan: it asks a question of a human.
 *
 * @source performance W1, compliance; clinical 5.10
 */
export const compliance = (persons: CompliancePersons, deliveries: ComplianceDeliveries): Running<ComplianceBatch> => {
  const rows = TextRows.make(persons.person_id)
  const [from, to] = [persons.observed_from.values, persons.observed_to.values]
  const count = persons.person_id.codes.length
  const [recorded, treatments, soon] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  let strangers = 0
  return {
    add: ({ instant, local_time: { days }, person_id, recorded_instant, units_iu }) => {
      const personRows = rows.rowsOf(person_id)
      for (let row = 0; row < days.length; row += 1) {
        const person = personRows[person_id.codes[row] ?? 0] ?? -1
        const day = days[row] ?? 0
        if (person < 0) strangers += 1
        else if (day >= (from[person] ?? 0) && day < (to[person] ?? 0)) {
          recorded[person] = (recorded[person] ?? 0) + (units_iu.values[row] ?? 0)
          treatments[person] = (treatments[person] ?? 0) + 1
          const delay = (recorded_instant.values[row] ?? 0) - (instant.values[row] ?? 0)
          if (delay <= daySeconds) soon[person] = (soon[person] ?? 0) + 1
        }
      }
    },
    rows: () => {
      const delivered = deliveredUnits(persons, rows, deliveries)
      const ratios = recorded.map((units, person) =>
        at(delivered, person) === 0 ? Number.NaN : units / at(delivered, person)
      )
      const medians = centreMedians(persons.centre, ratios)
      const { codes, texts } = persons.person_id
      const places = ranks(texts)
      const order = sortedEntries(count, [{ size: texts.length, of: (person) => places[codes[person] ?? 0] ?? 0 }])
      return Array.from(order, (person): Row => {
        const [ratio, centre] = [at(ratios, person), at(persons.centre.codes, person)]
        return [
          at(texts, at(codes, person)),
          at(persons.centre.texts, centre),
          at(recorded, person),
          at(delivered, person),
          at(treatments, person),
          at(soon, person),
          Number.isNaN(ratio) ? null : ratio,
          medians[centre] ?? null
        ]
      })
    },
    notes: () =>
      strangers === 0
        ? []
        : [`${strangers} treatments are of persons who are not in the file of persons, and are not counted`]
  }
}
