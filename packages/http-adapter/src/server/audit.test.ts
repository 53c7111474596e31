import { assert, expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { verifyAudit } from "../store/audit/verifyAudit.ts"
import { addPerson, ownerRuns, uuid } from "../testing/accounts.ts"
import { addWorld, ask, freshBleed, freshDraft, onBothServices } from "../testing/service.ts"

const Body = Schema.fromJsonString(Schema.Record(Schema.String, Schema.Unknown))
const decode = Schema.decodeUnknownSync(Body)

/** What the trail says since it was asked last, oldest first. */
const trail = () => {
  let seen = 0
  return Effect.gen(function* () {
    const rows = yield* ownerRuns("select body from audit_event order by at, chain, seq")
    const fresh = rows.slice(seen)
    seen = rows.length
    return fresh.map((row) => decode(row["body"]))
  })
}

/** One request a second, so that the chains have an order among each other. */
const step: typeof ask = (...asking) => Effect.andThen(TestClock.adjust("1 second"), ask(...asking))

onBothServices("the audit trail", (it) => {
  it.effect("keeps every write, every read by staff and every refused attempt, in codes (AUD-1, AUD-2)", () =>
    Effect.gen(function* () {
      const { centreId, manager, patient, personId } = yield* addWorld(100)
      const other = yield* addWorld(200)
      const since = trail()
      yield* since
      const requestId = "0199abcd-0000-4000-8000-00000000000b"
      const as = (who: number) => ({ as: who, headers: { "x-request-id": requestId } })
      const staff = { kind: "staff", id: uuid(manager), role: "data_manager", centre: centreId }
      const own = { kind: "patient", id: uuid(patient), role: "patient", centre: centreId }
      const sent = freshDraft(101)
      const diary = `/api/v1/persons/${personId}`

      yield* step("GET", `${diary}/calendar?month=2026-07`, as(patient))
      assert.deepStrictEqual(yield* since, [], "an own record that is read leaves no trace")

      yield* step("POST", `${diary}/treatments`, { ...as(patient), body: sent })
      const treatment = { kind: "treatment", id: sent.id, personId }
      const created = {
        action: "treatment.create",
        actor: own,
        object: treatment,
        outcome: "ok",
        purpose: "own_access",
        requestId
      }
      assert.deepStrictEqual(yield* since, [created])

      yield* step("GET", `${diary}/calendar?month=2026-07`, as(manager))
      yield* step("GET", `/api/v1/treatments/${sent.id}`, as(manager))
      yield* step("GET", diary, as(manager))
      yield* step("GET", "/api/v1/persons", as(manager))
      expect(yield* since).toMatchObject([
        {
          action: "treatment.read",
          actor: staff,
          object: { kind: "diary", id: personId, personId },
          purpose: "record_keeping"
        },
        { action: "treatment.read", actor: staff, object: treatment },
        { action: "person.read", actor: staff, object: { kind: "person", id: personId, personId } },
        { action: "person.read", actor: staff, object: { kind: "person" }, detail: { ids: [personId] } }
      ])

      const { id: _, ...part } = sent
      const body = { ...part, reason: "surgery", amendment: { reason: "other", text: "a slip of the pen" } }
      yield* step("PUT", `/api/v1/treatments/${sent.id}`, { as: patient, body, headers: { "if-match": '"1"' } })
      const [changed] = yield* since
      expect(changed).toMatchObject({
        action: "treatment.change",
        object: treatment,
        detail: {
          version: 2,
          fields: ["reason"],
          before: expect.stringMatching(/^[0-9a-f]{64}$/),
          after: expect.any(String)
        }
      })
      expect(JSON.stringify(changed)).not.toMatch(/slip|surgery|T101/)

      const bleed = freshBleed(103)
      const told = { kind: "bleed", id: bleed.id, personId }
      const { id: _bleed, ...partOfBleed } = bleed
      yield* step("POST", `${diary}/bleeds`, { ...as(patient), body: bleed })
      yield* step("GET", `/api/v1/bleeds/${bleed.id}`, as(patient))
      yield* step("GET", `${diary}/bleeds?status=open`, as(manager))
      yield* step("PUT", `/api/v1/bleeds/${bleed.id}`, {
        as: patient,
        body: { ...partOfBleed, pain: 7, note: "behind the shed", amendment: { reason: "typo" } },
        headers: { "if-match": '"1"' }
      })
      yield* step("POST", `/api/v1/bleeds/${bleed.id}/withdraw`, {
        as: patient,
        body: { reason: "duplicate" },
        headers: { "if-match": '"2"' }
      })
      yield* step("GET", `/api/v1/bleeds/${bleed.id}`, as(other.patient))
      const ofBleeds = yield* since
      expect(ofBleeds).toMatchObject([
        { action: "bleed.create", actor: own, object: told, outcome: "ok" },
        { action: "bleed.read", actor: staff, object: { kind: "diary", id: personId, personId } },
        { action: "bleed.change", object: told, detail: { version: 2, fields: ["pain", "note"] } },
        { action: "bleed.withdraw", object: told, detail: { version: 3, fields: ["status"] } },
        { action: "bleed.read", actor: { id: uuid(other.patient) }, outcome: "refused" }
      ])
      expect(JSON.stringify(ofBleeds)).not.toMatch(/shed|knee|typo/)

      yield* step("POST", `${diary}/treatments`, { ...as(manager), body: freshDraft(102) })
      yield* step("GET", diary, as(other.manager))
      yield* step("GET", `/api/v1/treatments/${sent.id}`, as(other.patient))
      yield* step("GET", "/api/v1/persons", as(patient))
      expect(yield* since).toMatchObject([
        { action: "treatment.create", actor: staff, outcome: "refused", object: { kind: "diary", id: personId } },
        {
          action: "person.read",
          actor: { id: uuid(other.manager) },
          outcome: "refused",
          object: { kind: "person", id: personId }
        },
        { action: "treatment.read", actor: { id: uuid(other.patient) }, outcome: "refused" },
        { action: "person.read", actor: own, outcome: "refused" }
      ])

      const invited = yield* addPerson({ number: 109, centreId })
      yield* step("POST", `/api/v1/persons/${invited}/invitations`, as(manager))
      yield* step("POST", "/api/v1/session", { body: { login: "nobody100", password: "not a password of anybody" } })
      yield* step("DELETE", "/api/v1/session", as(patient))
      const last = yield* since
      expect(last).toMatchObject([
        { action: "invitation.issue", actor: staff, object: { kind: "invitation", personId: invited } },
        { action: "session.open", actor: { kind: "nobody" }, outcome: "refused", detail: { reason: "unknown" } },
        { action: "session.close", actor: own, outcome: "ok" }
      ])
      expect(JSON.stringify(last)).not.toMatch(/nobody100|not a password/)

      expect(yield* verifyAudit).toMatchObject({ ok: true, findings: [] })
    })
  )
})
