/**
 * Lets the people of a demonstration live two months: each entry is written at its own time, the way the service writes it, so
 * that histories, times of recording and the audit trail are what they would be.
 *
 * @since 0.1.0
 */
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import { localDateAt } from "@haemtrack/domain/calendar/localDay"
import { Confirmation } from "@haemtrack/domain/diary/Treatment"
import { amendBleed } from "@haemtrack/domain/diary/amendBleed"
import { AccountId } from "@haemtrack/domain/person/AccountId"
import type { FollowUpWriting, Writing } from "@haemtrack/domain/testing/centre/Writing"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { bleedContextFor } from "../../server/diary/context.ts"
import { recordBleed } from "../../server/diary/recordBleed.ts"
import { recordTreatment } from "../../server/diary/recordTreatment.ts"
import * as InvitationCode from "../../server/invitations/InvitationCode.ts"
import { newUuid7 } from "../../server/newUuid7.ts"
import { Passwords } from "../../server/passwords/Passwords.ts"
import { drawCookie, hashOf } from "../../server/session/cookie.ts"
import { Actor } from "../../store/Actor.ts"
import { appendAudit } from "../../store/audit/appendAudit.ts"
import type { AuditEvent } from "../../store/audit/AuditEvent.ts"
import { bleedById } from "../../store/bleed/bleedById.ts"
import { replaceBleed } from "../../store/bleed/replaceBleed.ts"
import { centres } from "../../store/centre/centres.ts"
import { acceptInvitation } from "../../store/invitation/acceptInvitation.ts"
import { issuePersonInvitation } from "../../store/invitation/issuePersonInvitation.ts"
import { issueStaffInvitation } from "../../store/invitation/issueStaffInvitation.ts"
import { insertPerson } from "../../store/person/insertPerson.ts"
import { closeSession } from "../../store/session/closeSession.ts"
import { openSession } from "../../store/session/openSession.ts"
import { asNobody, asOperator, asSession } from "../../store/transact.ts"
import type { Player } from "./players.ts"
import { managerLogin, worldDays, zone } from "./world.ts"

/** A user name with the password of this start. */
export interface Login {
  readonly who: string
  readonly login: string
  readonly password: Redacted.Redacted
}

/** Sixteen signs of the invitations' alphabet: 80 random bits. */
const drawPassword = () =>
  Redacted.make(InvitationCode.format(InvitationCode.draw() + InvitationCode.draw().slice(0, 4)))

/** Works as if it were that time. */
const at =
  (millis: number) =>
  <A, E, R>(work: Effect.Effect<A, E, R>) =>
    Effect.flatMap(Clock.Clock, (clock) =>
      Effect.provideService(work, Clock.Clock, {
        currentTimeMillisUnsafe: () => millis,
        currentTimeMillis: Effect.succeed(millis),
        currentTimeNanosUnsafe: () => BigInt(millis) * 1_000_000n,
        currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
        monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
        monotonicTimeNanos: clock.monotonicTimeNanos,
        sleep: (duration) => clock.sleep(duration)
      })
    )

const keep = Effect.fnUntraced(function* (action: AuditEvent["action"], object: AuditEvent["object"]) {
  const { accountId, centreId, role } = yield* Actor
  const kind = role === "patient" ? "patient" : "staff"
  yield* appendAudit({ action, actor: { kind, id: accountId, role, centre: centreId }, object, outcome: "ok" })
})

/** Signs in for one act. */
const as = Effect.fnUntraced(function* <A, E, R>(accountId: AccountId, work: Effect.Effect<A, E, R>) {
  const sessionHash = hashOf(drawCookie())
  yield* asNobody(openSession({ accountId, hash: sessionHash }))
  const result = yield* asSession({ sessionHash, purpose: "own_access" }, work)
  yield* asNobody(closeSession(sessionHash))
  return result
})

const join = Effect.fnUntraced(function* (
  code: string,
  joiner: Pick<Parameters<typeof acceptInvitation>[0], "name" | "birthDate" | "login">
) {
  const password = drawPassword()
  const passwordHash = yield* (yield* Passwords).hash(password)
  const accountId = AccountId.make(yield* newUuid7)
  yield* asNobody(acceptInvitation({ ...joiner, codeHash: InvitationCode.hash(code), accountId, passwordHash }))
  return { accountId, password }
})

