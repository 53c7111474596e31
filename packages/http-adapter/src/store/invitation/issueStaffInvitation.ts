/**
 * An invitation from the machine itself: the first account, or another one that `create-admin` asks for (ID-13).
 *
 * @since 0.1.0
 */
import type { CentreId } from "@haemtrack/domain/person/Centre"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Operator } from "../Operator.ts"

/** A code that is printed on a terminal is to be used at once. */
const staffInvitationHours = 24

/** Replaces an earlier one for that role which nobody used. Answers when it ends, in epoch milliseconds. */
export const issueStaffInvitation = Effect.fn("store.issueStaffInvitation")(function* (invitation: {
  readonly id: string
  readonly codeHash: Uint8Array
  readonly role: "data_manager" | "technical_administrator"
  readonly centreId: CentreId
}) {
  const sql = yield* Operator
  const now = yield* Clock.currentTimeMillis
  const at = new Date(now)
  const expiresAt = now + staffInvitationHours * 3_600_000
  yield* sql`update invitation set voided_at = ${at}
    where role = ${invitation.role} and centre_id = ${invitation.centreId} and used_at is null and voided_at is null`
  yield* sql`insert into invitation ${sql.insert({
    id: invitation.id,
    code_hash: invitation.codeHash,
    role: invitation.role,
    centre_id: invitation.centreId,
    issued_at: at,
    expires_at: new Date(expiresAt)
  })}`
  return expiresAt
}, Effect.orDie)
