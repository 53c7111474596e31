/**
 * What a password may not be made of, for the one who holds an invitation (ID-2 b).
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"

/** The person's part is there in an invitation of a patient. It never leaves the service. */
export const InvitationForPassword = Schema.Struct({
  role: Role,
  centreName: Schema.String,
  odsCode: Schema.String,
  givenName: Schema.NullOr(Schema.String),
  familyName: Schema.NullOr(Schema.String),
  birthDate: Schema.NullOr(Schema.String),
  nhsNumber: Schema.NullOr(Schema.String)
})
export type InvitationForPassword = typeof InvitationForPassword.Type

/** None for a code that cannot be used: `acceptInvitation` says why. */
export const invitationForPassword = Effect.fn("store.invitationForPassword")(function* (codeHash: Uint8Array) {
  const sql = yield* Transaction
  const at = new Date(yield* Clock.currentTimeMillis)
  const find = SqlSchema.findOneOption({
    Request: Schema.Uint8Array,
    Result: InvitationForPassword,
    execute: (hash) => sql`
      select role, centre_name as "centreName", ods_code as "odsCode", given_name as "givenName",
        family_name as "familyName", birth_date as "birthDate", nhs_number as "nhsNumber"
      from invitation_for_password(${hash}, ${at})`
  })
  return yield* Effect.orDie(find(codeHash))
})
