/**
 * Which planned doses people said that they did not have, from the file of skipped doses that the service exports: with it, a planned day
 * without a dose is told from one of which nobody said anything.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { SkippedDoseReason } from "@haemtrack/domain/diary/SkippedDose"
import * as Schema from "effect/Schema"
import type { Skipped } from "../document/PersonRecord.ts"
import { byPerson, flatRows } from "./flatRows.ts"
import type { OnBadRows } from "./options.ts"

/** The columns that are read (standards FLAT-3). */
const Row = Schema.Struct({
  person_id: Schema.NonEmptyString,
  planned_date: LocalDate,
  product: Schema.optionalKey(Schema.NonEmptyString),
  reason: SkippedDoseReason
})

/** By persons, the doses that each did not have; and how many rows are none. */
export interface SkippedRead {
  readonly skipped: ReadonlyMap<string, ReadonlyArray<Skipped>>
  readonly refused: number
}

/** Reads what was skipped. */
export const readSkipped = (path: string, onBadRows: OnBadRows): SkippedRead => {
  const { refused, rows } = flatRows(path, Row, "a skipped dose", onBadRows)
  const skippedOf = ({ planned_date: on, product, reason }: typeof Row.Type): Skipped => ({
    on,
    reason,
    ...(product === undefined ? {} : { product })
  })
  return { skipped: new Map([...byPerson(rows)].map(([person, own]) => [person, own.map(skippedOf)])), refused }
}
