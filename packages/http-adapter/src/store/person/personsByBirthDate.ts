/**
 * Finds people of the centre by their date of birth.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import * as Effect from "effect/Effect"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Actor } from "../Actor.ts"
import { Transaction } from "../Transaction.ts"
import { mostFound } from "./personsByName.ts"
import { Row, selectStored } from "./StoredPerson.ts"

/** Sorted by family name, given name, id. */
export const personsByBirthDate = Effect.fn("store.personsByBirthDate")(function* (birthDate: LocalDate) {
  const sql = yield* Transaction
  const { centreId } = yield* Actor
  const select = yield* selectStored
  const find = SqlSchema.findAll({
    Request: LocalDate,
    Result: Row,
    execute: (birthDate) => sql`${select}
      where centre_id = ${centreId} and birth_date = ${birthDate}
      order by lower(family_name), lower(given_name), id
      limit ${mostFound}`
  })
  return (yield* find(birthDate)).map(({ stored }) => stored)
}, Effect.orDie)
