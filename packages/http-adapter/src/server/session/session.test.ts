import { assert, describe, expect, it as plain } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { hashOf, ownerRuns } from "../../testing/accounts.ts"
import { addWorld, ask, onBothServices, problemIs, textAt, type Answered } from "../../testing/service.ts"
import { issueStaffInvitation } from "../../store/invitation/issueStaffInvitation.ts"
import { asOperator } from "../../store/transact.ts"
import * as InvitationCode from "../invitations/InvitationCode.ts"
import { newUuid7 } from "../newUuid7.ts"
import { placeOf } from "./addressLimit.ts"

const password = "purple kettle window"
const cookieOf = ({ headers }: Answered): string => (headers["set-cookie"] ?? "").split(";")[0] ?? ""

/** A patient of the world who joins by a letter. */
const join = Effect.fnUntraced(function* (number: number, about: Readonly<Record<string, unknown>> = {}) {
  const world = yield* addWorld(number)
  yield* ownerRuns(
    `delete from session where account_id in (select id from account where person_id = '${world.personId}')`
  )
  yield* ownerRuns(
    `delete from account_role where account_id in (select id from account where person_id = '${world.personId}')`
  )
  yield* ownerRuns(`delete from account where person_id = '${world.personId}'`)
  const letter = yield* ask("POST", `/api/v1/persons/${world.personId}/invitations`, { as: world.manager })
  const body = {
    code: textAt(letter.body, "code"),
    birthDate: "1990-05-01",
    login: `joiner${number}@example.test`,
    password,
    ...about
  }
  return {
    ...world,
    letter,
    body,
    accept: (changed: object = {}) => ask("POST", "/api/v1/invitations/accept", { body: { ...body, ...changed } })
  }
})

