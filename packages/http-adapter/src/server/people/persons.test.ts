import { assert, expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { addPerson, uuid } from "../../testing/accounts.ts"
import { addWorld, ask, onBothServices, problemIs, textAt } from "../../testing/service.ts"

const newPerson = (number: number, about: object = {}) => ({
  id: `019f361f-78a0-7000-8000-${uuid(number).slice(24)}`,
  givenName: "Test Person",
  familyName: `Number ${number}`,
  birthDate: "2001-02-03",
  zone: "Europe/London",
  ...about
})

onBothServices("people", (it) => {
  it.effect("a person is registered, read and found", () =>
    Effect.gen(function* () {
      const { manager } = yield* addWorld(100)
      const sent = newPerson(101, { nhsNumber: "999 000 1006" })
      const registered = yield* ask("POST", "/api/v1/persons", { as: manager, body: sent })
      expect(registered).toMatchObject({
        status: 201,
        headers: { etag: '"1"', location: `/api/v1/persons/${sent.id}` },
        body: { ...sent, nhsNumber: "9990001006", version: 1 }
      })
      assert.deepStrictEqual((yield* ask("GET", `/api/v1/persons/${sent.id}`, { as: manager })).body, registered.body)
      const item = { id: sent.id, familyName: "Number 101", joining: "not_invited" }
      for (const body of [{ q: "nUMBER 10" }, { q: "test person number" }, { birthDate: "2001-02-03" }]) {
        const found = yield* ask("POST", "/api/v1/persons/search", { as: manager, body })
        expect(found).toMatchObject({ status: 200, body: { items: [item] } })
        expect(found.text).not.toContain("9990001006")
      }
      problemIs(yield* ask("POST", "/api/v1/persons/search", { as: manager, body: { q: " N " } }), "QueryTooShort")
      problemIs(yield* ask("POST", "/api/v1/persons/search", { as: manager, body: { q: "num\u0000" } }), "InvalidBody")
      yield* ask("POST", `/api/v1/persons/${sent.id}/invitations`, { as: manager })
      const invited = yield* ask("POST", "/api/v1/persons/search", { as: manager, body: { q: "number" } })
      expect(invited.body).toMatchObject({ items: [{ joining: "invited" }] })
    })
  )

  it.effect("what is not right about a person is named", () =>
    Effect.gen(function* () {
      const { manager } = yield* addWorld(200)
      const register = (body: object) => ask("POST", "/api/v1/persons", { as: manager, body })
      for (const [nhsNumber, reason] of [
        ["9990001023", "WrongCheckDigit"],
        ["12345", "NotTenDigits"]
      ]) {
        const answer = yield* register(newPerson(201, { nhsNumber }))
        problemIs(answer, "InvalidNhsNumber")
        expect(answer.body).toMatchObject({ reason, errors: [{ pointer: "/nhsNumber" }] })
      }
      for (const [about, pointer] of [
        [{ birthDate: "2026-07-07" }, "/birthDate"],
        [{ givenName: "" }, "/givenName"],
        [{ familyName: "A\u202eB" }, "/familyName"],
        [{ zone: "BST" }, "/zone"],
        [{ id: "1" }, "/id"]
      ] as const) {
        const answer = yield* register(newPerson(202, about))
        problemIs(answer, "InvalidBody")
        expect(answer.body).toMatchObject({ errors: [{ pointer }] })
      }
      problemIs(yield* register(newPerson(203, { diagnosis: "a" })), "UnknownField")
      problemIs(yield* register(newPerson(204, { id: "019f3c3c-1b81-7000-8000-000000000001" })), "IdInFuture")
    })
  )

  it.effect("the same person again is the one that stands; another with the id or the number is refused", () =>
    Effect.gen(function* () {
      const { manager } = yield* addWorld(300)
      const register = (body: object, as = manager) => ask("POST", "/api/v1/persons", { as, body })
      const sent = newPerson(301, { nhsNumber: "9990001014" })
      const first = yield* register(sent)
      expect(yield* register(sent)).toMatchObject({ status: 200, body: first.body })
      problemIs(yield* register({ ...sent, familyName: "Other" }), "DuplicateRecord")
      problemIs(yield* register(newPerson(302, { nhsNumber: "999-000-1014" })), "DuplicateNhsNumber")
      const other = yield* addWorld(310)
      const elsewhere = yield* register(sent, other.manager)
      problemIs(elsewhere, "DuplicateRecord")
      expect(elsewhere.text).not.toContain("Number 301")
    })
  )

  it.effect("a letter's code is shown once: the same request again answers without it (API-4)", () =>
    Effect.gen(function* () {
      const { centreId, manager } = yield* addWorld(400)
      const personId = yield* addPerson({ number: 409, centreId })
      const headers = { "idempotency-key": "letter-400" }
      const send = ask("POST", `/api/v1/persons/${personId}/invitations`, { as: manager, headers })
      const [letter, again] = [yield* send, yield* send]
      assert.deepStrictEqual([letter.status, again.status], [201, 201])
      const code = textAt(letter.body, "code")
      expect(code).toMatch(/^.{4}-.{4}-.{4}$/)
      expect(again.headers["idempotent-replay"]).toBe("true")
      expect(again.text).not.toContain(code)
      expect(again.body).toEqual({
        id: textAt(letter.body, "id"),
        codeShownBefore: true,
        url: "http://127.0.0.1:8080/register",
        expiresAt: textAt(letter.body, "expiresAt")
      })
    })
  )

  it.effect("a letter is made whatever is sent along, and its key counts however its address is spelt", () =>
    Effect.gen(function* () {
      const { centreId, manager } = yield* addWorld(450)
      const personId = yield* addPerson({ number: 459, centreId })
      const letter = (path: string, key: string, body?: string) =>
        ask("POST", path, { as: manager, headers: { "idempotency-key": key }, ...(body === undefined ? {} : { body }) })
      const path = `/persons/${personId}/invitations`
      for (const [index, body] of ["{", "\ud800", '"\\ud800"', "\u0000"].entries()) {
        const answer = yield* letter(`/api/v1${path}`, `letter-45${index}`, body)
        assert.strictEqual(answer.status, 201, answer.text)
      }
      assert.strictEqual((yield* letter(`/api/v1${path}`, "letter-459")).status, 201)
      for (const spelt of [`/api/v1/${path}`, `/api/v1${"/".repeat(500)}${path}`, `/api/v1${path}/`]) {
        expect(yield* letter(spelt, "letter-459")).toMatchObject({
          status: 201,
          headers: { "idempotent-replay": "true" }
        })
      }
    })
  )

  it.effect("a list comes page by page, in one order, and its cursor is nobody else's (API-7)", () =>
    Effect.gen(function* () {
      const { centreId, manager } = yield* addWorld(500)
      const ids = [yield* addPerson({ number: 511, centreId }), yield* addPerson({ number: 512, centreId })]
      const page = (query: string, as = manager) => ask("GET", `/api/v1/persons${query}`, { as })
      const first = yield* page("?limit=2")
      const cursor = textAt(first.body, "next")
      expect(first.headers["link"]).toBe(`</api/v1/persons?limit=2&cursor=${cursor}>; rel="next"`)
      expect(first.body).toMatchObject({ items: [{ id: uuid(503), joining: "joined" }, { id: ids[0] }] })
      expect(Buffer.from(cursor, "base64url").toString()).not.toContain("Invented")
      const second = yield* page(`?limit=2&cursor=${cursor}`)
      expect(second.body).toEqual({ items: [expect.objectContaining({ id: ids[1] })] })
      expect(second.headers["link"]).toBeUndefined()

      const other = yield* addWorld(520)
      problemIs(yield* page(`?cursor=${cursor}`, other.manager), "BadCursor")
      problemIs(yield* page(`?cursor=${cursor.slice(0, -2)}AA`), "BadCursor")
      problemIs(yield* page("?cursor=x"), "BadCursor")
      for (const query of ["?limit=0", "?limit=201", "?limit=x", "?status=all"]) {
        problemIs(yield* page(query), "MalformedRequest")
      }
    })
  )
})

onBothServices(
  "people who are real",
  (it) => {
    it.effect("have no number of the range for tests", () =>
      Effect.gen(function* () {
        const { manager } = yield* addWorld(100)
        const answer = yield* ask("POST", "/api/v1/persons", {
          as: manager,
          body: newPerson(101, { nhsNumber: "9990001006" })
        })
        problemIs(answer, "InvalidNhsNumber")
        expect(answer.body).toMatchObject({ reason: "TestNumber" })
      })
    )
  },
  { testNhsNumbers: false }
)
