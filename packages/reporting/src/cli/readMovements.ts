/**
 * What left the homes of people other than by a treatment, from the file of stock movements that the service exports. Of how much was
 * there, no row tells: a count that agreed with the books leaves none.
 *
 * @since 0.1.0
 */
import { epochMillis, Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { Unit } from "@haemtrack/domain/product/Unit"
import * as Schema from "effect/Schema"
import type { Counted } from "../document/PersonRecord.ts"
import { byPerson, FlatNumber, flatRows } from "./flatRows.ts"
import type { OnBadRows } from "./options.ts"

/** By what a movement is summed; `undefined` for those that use says, or that leave the home as it was. */
const sumOf = {
  delivered: undefined,
  collected: undefined,
  moved: undefined,
  used: undefined,
  wasted: "wasted",
  destroyed: "wasted",
  returned: "returned",
  expired: "expired",
  quarantined: undefined,
  released: undefined,
  adjusted: undefined,
  voided: undefined
} as const

/** The columns that are read (standards FLAT-3; codes 5.1). */
const Row = Schema.Struct({
  person_id: Schema.NonEmptyString,
  instant: Instant,
  local_date: LocalDate,
  kind: Schema.Literals(Object.keys(sumOf) as ReadonlyArray<keyof typeof sumOf>),
  product: Schema.NonEmptyString,
  amount_delta: FlatNumber,
  unit: Unit
})
type Row = typeof Row.Type

/** By persons and products, what left the home in a period; and how many rows are no movements. */
export interface MovementsRead {
  readonly counted: ReadonlyMap<string, ReadonlyMap<string, Counted>>
  readonly refused: number
}

const nothing: Counted = { returned: 0, wasted: 0, expired: 0, transferredOut: 0 }

/** Movements without those that were voided: a voiding names none, and is the opposite of the last one of its amount. */
const standing = (rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const kept: Array<Row> = []
  for (const row of rows.toSorted((a, b) => epochMillis(a.instant) - epochMillis(b.instant))) {
    if (row.kind !== "voided") {
      kept.push(row)
      continue
    }
    const voided = kept.findLastIndex(
      ({ amount_delta: delta, product }) => product === row.product && delta === -row.amount_delta
    )
    if (voided >= 0) kept.splice(voided, 1)
  }
  return kept
}

const countedOf = (rows: ReadonlyArray<Row>, { from, to }: Period): ReadonlyMap<string, Counted> => {
  const products = new Map<string, Counted>()
  for (const { amount_delta: delta, kind, local_date: on, product } of standing(rows)) {
    if (on < from || on > to) continue
    const into = sumOf[kind]
    const own = products.get(product) ?? nothing
    products.set(product, into === undefined ? own : { ...own, [into]: own[into] - delta })
  }
  return products
}

/** Reads the movements of a period. */
export const readMovements = (path: string, onBadRows: OnBadRows, period: Period): MovementsRead => {
  const { refused, rows } = flatRows(path, Row, "a movement of stock", onBadRows)
  return { counted: new Map([...byPerson(rows)].map(([person, own]) => [person, countedOf(own, period)])), refused }
}