onBothServices("sessions", (it) => {
  it.effect("a patient joins by the letter's code and date of birth, is signed in, and signs in again", () =>
    Effect.gen(function* () {
      const { accept, body, letter, manager, personId } = yield* join(100)
      expect(letter.body).toMatchObject({
        code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/),
        codeShownBefore: false,
        url: "http://127.0.0.1:8080/register",
        expiresAt: "2026-07-20T11:00:00Z"
      })
      problemIs(yield* accept({ birthDate: "1990-05-02" }), "InvitationNotFound")
      problemIs(yield* accept({ birthDate: undefined }), "InvalidBody")
      const joined = yield* accept({ code: body.code.toLowerCase().replaceAll("-", " ") })
      assert.strictEqual(joined.status, 201, joined.text)
      expect(joined.headers["set-cookie"]).toMatch(
        /^haem_session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/
      )
      expect(joined.body).toMatchObject({
        account: { name: "Sam Invented 103" },
        roles: ["patient"],
        persons: [personId]
      })

      problemIs(yield* accept(), "InvitationUsed")
      const again = yield* ask("POST", `/api/v1/persons/${personId}/invitations`, { as: manager })
      problemIs(again, "PersonHasAccount")

      const signedIn = yield* ask("POST", "/api/v1/session", { body: { login: body.login.toUpperCase(), password } })
      assert.deepStrictEqual([signedIn.status, signedIn.body], [200, { next: "none" }])
      expect(cookieOf(signedIn)).not.toBe(cookieOf(joined))
      const session = yield* ask("GET", "/api/v1/session", { headers: { cookie: cookieOf(signedIn) } })
      expect(session.body).toMatchObject({
        persons: [personId],
        idleEndsAt: "2026-07-06T11:30:00.000Z",
        absoluteEndsAt: "2026-07-06T23:00:00.000Z"
      })
    })
  )

  it.effect("the first account joins by its link, gives a name, and has nothing to do with a date of birth", () =>
    Effect.gen(function* () {
      const { centreId } = yield* addWorld(200)
      const code = InvitationCode.draw()
      const id = yield* newUuid7
      yield* asOperator(
        issueStaffInvitation({ id, codeHash: InvitationCode.hash(code), role: "data_manager", centreId })
      )
      const body = { code, login: "manager200", password }
      problemIs(yield* ask("POST", "/api/v1/invitations/accept", { body }), "InvalidBody")
      const joined = yield* ask("POST", "/api/v1/invitations/accept", { body: { ...body, name: "Robin Example" } })
      expect(joined).toMatchObject({
        status: 201,
        body: { account: { name: "Robin Example" }, roles: ["data_manager"], persons: [] }
      })
    })
  )

  it.effect("a name that is too short or too long once it is compared is refused, and the code stays good", () =>
    Effect.gen(function* () {
      const { accept } = yield* join(250)
      // Two letters, one of them typed as e and an accent; one character that stands for eighteen.
      for (const login of ["ne\u0301", "\ufdfa".repeat(20)]) problemIs(yield* accept({ login }), "InvalidBody")
      assert.strictEqual((yield* accept({ login: "rene\u0301" })).status, 201)
      const signedIn = yield* ask("POST", "/api/v1/session", { body: { login: "REN\u00c9", password } })
      assert.strictEqual(signedIn.status, 200)
    })
  )

  it.effect("a weak password is refused with its reason, a taken login is said, and the code stays good", () =>
    Effect.gen(function* () {
      const { accept } = yield* join(300)
      for (const [weak, reason] of [
        ["short", "TooShort"],
        ["haemophilia1234", "KnownWords"],
        ["Sam Invented 303", "KnownWords"],
        ["aaaaaaaaaaaaaaaaaaa", "Repeated"],
        ["x1-".repeat(50), "TooLong"]
      ]) {
        const answer = yield* accept({ password: weak })
        problemIs(answer, "PasswordWeak")
        expect(answer.body).toMatchObject({ reason, errors: [{ pointer: "/password", tag: reason }] })
        expect(answer.text).not.toContain(weak)
      }
      // A wrong date of birth is not told by what is wrong with a password made of the right one.
      problemIs(yield* accept({ birthDate: "1990-05-02", password: "01051990-1990-05-01" }), "InvitationNotFound")
      problemIs(yield* accept({ login: "user301@example.test" }), "LoginTaken")
      assert.strictEqual((yield* accept()).status, 201)
    })
  )

  it.effect(
    "ten wrong dates of birth void a code; a code of fourteen days ago has run out; a new letter voids the old",
    () =>
      Effect.gen(function* () {
        const first = yield* join(400)
        for (let tries = 0; tries < 10; tries++) {
          yield* TestClock.adjust("4 minutes")
          problemIs(yield* first.accept({ birthDate: "1980-01-01" }), "InvitationNotFound")
        }
        problemIs(yield* first.accept(), "InvitationNotFound")

        const second = yield* join(500)
        yield* TestClock.adjust("20 minutes")
        const newer = yield* ask("POST", `/api/v1/persons/${second.personId}/invitations`, { as: second.manager })
        problemIs(yield* second.accept(), "InvitationNotFound")
        yield* TestClock.adjust("14 days")
        problemIs(yield* second.accept({ code: textAt(newer.body, "code") }), "InvitationUsed")
        yield* TestClock.adjust("-15 days")
      })
  )

  it.effect("a wrong name and a wrong password have one answer", () =>
    Effect.gen(function* () {
      const { accept, body } = yield* join(600)
      yield* accept()
      const [unknown, wrong] = yield* Effect.all([
        ask("POST", "/api/v1/session", { body: { login: "nobody600", password } }),
        ask("POST", "/api/v1/session", { body: { login: body.login, password: `${password}!` } })
      ])
      problemIs(unknown, "SignInFailed")
      const apart = ({ body: said, headers, status }: Answered) => ({
        status,
        headers: { ...headers, "x-request-id": "", date: "" },
        said: { ...(said as object), instance: "" }
      })
      assert.deepStrictEqual(apart(unknown), apart(wrong))
    })
  )

  it.effect(
    "after five failures the account waits, twice as long each time, and the right password then ends the count",
    () =>
      Effect.gen(function* () {
        const { accept, body } = yield* join(700)
        yield* accept()
        const sign = (typed: string) => ask("POST", "/api/v1/session", { body: { login: body.login, password: typed } })
        for (let tries = 0; tries < 5; tries++) problemIs(yield* sign("not this one at all"), "SignInFailed")
        const waits = yield* sign(password)
        problemIs(waits, "TooManyRequests")
        assert.strictEqual(waits.headers["retry-after"], "30")
        yield* TestClock.adjust("31 seconds")
        assert.strictEqual((yield* sign(password)).status, 200)
        problemIs(yield* sign("not this one at all"), "SignInFailed")
      })
  )

  it.effect("thirty sign-ins in a quarter of an hour from one address are enough", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("1 hour")
      const tries = yield* Effect.forEach(Array.from({ length: 31 }), (_, number) =>
        ask("POST", "/api/v1/session", {
          body: { login: `guess${number}`, password },
          // What a client says of its own address is not believed (control 24).
          headers: { "x-forwarded-for": `192.0.2.${number}`, forwarded: `for=192.0.2.${number}` }
        })
      )
      expect(tries.slice(0, 30).every(({ status }) => status === 401)).toBe(true)
      problemIs(tries[30] ?? (yield* Effect.die("no answer")), "TooManyRequests")
      expect(Number(tries[30]?.headers["retry-after"])).toBeGreaterThan(0)
      yield* TestClock.adjust("1 hour")
    })
  )

  it.effect("a hundred and twenty writes a minute are told, and then enough (API-9)", () =>
    Effect.gen(function* () {
      const { manager } = yield* addWorld(800)
      const search = () => ask("POST", "/api/v1/persons/search", { as: manager, body: { q: "Nobody" } })
      const first = yield* search()
      expect(first.headers).toMatchObject({
        "ratelimit-policy": '"writes";q=120;w=60',
        ratelimit: '"writes";r=119;t=1'
      })
      yield* Effect.forEach(Array.from({ length: 119 }), search, { discard: true, concurrency: 4 })
      const over = yield* search()
      problemIs(over, "TooManyRequests")
      expect(over.headers).toMatchObject({ ratelimit: '"writes";r=0;t=60', "retry-after": "1" })
      assert.strictEqual((yield* ask("GET", "/api/v1/session", { as: manager })).status, 200)
    })
  )

  it.effect("a session ends half an hour after its last request, and twelve hours after its first in any case", () =>
    Effect.gen(function* () {
      const { patient } = yield* addWorld(900)
      const current = ask("GET", "/api/v1/session", { as: patient })
      yield* TestClock.adjust("29 minutes")
      assert.strictEqual((yield* current).status, 200)
      yield* TestClock.adjust("29 minutes")
      assert.strictEqual((yield* current).status, 200)
      yield* TestClock.adjust("31 minutes")
      problemIs(yield* current, "Unauthenticated")

      const other = yield* addWorld(910)
      const kept = ask("GET", "/api/v1/session", { as: other.patient })
      for (let passed = 0; passed < 35; passed++) {
        yield* TestClock.adjust("20 minutes")
        assert.strictEqual((yield* kept).status, 200, `after ${passed}`)
      }
      yield* TestClock.adjust("21 minutes")
      problemIs(yield* kept, "Unauthenticated")
    })
  )

  it.effect("of six sessions of one account the oldest gives way", () =>
    Effect.gen(function* () {
      const { accept, body } = yield* join(1000)
      const cookies = [cookieOf(yield* accept())]
      for (let more = 0; more < 5; more++) {
        yield* TestClock.adjust("1 second")
        cookies.push(cookieOf(yield* ask("POST", "/api/v1/session", { body: { login: body.login, password } })))
      }
      const answers = yield* Effect.forEach(cookies, (cookie) => ask("GET", "/api/v1/session", { headers: { cookie } }))
      assert.deepStrictEqual(
        answers.map(({ status }) => status),
        [401, 200, 200, 200, 200, 200]
      )
    })
  )

  it.effect("signing out ends the session, takes the cookie and clears the cache; a dead cookie stays dead", () =>
    Effect.gen(function* () {
      const { patient } = yield* addWorld(1100)
      const out = yield* ask("DELETE", "/api/v1/session", { as: patient })
      assert.deepStrictEqual([out.status, out.text], [204, ""])
      expect(out.headers).toMatchObject({
        "clear-site-data": '"cache"',
        "set-cookie": expect.stringMatching(/^haem_session=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970/)
      })
      problemIs(yield* ask("GET", "/api/v1/session", { as: patient }), "Unauthenticated")
    })
  )

  it.effect("the database knows a cookie by its hash alone", () =>
    Effect.gen(function* () {
      const { patient } = yield* addWorld(1200)
      const rows = yield* ownerRuns("select encode(hash, 'hex') as hash from session")
      expect(rows).toContainEqual({ hash: Buffer.from(hashOf(`session of ${patient}`)).toString("hex") })
    })
  )

  it.effect("a stranger's hundred guesses do not shut a person out for good", () =>
    Effect.gen(function* () {
      const { accept, body } = yield* join(750)
      yield* accept()
      const sign = (typed: string) => ask("POST", "/api/v1/session", { body: { login: body.login, password: typed } })
      for (let guesses = 0; guesses < 101; guesses++) {
        problemIs(yield* sign(`guess number ${guesses}`), "SignInFailed")
        yield* TestClock.adjust("15 minutes")
      }
      assert.strictEqual((yield* sign(password)).status, 200)
    })
  )
})

onBothServices(
  "sessions over https",
  (it) => {
    it.effect("the cookie is Secure and bound to the host, and the one of loopback is not honoured", () =>
      Effect.gen(function* () {
        const { patient } = yield* addWorld(100)
        problemIs(yield* ask("GET", "/api/v1/session", { as: patient }), "Unauthenticated")
        const cookie = `__Host-haemtrack=${encodeURIComponent(`session of ${patient}`)}`
        const current = yield* ask("GET", "/api/v1/session", { headers: { cookie } })
        assert.strictEqual(current.status, 200)
        expect(current.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains")
        const out = yield* ask("DELETE", "/api/v1/session", { headers: { cookie } })
        expect(out.headers["set-cookie"]).toMatch(/^__Host-haemtrack=; .*Secure; SameSite=Lax/)
      })
    )
  },
  { origin: "https://diary.example" }
)

describe("placeOf", () => {
  plain.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:0DB8:1:2::9%eth0", "2001:db8:1:2"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"]
  ])("%s is of %s", (address, place) => expect(placeOf(address)).toBe(place))
})
