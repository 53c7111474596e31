/**
 * Finds people of the centre by the beginning of a name.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Actor } from "../Actor.ts"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredPerson.ts"

/** Most that a search answers; who is not among them is found by typing more. */
export const mostFound = 50

/** The beginning of the given or the family name, or of both in either order, without regard to capitals. */
export const personsByName = Effect.fn("store.personsByName")(function* (beginning: string) {
  const sql = yield* Transaction
  const { centreId } = yield* Actor
  const select = yield* selectStored
  const find = SqlSchema.findAll({
    Request: Schema.String,
    Result: Row,
    execute: (beginning) => sql`${select}
      where centre_id = ${centreId} and (
        starts_with(lower(given_name || ' ' || family_name), lower(${beginning}))
        or starts_with(lower(family_name || ' ' || given_name), lower(${beginning})))
      order by lower(family_name), lower(given_name), id
      limit ${mostFound}`
  })
  return (yield* find(beginning)).map(({ stored }) => stored)
}, Effect.orDie)
