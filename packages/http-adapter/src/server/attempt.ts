/**
 * One act of somebody who is signed in: its transaction, and what the audit trail says of it (AUD-1).
 *
 * @since 0.1.0
 */
import type { Purpose, Role } from "@haemtrack/domain/access/Role"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { CurrentSession } from "../api/authentication.ts"
import { Unauthenticated } from "../api/errors.ts"
import { Actor, type SignedIn } from "../store/Actor.ts"
import { appendAudit } from "../store/audit/appendAudit.ts"
import type { AuditEvent } from "../store/audit/AuditEvent.ts"
import { asSession, SessionEnded } from "../store/transact.ts"
import { RequestId } from "./edge/RequestId.ts"

/** Why each role opens a diary, where nothing else is said (codes 4.7). */
const purposes = {
  patient: "own_access",
  carer: "own_access",
  data_manager: "record_keeping",
  consultant: "direct_care",
  nurse: "direct_care",
  physiotherapist: "direct_care",
  commissioner: "report",
  technical_administrator: "administration",
  privacy_officer: "administration",
  embed_client: "direct_care",
  system: "administration"
} as const satisfies Record<Role, Purpose>

/** What is done and to which record; `detail` holds codes, ids and hashes, never what a person typed. */
export interface Act {
  readonly object: AuditEvent["object"]
  readonly detail?: NonNullable<AuditEvent["detail"]>
}

/** An act as it is tried: `asked` is the record that the request names, `done` what came of it. */
export interface Attempt<A> {
  readonly action: AuditEvent["action"]
  readonly asked: AuditEvent["object"]
  /** `undefined` when there is nothing to keep: an own record was read, or a repeated request was answered again. */
  readonly done: (result: A, actor: SignedIn) => Act | undefined
}

const kindOf = (role: Role) => (role === "patient" || role === "carer" ? "patient" : "staff")

/** Writes what the account at work has done, or was refused. */
const keep = Effect.fnUntraced(function* (
  { action, outcome }: Pick<AuditEvent, "action" | "outcome">,
  { detail, object }: Act
) {
  const { accountId, centreId, role } = yield* Actor
  yield* appendAudit({
    action,
    actor: { kind: kindOf(role), id: accountId, role, centre: centreId },
    object,
    purpose: purposes[role],
    outcome,
    requestId: yield* RequestId,
    ...(detail === undefined ? {} : { detail })
  })
})

/** Refusals that say: somebody signed in asked for what is not theirs (control 60). */
const isRefusal = (error: unknown): boolean =>
  ["NotAllowed", "NotYetForStaff", "PersonNotFound", "TreatmentNotFound", "BleedNotFound"].some((tag) =>
    Predicate.isTagged(error, tag)
  )

/** Does the work in one transaction as whoever is signed in; for what concerns no person, and so leaves no trace. */
export const inSession = Effect.fnUntraced(function* <A, E, R>(work: Effect.Effect<A, E, R>) {
  const { role, sessionHash } = yield* CurrentSession
  return yield* Effect.catchIf(
    asSession({ sessionHash, purpose: purposes[role] }, work),
    (error) => error instanceof SessionEnded,
    () => new Unauthenticated({})
  )
})

/**
 * Does the work in one transaction with its audit row: both are there afterwards, or neither. A refusal is kept by itself,
 * because what was refused is rolled back.
 */
export const attempt = <A, E, R>({ action, asked, done }: Attempt<A>, work: Effect.Effect<A, E, R>) =>
  inSession(
    Effect.gen(function* () {
      const result = yield* work
      const act = done(result, yield* Actor)
      if (act !== undefined) yield* keep({ action, outcome: "ok" }, act)
      return result
    })
  ).pipe(
    Effect.tapError((error) =>
      isRefusal(error) ? inSession(keep({ action, outcome: "refused" }, { object: asked })) : Effect.void
    )
  )

/** What is kept of reading a record: nothing when it is the reader's own. */
export const read = (object: AuditEvent["object"], { role }: SignedIn): Act | undefined =>
  kindOf(role) === "patient" ? undefined : { object }
