/**
 * What the audit trail keeps of somebody who is not signed in yet: what was tried, and neither the name nor the code (AUD-1).
 *
 * @since 0.1.0
 */
import type { AccountId } from "@haemtrack/domain/person/AccountId"
import * as Effect from "effect/Effect"
import { appendAudit } from "../../store/audit/appendAudit.ts"
import type { AuditEvent } from "../../store/audit/AuditEvent.ts"
import { RequestId } from "../edge/RequestId.ts"

/** What was tried; the account where it is known, and a code that says why it was refused. */
export interface Try extends Pick<AuditEvent, "action" | "outcome"> {
  readonly accountId?: AccountId
  readonly reason?: string
}

/** For the transaction at work. */
export const auditNobody = Effect.fnUntraced(function* ({ accountId, action, outcome, reason }: Try) {
  yield* appendAudit({
    action,
    actor: { kind: "nobody" },
    object: { kind: "account", ...(accountId === undefined ? {} : { id: accountId }) },
    outcome,
    requestId: yield* RequestId,
    ...(reason === undefined ? {} : { detail: { reason } })
  })
})
