/**
 * The letter that a data manager gives to a person of the centre (ID-13).
 *
 * @since 0.1.0
 */
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Actor } from "../Actor.ts"
import { Transaction } from "../Transaction.ts"

/** How long the code in a letter can be used. */
const personInvitationDays = 14

/** `not_found` also for a person of another centre; `has_account` when the person signs in already. */
const Outcome = Schema.Struct({ outcome: Schema.Literals(["issued", "not_found", "has_account"]) })
const decodeOutcome = Schema.decodeUnknownEffect(Outcome)

/** Voids the earlier ones of that person. Answers what happened, and when the code ends, in epoch milliseconds. */
export const issuePersonInvitation = Effect.fn("store.issuePersonInvitation")(function* (invitation: {
  readonly id: string
  readonly personId: PersonId
  readonly codeHash: Uint8Array
}) {
  const sql = yield* Transaction
  yield* Actor
  const now = yield* Clock.currentTimeMillis
  const expiresAt = now + personInvitationDays * 86_400_000
  const [row] = yield* sql`select invitation_issue_person(
    ${invitation.id}, ${invitation.personId}, ${invitation.codeHash}, ${new Date(now)}, ${new Date(expiresAt)}
  ) as outcome`
  const { outcome } = yield* decodeOutcome(row)
  return { outcome, expiresAt }
}, Effect.orDie)
