/**
 * One writer of a diary at a time: whether an entry stands already is asked before it is written, and two devices that ask at one
 * moment would both be told that it does not (D13).
 *
 * @since 0.1.0
 */
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import { Transaction } from "./Transaction.ts"

/** Holds the diary until the transaction ends. What is read afterwards holds all that the writer before has written. */
export const holdDiary = Effect.fn("store.holdDiary")(function* (personId: PersonId) {
  const sql = yield* Transaction
  yield* sql`select pg_advisory_xact_lock(hashtextextended(${`diary ${personId}`}, 0))`
}, Effect.orDie)
