/**
 * The figures of a quarter's return: from a fixed list of groupings, and no other, so that no two returns can be set against each
 * other in a way that nobody thought of (clinical 5.14).
 *
 * @since 0.1.0
 */
import type { Unit } from "@haemtrack/domain/product/Unit"
import { countStep } from "../../centre/Shown.ts"
import type { PeopleLine } from "../../centre/suppressPeople.ts"
import type { SumLine } from "../../centre/suppressSums.ts"
import { byteOrder } from "../../engine/byteOrder.ts"
import { diagnoses, regimens, severities } from "../../table/codes.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import { type Contribution, type Figure, peopleFigure } from "./Figure.ts"

/** Ages in whole years at the end of the quarter, from the year of birth. */
const ageBands = ["0-17", "18-64", "65 and more"] as const

/** A way in which people are divided: every person is in one of its values. */
export interface Division {
  readonly key: string
  readonly header: string
  readonly values: ReadonlyArray<string>
  readonly valueOf: (person: PersonFigures, year: number) => string
}

const ageBand = ({ record }: PersonFigures, year: number): string => {
  const age = year - record.birthYear
  if (age < 18) return ageBands[0]
  return age < 65 ? ageBands[1] : ageBands[2]
}

export const byDiagnosis: Division = {
  key: "diagnosis",
  header: "Diagnosis",
  values: diagnoses,
  valueOf: ({ record }) => record.diagnosis
}
export const bySeverity: Division = {
  key: "severity",
  header: "Severity",
  values: severities,
  valueOf: ({ record }) => record.severity
}
export const byAge: Division = { key: "age", header: "Age in years", values: ageBands, valueOf: ageBand }

/** By what each centre's people are divided. */
export const divisions: ReadonlyArray<Division> = [
  bySeverity,
  { key: "regimen", header: "Treatment planned as", values: regimens, valueOf: ({ record }) => record.regimen },
  byAge
]

/** To what amounts of a unit are rounded in a publication (clinical 5.14). */
export const stepOf: Readonly<Record<Unit, number>> = {
  "[iU]": 1000,
  "[arb'U]": 1000,
  mg: 100,
  ug: 100_000,
  g: 1,
  mL: 1000
}

/** A product in its unit, and the centres at which it was used. */
export interface ProductFigures {
  readonly product: string
  readonly unit: Unit
}

/** All figures of a return, and which of them add up to which. */
export interface ReturnFigures {
  readonly centres: ReadonlyArray<string>
  readonly products: ReadonlyArray<ProductFigures>
  /** In printing order. */
  readonly people: ReadonlyMap<string, Figure>
  readonly peopleLines: ReadonlyArray<PeopleLine>
  /** Cells only: their totals are of what is shown. */
  readonly events: ReadonlyMap<string, Figure>
  readonly eventLines: ReadonlyArray<SumLine>
  readonly amounts: ReadonlyMap<string, Figure>
  readonly amountLines: ReadonlyArray<SumLine>
}

/** Names of figures; a person is never part of one. */
export const nameOf = (...parts: ReadonlyArray<string>): string => parts.join(" / ")

/** The figure of everybody. */
export const everybody = "people"

/** The figure of a centre's people. */
export const peopleAt = (centre: string): string => nameOf(everybody, "centre", centre)

/** The figure of a centre's treated bleeds. */
export const bleedsAt = (centre: string): string => nameOf("treated bleeds", "centre", centre)

const once: Contribution = { amount: 1, records: 1 }

const peopleIn = (name: string, people: ReadonlyArray<PersonFigures>): Figure =>
  peopleFigure(name, new Map(people.map(({ record: { id } }) => [id, once])))

