import { assert } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as TestClock from "effect/testing/TestClock"
import { addCentre, addPerson, hashOf, ownerRuns, signIn } from "../testing/accounts.ts"
import { onBothDatabases } from "../testing/onBothDatabases.ts"
import { Actor } from "./Actor.ts"
import { Database } from "./Database.ts"
import { closeSession } from "./session/closeSession.ts"
import { openSession } from "./session/openSession.ts"
import { asNobody, asOperator, asSession, SessionEnded } from "./transact.ts"
import { Transaction } from "./Transaction.ts"

const settings = Effect.flatMap(
  Transaction,
  (sql) => sql`select current_user as name, haem_account() as account, haem_role() as role,
    haem_centre() as centre, haem_person() as person`
)

const nothingSet = { account: null, role: null, centre: null, person: null }

onBothDatabases("a transaction", (it, engine) => {
  it.effect("of nobody works as haem_app, with nobody set", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* asNobody(settings), [{ name: "haem_app", ...nothingSet }])
    })
  )

  it.effect("has limits of its time", () =>
    Effect.gen(function* () {
      const limits = Effect.flatMap(
        Transaction,
        (sql) => sql`select current_setting('statement_timeout') as statement,
          current_setting('idle_in_transaction_session_timeout') as idle`
      )
      assert.deepStrictEqual(yield* asNobody(limits), [{ statement: "10s", idle: "15s" }])
    })
  )

  it.effect("of the operator works as haem_owner", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* asOperator(settings), [{ name: "haem_owner", ...nothingSet }])
    })
  )

  it.effect("of a session knows who it is from the session alone", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(101)
      const personId = yield* addPerson({ number: 102, centreId })
      const { accountId, sessionHash } = yield* signIn({ number: 103, role: "patient", centreId, personId })
      const [rows, actor] = yield* asSession({ sessionHash, purpose: "own_access" }, Effect.all([settings, Actor]))
      assert.deepStrictEqual(rows, [
        { name: "haem_app", account: accountId, role: "patient", centre: centreId, person: personId }
      ])
      assert.deepStrictEqual(
        { ...actor, sessionHash: undefined },
        {
          accountId,
          displayName: "Test patient 103",
          role: "patient",
          centreId,
          personId,
          sessionHash: undefined,
          idleEndsAt: 30 * 60_000,
          absoluteEndsAt: 12 * 3_600_000
        }
      )
    })
  )

  it.effect("leaves nothing behind on its connection, neither after its end nor after its failure", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(111)
      const personId = yield* addPerson({ number: 113, centreId })
      const { sessionHash } = yield* signIn({ number: 112, role: "patient", centreId, personId })
      const { sql } = yield* Database
      const login = yield* sql`select current_user as name`
      for (const end of [Effect.void, Effect.fail("refused")]) {
        yield* Effect.exit(asSession({ sessionHash, purpose: "own_access" }, Effect.andThen(settings, end)))
        const connections = engine === "embedded" ? 1 : 8
        const seen = yield* Effect.all(
          Array.from({ length: connections }, () => asNobody(settings)),
          { concurrency: connections }
        )
        for (const rows of seen) assert.deepStrictEqual(rows, [{ name: "haem_app", ...nothingSet }])
        assert.deepStrictEqual(yield* sql`select current_user as name`, login)
      }
    })
  )

  it.effect("undoes what was written when the work fails", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(121)
      const { accountId } = yield* signIn({ number: 122, role: "data_manager", centreId })
      const hash = hashOf("a session that is undone")
      const opened = asNobody(Effect.andThen(openSession({ accountId, hash }), Effect.fail("refused")))
      assertFailure(yield* Effect.result(opened), "refused")
      const begun = yield* Effect.result(asSession({ sessionHash: hash, purpose: "record_keeping" }, Effect.void))
      assertFailure(begun, new SessionEnded())
    })
  )

  it.effect("within a transaction is a mistake of the program", () =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(asNobody(asNobody(Effect.void)))
      assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
    })
  )

  it.effect("may not touch what only functions touch", () =>
    Effect.gen(function* () {
      for (const table of [
        "session",
        "account",
        "account_role",
        "invitation",
        "audit_event",
        "audit_head",
        "rate_bucket"
      ]) {
        const exit = yield* Effect.exit(
          asNobody(Effect.flatMap(Transaction, (sql) => sql`select 1 from ${sql(table)}`))
        )
        assert.isTrue(Exit.isFailure(exit), table)
      }
      const created = asNobody(Effect.flatMap(Transaction, (sql) => sql`create table public.left_here (id int)`))
      assert.isTrue(Exit.isFailure(yield* Effect.exit(created)))
    })
  )
})

onBothDatabases("a session", (it) => {
  const begins = (sessionHash: Uint8Array) =>
    Effect.result(
      asSession(
        { sessionHash, purpose: "record_keeping" },
        Effect.map(Actor, (actor) => actor.idleEndsAt)
      )
    )

  it.effect("ends after half an hour without a request, and each request begins the half hour again", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(201)
      const opened = yield* Clock.currentTimeMillis
      const { sessionHash } = yield* signIn({ number: 202, role: "data_manager", centreId })
      yield* TestClock.adjust("29 minutes")
      assert.deepInclude(yield* begins(sessionHash), { success: opened + 59 * 60_000 })
      yield* TestClock.adjust("29 minutes")
      assert.deepInclude(yield* begins(sessionHash), { success: opened + 88 * 60_000 })
      yield* TestClock.adjust("30 minutes")
      assertFailure(yield* begins(sessionHash), new SessionEnded())
    })
  )

  it.effect("ends after twelve hours, however busy it was", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(211)
      const opened = yield* Clock.currentTimeMillis
      const { sessionHash } = yield* signIn({ number: 212, role: "data_manager", centreId })
      for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
        yield* TestClock.adjust("20 minutes")
        const idleEndsAt = opened + Math.min(minutes + 30, 12 * 60) * 60_000
        assert.deepInclude(yield* begins(sessionHash), { success: idleEndsAt })
      }
      yield* TestClock.adjust("20 minutes")
      assertFailure(yield* begins(sessionHash), new SessionEnded())
    })
  )

  it.effect("ends with its sign-out, and with its account", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(221)
      const closed = yield* signIn({ number: 222, role: "data_manager", centreId })
      const disabled = yield* signIn({ number: 223, role: "data_manager", centreId })
      yield* asNobody(closeSession(closed.sessionHash))
      yield* ownerRuns(`update account set disabled_at = now() where id = '${disabled.accountId}'`)
      assertFailure(yield* begins(closed.sessionHash), new SessionEnded())
      assertFailure(yield* begins(disabled.sessionHash), new SessionEnded())
      const again = openSession({ accountId: disabled.accountId, hash: hashOf("after it was disabled") })
      assert.isFalse(yield* asNobody(again))
    })
  )

  it.effect("is one of five at most: the oldest gives way", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(231)
      const { accountId, sessionHash } = yield* signIn({ number: 232, role: "data_manager", centreId })
      const later = Array.from({ length: 5 }, (_, no) => hashOf(`later session ${no}`))
      for (const hash of later) {
        yield* TestClock.adjust("1 minute")
        assert.isTrue(yield* asNobody(openSession({ accountId, hash })))
      }
      assertFailure(yield* begins(sessionHash), new SessionEnded())
      for (const hash of later) assert.strictEqual((yield* begins(hash))._tag, "Success")
    })
  )
})
