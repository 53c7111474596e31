/**
 * A person with a diary: who they are, and the zone they live in. The diagnosis is a record of its own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Zone } from "../calendar/Zone.ts"
import { NhsNumber } from "./NhsNumber.ts"
import { Uuid7 } from "./Uuid7.ts"

/** Made by whoever registers the person. */
export const PersonId = Uuid7.pipe(Schema.brand("PersonId"))
export type PersonId = typeof PersonId.Type

/** 1 to 100 characters, no space at either end, no control or direction character (standards API-11, I18N-4). */
export const Name = Schema.String.check(
  Schema.isPattern(/^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]{0,98}[^\p{C}\p{Z}])?$/u)
)

/** A person of a centre. `zone` is the home zone: calendar days are counted in it. */
export const Person = Schema.Struct({
  id: PersonId,
  givenName: Name,
  familyName: Name,
  birthDate: LocalDate,
  nhsNumber: Schema.optionalKey(NhsNumber),
  zone: Zone
})
export type Person = typeof Person.Type
