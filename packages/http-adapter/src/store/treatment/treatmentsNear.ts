/**
 * The treatments of a diary around a point in time, to see whether one was written down before (D13).
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredTreatment.ts"

/** Both ends are included. */
export const Surroundings = Schema.Struct({ personId: PersonId, instant: Instant, minutes: Schema.Int })
export type Surroundings = typeof Surroundings.Type

/**
 * Sorted by instant, then id; without those that were taken back, whatever zone each was told in.
 *
 * A wall clock is 12 hours behind UTC to 14 hours ahead, so the index on wall time narrows the search first.
 */
export const treatmentsNear = Effect.fn("store.treatmentsNear")(function* (around: Surroundings) {
  const sql = yield* Transaction
  const find = SqlSchema.findAll({
    Request: Surroundings,
    Result: Row,
    execute: ({ instant, minutes, personId }) => {
      const at = sql`${instant}::timestamptz`
      const margin = sql`make_interval(mins => ${minutes})`
      return sql`${selectStored(sql)}
        where person_id = ${personId} and status = 'given'
          and instant between ${at} - ${margin} and ${at} + ${margin}
          and local_at between (${at} at time zone 'UTC') - ${margin} - interval '12 hours'
            and (${at} at time zone 'UTC') + ${margin} + interval '14 hours'
        order by instant, id`
    }
  })
  return (yield* find(around)).map(({ stored }) => stored)
}, Effect.orDie)
