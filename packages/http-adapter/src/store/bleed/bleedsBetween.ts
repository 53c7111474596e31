/**
 * The bleeds that began on some days of a diary, such as those of a month.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Days } from "../treatment/treatmentsBetween.ts"
import { Row, selectStored } from "./StoredBleed.ts"

/** The query itself; `explain` takes it too. Uses `bleed_person_id_started_local_at_idx`. */
export const daysQuery = (sql: SqlClient, { from, personId, to }: typeof Days.Encoded) => {
  const within = (at: ReturnType<typeof sql.literal>) =>
    sql`${at} >= ${from}::date::timestamp and ${at} < (${to}::date + 1)::timestamp`
  // The clock of the home zone, where the day of the record is nobody's word.
  const writtenDown = sql`created_at at time zone (select person.zone from person where person.id = person_id)`
  const which = sql`person_id = ${personId} and change_kind <> 'withdrawn' and (
    ${within(sql`started_local_at`)} or started_local_at is null and ${within(writtenDown)})`
  return sql`${selectStored(sql, which)} order by started_local_at desc nulls first, id desc`
}

/**
 * The last one first; without those that were taken back. A day is the local one of the record's own zone (TIME-8). A bleed
 * whose start nobody knows stands on the day on which it was written down.
 */
export const bleedsBetween = Effect.fn("store.bleedsBetween")(function* (days: Days) {
  const sql = yield* Transaction
  const find = SqlSchema.findAll({ Request: Days, Result: Row, execute: (asked) => daysQuery(sql, asked) })
  return (yield* find(days)).map(({ stored }) => stored)
}, Effect.orDie)
