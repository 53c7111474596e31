/**
 * A person as the store keeps them, and whether they can sign in.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { Person } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { instantText } from "../instantText.ts"
import { Transaction } from "../Transaction.ts"

/** `invitedUntil` is there while a letter with a code still counts. */
export const StoredPerson = Schema.Struct({
  person: Person,
  version: Schema.Int,
  hasAccount: Schema.Boolean,
  invitedUntil: Schema.optionalKey(Instant)
})
export type StoredPerson = typeof StoredPerson.Type

/** One row of a query: the person as one JSON value, so that what is absent is absent. */
export const Row = Schema.Struct({ stored: StoredPerson })

/** People as {@link Row}s, as they stand at this time; the caller adds which and in what order. */
export const selectStored = Effect.gen(function* () {
  const sql = yield* Transaction
  const at = new Date(yield* Clock.currentTimeMillis)
  return sql`
    select jsonb_strip_nulls(jsonb_build_object(
      'person', jsonb_build_object(
        'id', id,
        'givenName', given_name,
        'familyName', family_name,
        'birthDate', birth_date,
        'nhsNumber', nhs_number,
        'zone', zone),
      'version', version,
      'hasAccount', person_has_account(id),
      'invitedUntil', ${instantText(sql, sql`person_invited_until(id, ${at})`)}
    )) as stored
    from person`
})
