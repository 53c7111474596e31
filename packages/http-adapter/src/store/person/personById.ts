/**
 * One person by their id, which a path names.
 *
 * @since 0.1.0
 */
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredPerson.ts"

/** `None` also for a person whom whoever is at work may not see. */
export const personById = Effect.fn("store.personById")(function* (id: PersonId) {
  const sql = yield* Transaction
  const stored = yield* selectStored
  const find = SqlSchema.findOneOption({
    Request: PersonId,
    Result: Row,
    execute: (id) => sql`${stored} where id = ${id}`
  })
  return Option.map(yield* find(id), (row) => row.stored)
}, Effect.orDie)
