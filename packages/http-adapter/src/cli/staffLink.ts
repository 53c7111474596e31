/**
 * A link with which somebody of the staff makes their own account, once; nobody else ever knows the password (ID-13).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as InvitationCode from "../server/invitations/InvitationCode.ts"
import { newUuid7 } from "../server/newUuid7.ts"
import { appendAudit } from "../store/audit/appendAudit.ts"
import { centres } from "../store/centre/centres.ts"
import { issueStaffInvitation } from "../store/invitation/issueStaffInvitation.ts"
import { asOperator } from "../store/transact.ts"
import { CommandFailed } from "./CommandFailed.ts"

/** The roles that whoever runs the machine can invite. */
export const staffRoles = ["data_manager", "technical_administrator"] as const
export type StaffRole = (typeof staffRoles)[number]

const notStarted = new CommandFailed({
  why: "failed_check",
  sentences: ["There is no centre in this database yet. Start the service once: haemtrack serve."]
})

/** The code stands after the `#`, which browsers send to nobody, so that it reaches no log. An earlier unused link of the role ends. */
export const staffLink = Effect.fnUntraced(function* (role: StaffRole, origin: string) {
  const code = InvitationCode.draw()
  const id = yield* newUuid7
  yield* asOperator(
    Effect.gen(function* () {
      const [centre] = yield* centres()
      if (centre === undefined) return yield* notStarted
      yield* issueStaffInvitation({ id, codeHash: InvitationCode.hash(code), role, centreId: centre.id })
      yield* appendAudit({
        action: "invitation.issue",
        actor: { kind: "operator" },
        object: { kind: "invitation", id },
        outcome: "ok",
        detail: { role }
      })
    })
  )
  return `${origin}/register#${InvitationCode.format(code)}`
})
