import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { AccountId } from "@haemtrack/domain/person/AccountId"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"
import { addCentre, addPerson, hashOf, signIn, uuid } from "../../testing/accounts.ts"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { accountByLogin } from "../account/accountByLogin.ts"
import { anyAccount } from "../account/anyAccount.ts"
import { rehashPassword } from "../account/rehashPassword.ts"
import { Actor } from "../Actor.ts"
import { openSession } from "../session/openSession.ts"
import { asNobody, asOperator, asSession } from "../transact.ts"
import { acceptInvitation } from "./acceptInvitation.ts"
import { invitationForPassword } from "./invitationForPassword.ts"
import { issuePersonInvitation } from "./issuePersonInvitation.ts"
import { issueStaffInvitation } from "./issueStaffInvitation.ts"

const passwordHash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"
const born = LocalDate.make("1990-05-01")
const notBorn = LocalDate.make("1990-01-05")

/** A centre with a data manager and a person, numbered from `number` on; `accept` takes the person's code. */
const centreWithPerson = Effect.fnUntraced(function* (number: number) {
  const centreId = yield* addCentre(number)
  const personId = yield* addPerson({ number: number + 1, centreId })
  const manager = yield* signIn({ number: number + 2, role: "data_manager", centreId })
  const issue = (code: string, id: number) =>
    asSession(
      { sessionHash: manager.sessionHash, purpose: "record_keeping" },
      issuePersonInvitation({ id: uuid(number + id), personId, codeHash: hashOf(code) })
    )
  const accept = (
    code: string,
    changes: { readonly birthDate?: LocalDate; readonly login?: string; readonly id?: number }
  ) =>
    asNobody(
      acceptInvitation({
        codeHash: hashOf(code),
        accountId: AccountId.make(uuid(number + (changes.id ?? 9))),
        birthDate: changes.birthDate ?? born,
        login: changes.login ?? `Sam.${number}@Example.test`,
        passwordHash
      })
    )
  return { centreId, personId, manager, issue, accept }
})