const divided = (
  people: ReadonlyArray<PersonFigures>,
  rows: { readonly key: string; readonly values: ReadonlyArray<string>; readonly valueOf: Division["valueOf"] },
  columns: Division,
  year: number
) => {
  const row = (value: string) => nameOf(everybody, rows.key, value)
  const column = (value: string) => nameOf(everybody, columns.key, value)
  const cell = (a: string, b: string) => nameOf(everybody, rows.key, a, columns.key, b)
  const inRow = (value: string) => people.filter((person) => rows.valueOf(person, year) === value)
  const inColumn = (value: string) => (person: PersonFigures) => columns.valueOf(person, year) === value
  const figures = [
    ...rows.values.flatMap((a) => [
      ...columns.values.map((b) => peopleIn(cell(a, b), inRow(a).filter(inColumn(b)))),
      peopleIn(row(a), inRow(a))
    ]),
    ...columns.values.map((b) => peopleIn(column(b), people.filter(inColumn(b)))),
    peopleIn(everybody, people)
  ]
  const lines: ReadonlyArray<PeopleLine> = [
    ...rows.values.map((a) => ({ total: row(a), cells: columns.values.map((b) => cell(a, b)) })),
    ...columns.values.map((b) => ({ total: column(b), cells: rows.values.map((a) => cell(a, b)) })),
    { total: everybody, cells: rows.values.map(row) },
    { total: everybody, cells: columns.values.map(column) }
  ]
  return { figures, lines }
}

const contributions = (
  people: ReadonlyArray<PersonFigures>,
  of: (person: PersonFigures) => Contribution
): ReadonlyMap<string, Contribution> =>
  new Map(
    people.flatMap((person) => {
      const own = of(person)
      return own.records === 0 ? [] : [[person.record.id, own]]
    })
  )

/** What a person used of a product. */
export const usedBy =
  (product: string) =>
  ({ given }: PersonFigures): Contribution => {
    const own = given.filter((batch) => batch.product === product)
    return { amount: own.reduce((sum, { thousandths }) => sum + thousandths, 0) / 1000, records: own.length }
  }

const bledBy = ({ episodes }: PersonFigures): Contribution => {
  const treated = episodes.filter((episode) => episode.treated).length
  return { amount: treated, records: treated }
}

const byName = (figures: ReadonlyArray<Figure>): ReadonlyMap<string, Figure> =>
  new Map(figures.map((figure) => [figure.name, figure]))

/** The figures of a quarter. Law: the order of people does not matter. */
export const figuresOf = (people: ReadonlyArray<PersonFigures>, year: number): ReturnFigures => {
  const centres = [...new Set(people.map(({ record }) => record.centre))].toSorted(byteOrder)
  const at = (centre: string) => people.filter(({ record }) => record.centre === centre)
  const units = new Map(people.flatMap(({ given }) => given.map(({ product, unit }) => [product, unit] as const)))
  const products = [...units]
    .map(([product, unit]) => ({ product, unit }))
    .toSorted((a, b) => byteOrder(a.product, b.product))
  const byCentre = { key: "centre", values: centres, valueOf: ({ record }: PersonFigures) => record.centre }
  const tables = [
    ...divisions.map((division) => divided(people, byCentre, division, year)),
    divided(people, byDiagnosis, bySeverity, year)
  ]
  const users = products.map(({ product }) => {
    const cell = (centre: string) => nameOf("users", product, "centre", centre)
    const total = nameOf("users", product)
    const usersOf = (name: string, some: ReadonlyArray<PersonFigures>) =>
      peopleIn(
        name,
        some.filter((person) => usedBy(product)(person).records > 0)
      )
    return {
      figures: [...centres.map((centre) => usersOf(cell(centre), at(centre))), usersOf(total, people)],
      lines: [{ total, cells: centres.map(cell) }]
    }
  })
  const amountName = (product: string, centre: string) => nameOf("amount", product, "centre", centre)
  return {
    centres,
    products,
    people: byName([...tables, ...users].flatMap(({ figures }) => figures)),
    peopleLines: [...tables, ...users].flatMap(({ lines }) => lines),
    events: byName(
      centres.map((centre) => ({
        name: bleedsAt(centre),
        kind: "events",
        step: countStep,
        people: contributions(at(centre), bledBy)
      }))
    ),
    eventLines: [{ total: "treated bleeds", cells: centres.map(bleedsAt) }],
    amounts: byName(
      products.flatMap(({ product, unit }) =>
        centres.map((centre): Figure => ({
          name: amountName(product, centre),
          kind: "amount",
          step: stepOf[unit],
          people: contributions(at(centre), usedBy(product))
        }))
      )
    ),
    amountLines: products.map(({ product }) => ({
      total: nameOf("amount", product),
      cells: centres.map((centre) => amountName(product, centre))
    }))
  }
}
