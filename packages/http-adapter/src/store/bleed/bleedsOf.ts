/**
 * All bleeds of a diary. Which of them are open is the domain's to say, so none is left out by a rule that is written twice.
 *
 * @since 0.1.0
 */
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredBleed.ts"

/** Those that began last come first, those of an unknown start before them; without those that were taken back. */
export const bleedsOf = Effect.fn("store.bleedsOf")(function* (personId: PersonId) {
  const sql = yield* Transaction
  const find = SqlSchema.findAll({
    Request: PersonId,
    Result: Row,
    execute: (asked) => sql`
      ${selectStored(sql, sql`person_id = ${asked} and change_kind <> 'withdrawn'`)}
      order by started_local_at desc nulls first, id desc`
  })
  return (yield* find(personId)).map(({ stored }) => stored)
}, Effect.orDie)
