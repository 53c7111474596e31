/**
 * What the audit trail keeps of an act: who did what to which record and why, in codes. No names, no text that anybody wrote, no
 * clinical value (AUD-2).
 *
 * @since 0.1.0
 */
import { Purpose, Role } from "@haemtrack/domain/access/Role"
import * as Schema from "effect/Schema"

/** A code, an id, a field's name or a hash: nothing that a sentence or a name would fit into. */
const AuditCode = Schema.String.check(Schema.isPattern(/^[A-Za-z0-9_.:/+=-]{1,200}$/))

/** What was done. */
const AuditAction = Schema.Literals([
  "instance.begin",
  "centre.create",
  "catalogue.put",
  "session.open",
  "session.close",
  "invitation.issue",
  "invitation.accept",
  "person.create",
  "person.read",
  "person.change",
  "treatment.create",
  "treatment.read",
  "treatment.change",
  "treatment.withdraw",
  "bleed.create",
  "bleed.read",
  "bleed.change",
  "bleed.withdraw"
])

/** Who: an account in its role, somebody who is not signed in, or whoever runs the machine. */
const AuditActor = Schema.Union([
  Schema.Struct({ kind: Schema.Literals(["patient", "staff"]), id: AuditCode, role: Role, centre: AuditCode }),
  Schema.Struct({ kind: Schema.Literals(["nobody", "operator"]) })
])

/** `refused`: it was tried, and nothing was done. */
export const AuditEvent = Schema.Struct({
  action: AuditAction,
  actor: AuditActor,
  object: Schema.Struct({
    kind: AuditCode,
    id: Schema.optionalKey(AuditCode),
    personId: Schema.optionalKey(Schema.String.check(Schema.isUUID()))
  }),
  purpose: Schema.optionalKey(Purpose),
  outcome: Schema.Literals(["ok", "refused"]),
  requestId: Schema.optionalKey(AuditCode),
  detail: Schema.optionalKey(Schema.Record(AuditCode, Schema.Union([AuditCode, Schema.Int, Schema.Array(AuditCode)])))
})
export type AuditEvent = typeof AuditEvent.Type
