/**
 * Registers a person at the centre of whoever is at work.
 *
 * @since 0.1.0
 */
import type { Person } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Actor } from "../Actor.ts"
import { DuplicateRecord } from "../DuplicateRecord.ts"
import { Transaction } from "../Transaction.ts"

/** Another person of the centre has this NHS number. People of other centres are not looked at: they are not this one's to know. */
export class DuplicateNhsNumber extends Schema.TaggedError<DuplicateNhsNumber>()("DuplicateNhsNumber", {}) {}

/** Version 1. Fails with `DuplicateNhsNumber`, or with `DuplicateRecord` for an id that a person here or elsewhere has. */
export const insertPerson = Effect.fn("store.insertPerson")(function* (person: Person) {
  const sql = yield* Transaction
  const { accountId, centreId } = yield* Actor
  const at = new Date(yield* Clock.currentTimeMillis)
  const nhsNumber = person.nhsNumber ?? null
  const row = {
    id: person.id,
    centre_id: centreId,
    version: 1,
    given_name: person.givenName,
    family_name: person.familyName,
    birth_date: person.birthDate,
    nhs_number: nhsNumber,
    zone: person.zone,
    created_at: at,
    created_by: accountId,
    updated_at: at,
    updated_by: accountId
  }
  const written = yield* Effect.orDie(sql`insert into person ${sql.insert(row)} on conflict do nothing returning id`)
  if (written.length > 0) return
  const namesake = yield* Effect.orDie(sql`
    select id from person where centre_id = ${centreId} and nhs_number = ${nhsNumber} and id <> ${person.id}`)
  return yield* namesake.length > 0 ? new DuplicateNhsNumber() : new DuplicateRecord()
})
