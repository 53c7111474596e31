/**
 * The treatments of some days of a diary, such as a month.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredTreatment.ts"

/** Both days are included. */
export const Days = Schema.Struct({ personId: PersonId, from: LocalDate, to: LocalDate })
export type Days = typeof Days.Type

/** The query itself; `explain` takes it too. Uses `treatment_person_id_local_at_idx`. */
export const daysQuery = (sql: SqlClient, { from, personId, to }: typeof Days.Encoded) => {
  const which = sql`person_id = ${personId} and status = 'given'
    and local_at >= ${from}::date::timestamp and local_at < (${to}::date + 1)::timestamp`
  return sql`${selectStored(sql, which)} order by local_at, id`
}

/**
 * Sorted by wall time, then id; without those that were taken back. A day is the local one of the record's own zone (TIME-8),
 * so the traveller's evening stays on its day.
 */
export const treatmentsBetween = Effect.fn("store.treatmentsBetween")(function* (days: Days) {
  const sql = yield* Transaction
  const find = SqlSchema.findAll({ Request: Days, Result: Row, execute: (asked) => daysQuery(sql, asked) })
  return (yield* find(days)).map(({ stored }) => stored)
}, Effect.orDie)
