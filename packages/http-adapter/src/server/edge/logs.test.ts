import { assert, expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { addPerson, ownerRuns } from "../../testing/accounts.ts"
import { addWorld, ask, freshDraft, logged, onBothServices, problemIs, textAt } from "../../testing/service.ts"

/** Words that nobody would log by accident; each is sent to every place that takes it. */
const canary = "Canarybird"

onBothServices("logs", (it) => {
  it.effect(
    "one line a request, by the route's pattern; nothing that a person typed, and no id of anybody (control 59)",
    () =>
      Effect.gen(function* () {
        const { centreId, manager, patient, personId } = yield* addWorld(100)
        const invited = yield* addPerson({ number: 109, centreId })
        const sent = freshDraft(101)
        const [line, ...rest] = sent.lines
        const draft = { ...sent, lines: [{ ...line, batch: { number: canary } }, ...rest] }
        const before = logged.length
        const requestId = "0199abcd-0000-4000-8000-00000000000c"
        const headers = { "x-request-id": requestId }

        yield* ask("POST", `/api/v1/persons/${personId}/treatments`, { as: patient, body: draft, headers })
        yield* ask("POST", `/api/v1/persons/${personId}/treatments`, {
          as: patient,
          body: { ...draft, [canary]: canary }
        })
        yield* ask("POST", `/api/v1/persons/${personId}/treatments`, { as: patient, body: `{"${canary}` })
        yield* ask("PUT", `/api/v1/treatments/${sent.id}`, {
          as: patient,
          headers: { "if-match": '"1"' },
          body: { ...draft, id: undefined, amendment: { reason: "other", text: canary } }
        })
        yield* ask("GET", `/api/v1/persons/${personId}/calendar?month=${canary}`, { as: patient })
        yield* ask("GET", `/api/v1/persons/${canary}`, { as: manager })
        yield* ask("GET", `/${canary}?${canary}=${canary}`, {
          headers: { "user-agent": canary, cookie: `a=${canary}` }
        })
        yield* ask("POST", "/api/v1/persons/search", { as: manager, body: { q: canary } })
        yield* ask("POST", "/api/v1/scans/parse", { as: patient, body: { text: canary } })
        yield* ask("POST", "/api/v1/persons", {
          as: manager,
          body: { id: sent.id, givenName: canary, familyName: canary, birthDate: "2001-02-03", zone: "Europe/London" }
        })
        const letter = yield* ask("POST", `/api/v1/persons/${invited}/invitations`, { as: manager })
        const code = textAt(letter.body, "code")
        const password = `${canary} ${canary} words`
        yield* ask("POST", "/api/v1/invitations/accept", {
          body: { code, birthDate: "1990-05-01", login: `${canary}@example.test`, password }
        })
        yield* ask("POST", "/api/v1/session", { body: { login: canary, password } })
        yield* ask("GET", "/health/live")

        const lines = logged.slice(before)
        assert.strictEqual(lines.length, 13, "health is not logged")
        expect(JSON.parse(lines[0] ?? "")).toMatchObject({
          level: "INFO",
          message: "A request was answered",
          annotations: {
            event: "request.answered",
            requestId,
            method: "POST",
            route: "/api/v1/persons/:person/treatments",
            status: 201,
            ms: expect.any(Number)
          }
        })
        const all = lines.join("\n").toLowerCase()
        for (const secret of [
          canary,
          personId,
          sent.id,
          invited,
          code,
          code.replaceAll("-", ""),
          "invented",
          "test-a",
          "127.0.0.1"
        ]) {
          expect(all).not.toContain(secret.toLowerCase())
        }
      })
  )

  it.effect(
    "a failure of ours is 500 without a word of why, one line that says where, and nothing of it outside (control 61)",
    () =>
      Effect.gen(function* () {
        const { patient, personId } = yield* addWorld(200)
        const before = logged.length
        yield* ownerRuns("alter table treatment_line rename column batch to batch_moved")
        const answer = yield* ask("POST", `/api/v1/persons/${personId}/treatments`, {
          as: patient,
          body: freshDraft(201)
        })
        yield* ownerRuns("alter table treatment_line rename column batch_moved to batch")
        problemIs(answer, "InternalError")
        expect(Object.keys(JSON.parse(answer.text)).toSorted()).toEqual([
          "detail",
          "instance",
          "status",
          "tag",
          "title",
          "type"
        ])
        const [failed, line] = logged.slice(before)
        expect(JSON.parse(failed ?? "")).toMatchObject({
          level: "ERROR",
          annotations: { event: "request.failed", "err.tag": "SqlError" }
        })
        expect(JSON.parse(line ?? "")).toMatchObject({ annotations: { status: 500 } })
        expect(failed).not.toMatch(/T201|batch/)
        assert.strictEqual(logged.length, before + 2)
        const again = yield* ask("POST", `/api/v1/persons/${personId}/treatments`, {
          as: patient,
          body: freshDraft(201)
        })
        assert.strictEqual(again.status, 201)
      })
  )

  it.effect("no audit, no act: without the trail nothing is written and nothing is shown (control 61)", () =>
    Effect.gen(function* () {
      const { manager, patient, personId } = yield* addWorld(300)
      yield* ownerRuns("alter table audit_event rename to audit_moved")
      const written = yield* ask("POST", `/api/v1/persons/${personId}/treatments`, {
        as: patient,
        body: freshDraft(301)
      })
      const read = yield* ask("GET", `/api/v1/persons/${personId}`, { as: manager })
      yield* ownerRuns("alter table audit_moved rename to audit_event")
      problemIs(written, "InternalError")
      problemIs(read, "InternalError")
      const list = yield* ask("GET", `/api/v1/persons/${personId}/calendar?month=2026-07`, { as: patient })
      expect(list.text).not.toContain("T301")
    })
  )
})
