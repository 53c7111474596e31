/**
 * A person makes their own account with the code of an invitation; a patient also states the birth date (ID-13).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { AccountId } from "@haemtrack/domain/person/AccountId"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { loginKey } from "../account/loginKey.ts"
import { Transaction } from "../Transaction.ts"

/** `not_found` also for a code that was replaced, or voided by ten wrong birth dates. */
export const InvitationOutcome = Schema.Literals([
  "accepted",
  "not_found",
  "used",
  "expired",
  "birth_date_differs",
  "login_taken"
])
export type InvitationOutcome = typeof InvitationOutcome.Type

const decodeOutcome = Schema.decodeUnknownEffect(Schema.Struct({ outcome: InvitationOutcome }))

/**
 * One step, so that a code is used once. A wrong birth date is counted: commit also what was refused.
 *
 * A patient's name is the one that the centre wrote; a member of staff states theirs.
 */
export const acceptInvitation = Effect.fn("store.acceptInvitation")(function* (accepting: {
  readonly codeHash: Uint8Array
  readonly accountId: AccountId
  readonly birthDate?: LocalDate
  readonly name?: string
  readonly login: string
  readonly passwordHash: string
}) {
  const sql = yield* Transaction
  const at = new Date(yield* Clock.currentTimeMillis)
  const [row] = yield* sql`select invitation_accept(
    ${accepting.codeHash}, ${accepting.accountId}, ${accepting.birthDate ?? null}, ${accepting.name ?? null},
    ${loginKey(accepting.login)}, ${accepting.passwordHash}, ${at}
  ) as outcome`
  const { outcome } = yield* decodeOutcome(row)
  return outcome
}, Effect.orDie)