const managerJoins = Effect.gen(function* () {
  const code = InvitationCode.draw()
  const id = yield* newUuid7
  yield* asOperator(
    Effect.gen(function* () {
      for (const { id: centreId } of yield* centres()) {
        yield* issueStaffInvitation({ id, codeHash: InvitationCode.hash(code), role: "data_manager", centreId })
      }
    })
  )
  return yield* join(code, { name: "D1 Data manager", login: managerLogin })
})

/** The manager registers the person and prints a letter, with which they join. */
const patientJoins = Effect.fnUntraced(function* (manager: AccountId, { inhabitant, login }: Player) {
  const code = InvitationCode.draw()
  const { person } = inhabitant.someone
  const invitation = { id: yield* newUuid7, personId: person.id, codeHash: InvitationCode.hash(code) }
  yield* as(
    manager,
    Effect.gen(function* () {
      yield* insertPerson(person)
      yield* issuePersonInvitation(invitation)
      yield* keep("person.create", { kind: "person", id: person.id, personId: person.id })
      yield* keep("invitation.issue", { kind: "invitation", id: invitation.id, personId: person.id })
    })
  )
  return { ...(yield* join(code, { birthDate: person.birthDate, login })), login, person, inhabitant }
})

type Patient = Effect.Success<ReturnType<typeof patientJoins>>

/** Whatever is asked about an entry, the person has answered. */
const sure = { confirmations: Confirmation.literals }

const followUp = Effect.fnUntraced(function* (person: Patient["person"], { bleedId, change }: FollowUpWriting) {
  const before = yield* Effect.fromOption(yield* bleedById(bleedId))
  const amended = amendBleed(before, { ...change, ...sure }, yield* bleedContextFor(person, change))
  const { amendment } = change
  yield* replaceBleed(yield* Effect.fromResult(amended), { baseVersion: before.version, amendment })
})

type Entry = Extract<Writing, { readonly kind: "treatment" | "bleed" | "follow_up" }>

/** Of stock, skipped doses and statements the service has no diary yet. */
const isEntry = (writing: Writing): writing is Entry =>
  writing.kind === "treatment" || writing.kind === "bleed" || writing.kind === "follow_up"

/** Writes one entry, and keeps that it was written. */
const write = Effect.fnUntraced(function* (person: Patient["person"], entry: Entry) {
  const object = (kind: "treatment" | "bleed", id: string) => ({ kind, id, personId: person.id })
  switch (entry.kind) {
    case "treatment":
      yield* recordTreatment(person, { ...entry.draft, ...sure })
      return yield* keep("treatment.create", object("treatment", entry.draft.id))
    case "bleed":
      yield* recordBleed(person, { ...entry.draft, ...sure })
      return yield* keep("bleed.create", object("bleed", entry.draft.id))
    case "follow_up":
      yield* followUp(person, entry)
      return yield* keep("bleed.change", object("bleed", entry.bleedId))
  }
})

/** All that is written by all, in the order of writing. */
const entriesOf = (patients: ReadonlyArray<Patient>) =>
  patients
    .flatMap(({ accountId, inhabitant, person }) =>
      inhabitant.writings.filter(isEntry).map((entry) => ({ accountId, person, entry }))
    )
    .toSorted((a, b) => a.entry.writtenAt - b.entry.writtenAt)

/** Writes the world up to yesterday. Answers who can sign in, with passwords that are known here and nowhere else. */
export const writeWorld = Effect.gen(function* () {
  const now = yield* Clock.currentTimeMillis
  const today = localDateAt(instantOf(now), zone)
  const began = now - (worldDays + 1) * 86_400_000
  const manager = yield* at(began)(managerJoins)
  const { playersOn } = yield* Effect.promise(() => import("./players.ts"))
  const patients = yield* Effect.forEach(playersOn(today), (player) =>
    at(began)(patientJoins(manager.accountId, player))
  )
  yield* Effect.forEach(
    entriesOf(patients),
    ({ accountId, entry, person }) => at(entry.writtenAt)(as(accountId, write(person, entry))),
    { discard: true }
  )
  const logins: ReadonlyArray<Login> = [
    { who: "data manager", login: managerLogin, password: manager.password },
    ...patients.map(({ login, password }) => ({ who: "patient", login, password }))
  ]
  return logins
}).pipe(Effect.orDie)