onBothDatabases("an invitation", (it) => {
  it.effect("from the machine makes the first account, once", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(100)
      assert.isFalse(yield* asNobody(anyAccount()))
      const expiresAt = yield* asOperator(
        issueStaffInvitation({ id: uuid(101), codeHash: hashOf("first"), role: "data_manager", centreId })
      )
      assert.strictEqual(expiresAt, 24 * 3_600_000)
      const accept = (login: string, number: number) =>
        asNobody(
          acceptInvitation({
            codeHash: hashOf("first"),
            accountId: AccountId.make(uuid(number)),
            name: "Robin Invented",
            login,
            passwordHash
          })
        )
      assert.strictEqual(yield* accept("robin", 102), "accepted")
      assert.strictEqual(yield* accept("another", 103), "used")
      assert.isTrue(yield* asNobody(anyAccount()))

      const hash = hashOf("the session of the first account")
      yield* asNobody(openSession({ accountId: AccountId.make(uuid(102)), hash }))
      const actor = yield* asSession({ sessionHash: hash, purpose: "record_keeping" }, Actor)
      assert.deepInclude(actor, { role: "data_manager", displayName: "Robin Invented", centreId })
    })
  )

  it.effect("from the machine is replaced by the next", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(110)
      for (const [id, code] of [
        [111, "earlier"],
        [112, "later"]
      ] as const) {
        yield* asOperator(
          issueStaffInvitation({ id: uuid(id), codeHash: hashOf(code), role: "technical_administrator", centreId })
        )
      }
      const accept = (code: string) =>
        asNobody(
          acceptInvitation({
            codeHash: hashOf(code),
            accountId: AccountId.make(uuid(113)),
            name: "Robin Invented",
            login: "robin.110",
            passwordHash
          })
        )
      assert.strictEqual(yield* accept("earlier"), "not_found")
      assert.strictEqual(yield* accept("later"), "accepted")
    })
  )

  it.effect("of a person makes the person's own account, under the name that the centre wrote", () =>
    Effect.gen(function* () {
      const { accept, centreId, issue, personId } = yield* centreWithPerson(200)
      assert.deepStrictEqual(yield* issue("letter 200", 5), { outcome: "issued", expiresAt: 14 * 86_400_000 })
      assert.strictEqual(yield* accept("letter 200", {}), "accepted")
      const found = yield* asNobody(accountByLogin(" SAM.200@example.test "))
      assert.deepStrictEqual(
        found,
        Option.some({ accountId: AccountId.make(uuid(209)), passwordHash, displayName: "Sam Invented 201" })
      )
      const hash = hashOf("the session of the person")
      yield* asNobody(openSession({ accountId: AccountId.make(uuid(209)), hash }))
      const actor = yield* asSession({ sessionHash: hash, purpose: "own_access" }, Actor)
      assert.deepInclude(actor, { role: "patient", personId, centreId })
      assert.strictEqual((yield* issue("one more letter", 6)).outcome, "has_account")
    })
  )

  it.effect("is the data manager's to give, for people of the centre only", () =>
    Effect.gen(function* () {
      const here = yield* centreWithPerson(220)
      const there = yield* centreWithPerson(230)
      const administrator = yield* signIn({ number: 240, role: "technical_administrator", centreId: here.centreId })
      const issueAs = (sessionHash: Uint8Array) =>
        asSession(
          { sessionHash, purpose: "record_keeping" },
          issuePersonInvitation({ id: uuid(241), personId: here.personId, codeHash: hashOf("not theirs to give") })
        )
      assert.strictEqual((yield* issueAs(there.manager.sessionHash)).outcome, "not_found")
      assert.strictEqual((yield* issueAs(administrator.sessionHash)).outcome, "not_found")
    })
  )

  it.effect("ends after fourteen days", () =>
    Effect.gen(function* () {
      const { accept, issue } = yield* centreWithPerson(250)
      yield* issue("letter 250", 5)
      yield* TestClock.adjust("14 days")
      assert.strictEqual(yield* accept("letter 250", {}), "expired")
      assert.isTrue(Option.isNone(yield* asNobody(invitationForPassword(hashOf("letter 250")))))
    })
  )

  it.effect("of a person is void once there is a newer one", () =>
    Effect.gen(function* () {
      const { accept, issue } = yield* centreWithPerson(260)
      yield* issue("lost letter", 5)
      yield* issue("second letter", 6)
      assert.strictEqual(yield* accept("lost letter", {}), "not_found")
      assert.strictEqual(yield* accept("second letter", {}), "accepted")
    })
  )

  it.effect("is void after ten wrong birth dates, also for the right one", () =>
    Effect.gen(function* () {
      const { accept, issue } = yield* centreWithPerson(270)
      yield* issue("letter 270", 5)
      for (let tries = 0; tries < 10; tries++) {
        assert.strictEqual(yield* accept("letter 270", { birthDate: notBorn }), "birth_date_differs")
      }
      assert.strictEqual(yield* accept("letter 270", {}), "not_found")
    })
  )

  it.effect("can still be used after nine wrong birth dates, and after a user name that is taken", () =>
    Effect.gen(function* () {
      const { accept, issue } = yield* centreWithPerson(280)
      yield* issue("letter 280", 5)
      for (let tries = 0; tries < 9; tries++) yield* accept("letter 280", { birthDate: notBorn })
      assert.strictEqual(yield* accept("letter 280", { login: "user282@example.test" }), "login_taken")
      assert.strictEqual(yield* accept("letter 280", {}), "accepted")
    })
  )

  it.effect("used twelve times at once makes one account", () =>
    Effect.gen(function* () {
      const { accept, issue } = yield* centreWithPerson(300)
      yield* issue("letter 300", 5)
      // Opens the connections, so that the twelve do not queue behind one.
      yield* Effect.all(
        Array.from({ length: 8 }, () => asNobody(anyAccount())),
        { concurrency: 8 }
      )
      const outcomes = yield* Effect.all(
        Array.from({ length: 12 }, (_, no) => accept("letter 300", { id: 20 + no, login: `sam.300.${no}` })),
        { concurrency: 12 }
      )
      assert.lengthOf(
        outcomes.filter((outcome) => outcome === "accepted"),
        1
      )
      assert.lengthOf(
        outcomes.filter((outcome) => outcome === "used"),
        11
      )
    })
  )

  it.effect("tells which words a password may not be made of", () =>
    Effect.gen(function* () {
      const { issue } = yield* centreWithPerson(340)
      yield* issue("letter 340", 5)
      assert.deepStrictEqual(
        yield* asNobody(invitationForPassword(hashOf("letter 340"))),
        Option.some({
          role: "patient",
          centreName: "Testford Haemophilia Centre 340",
          odsCode: "X340EX",
          givenName: "Sam",
          familyName: "Invented 341",
          birthDate: "1990-05-01",
          nhsNumber: null
        } as const)
      )
      assert.isTrue(Option.isNone(yield* asNobody(invitationForPassword(hashOf("no such code")))))
    })
  )
})

onBothDatabases("a password's hash", (it) => {
  const stored = (login: string) =>
    Effect.map(
      asNobody(accountByLogin(login)),
      Option.map((account) => account.passwordHash)
    )

  it.effect("is renewed only while it is the one that was verified", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(400)
      const { accountId } = yield* signIn({ number: 401, role: "data_manager", centreId })
      const [verified] = Option.toArray(yield* stored("user401@example.test"))
      assert.isDefined(verified)
      yield* asNobody(rehashPassword({ accountId, verified: passwordHash, fresh: "$argon2id$other" }))
      assert.deepStrictEqual(yield* stored("user401@example.test"), Option.some(verified))
      yield* asNobody(rehashPassword({ accountId, verified: verified ?? "", fresh: "$argon2id$fresh" }))
      assert.deepStrictEqual(yield* stored("user401@example.test"), Option.some("$argon2id$fresh"))
    })
  )
})
