import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { ownerRuns } from "../../testing/accounts.ts"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { asNobody } from "../transact.ts"
import { countSignIn } from "./countSignIn.ts"
import { forgetSignIns } from "./forgetSignIns.ts"
import { rateKey } from "./rateKey.ts"
import { takeToken } from "./takeToken.ts"

onBothDatabases("a limit", (it) => {
  const take = (key: string, capacity = 3) => asNobody(takeToken({ key, capacity, windowSeconds: 60 }))

  it.effect("allows as many tries as it holds, then says when the next may be", () =>
    Effect.gen(function* () {
      const key = rateKey("write", "account 1")
      for (const remaining of [2, 1, 0]) {
        assert.deepStrictEqual(yield* take(key), { allowed: true, remaining, retryAfterSeconds: 0 })
      }
      assert.deepStrictEqual(yield* take(key), { allowed: false, remaining: 0, retryAfterSeconds: 20 })
      yield* TestClock.adjust("19 seconds")
      assert.deepStrictEqual(yield* take(key), { allowed: false, remaining: 0, retryAfterSeconds: 1 })
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* take(key), { allowed: true, remaining: 0, retryAfterSeconds: 0 })
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* take(key), { allowed: true, remaining: 2, retryAfterSeconds: 0 })
    })
  )

  it.effect.prop(
    "never allows more within its window than it holds, whoever tries at once",
    [
      Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })),
      Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 20 }))
    ],
    ([capacity, tries]) =>
      Effect.gen(function* () {
        const key = rateKey("write", `account ${yield* Effect.sync(() => crypto.randomUUID())}`)
        const taken = yield* Effect.all(
          Array.from({ length: tries }, () => take(key, capacity)),
          { concurrency: 6 }
        )
        assert.lengthOf(
          taken.filter(({ allowed }) => allowed),
          Math.min(capacity, tries)
        )
      }),
    { arbitrary: { runs: 15 } }
  )

  it.effect(
    "answers all who come back after a pause at one moment, while each call removes the others' buckets",
    () =>
      Effect.gen(function* () {
        for (let round = 0; round < 60; round++) {
          yield* TestClock.adjust("1 hour")
          yield* Effect.all(
            Array.from({ length: 8 }, (_, no) => take(rateKey("write", `together ${no % 4}`), 100)),
            { concurrency: 8 }
          )
        }
      }),
    30_000
  )

  it.effect("keeps neither address nor user name", () =>
    Effect.gen(function* () {
      yield* take(rateKey("sign_in_address", "192.0.2.7"))
      yield* asNobody(countSignIn(rateKey("sign_in", "sam@example.test")))
      const keys = (yield* ownerRuns("select key from rate_bucket")).map((row) => String(row["key"])).join("\n")
      assert.notInclude(keys, "192.0.2.7")
      assert.notInclude(keys, "sam")
    })
  )

  it.effect("forgets what is over, so that strangers cannot fill the table", () =>
    Effect.gen(function* () {
      const before = yield* ownerRuns("select key from rate_bucket")
      for (let no = 0; no < 20; no++) yield* take(rateKey("sign_in_address", `address ${no}`))
      yield* TestClock.adjust("200 days")
      for (let no = 0; no < before.length + 20; no++) yield* take(rateKey("write", "one account"))
      assert.lengthOf(yield* ownerRuns("select key from rate_bucket"), 1)
    })
  )
})

onBothDatabases("guessing a password", (it) => {
  it.effect("waits 30 seconds after five failures, then twice as long each time, a quarter of an hour at most", () =>
    Effect.gen(function* () {
      const key = rateKey("sign_in", "somebody")
      const attempt = asNobody(countSignIn(key))
      for (let failed = 0; failed < 5; failed++) assert.strictEqual(yield* attempt, 0)
      for (const seconds of [30, 60, 120, 240, 480, 900]) {
        assert.strictEqual(yield* attempt, seconds)
        yield* TestClock.adjust(`${seconds - 1} seconds`)
        assert.strictEqual(yield* attempt, 1)
        yield* TestClock.adjust("1 second")
        assert.strictEqual(yield* attempt, 0)
      }
    })
  )

  it.effect("slowly is not slowed, until a hundred in a row failed: then each waits a quarter of an hour", () =>
    Effect.gen(function* () {
      const key = rateKey("sign_in", "somebody patient")
      const attempt = asNobody(countSignIn(key))
      for (let failed = 0; failed < 100; failed++) {
        assert.strictEqual(yield* attempt, 0)
        yield* TestClock.adjust(failed === 99 ? "0 seconds" : "15 minutes")
      }
      for (let more = 0; more < 3; more++) {
        assert.strictEqual(yield* attempt, 900)
        yield* TestClock.adjust("15 minutes")
        assert.strictEqual(yield* attempt, 0)
      }
      yield* asNobody(forgetSignIns(key))
      assert.strictEqual(yield* attempt, 0)
      assert.strictEqual(yield* attempt, 0)
    })
  )

  it.effect("many times at once passes five times", () =>
    Effect.gen(function* () {
      const attempt = asNobody(countSignIn(rateKey("sign_in", "somebody fast")))
      const waits = yield* Effect.all(
        Array.from({ length: 20 }, () => attempt),
        { concurrency: 8 }
      )
      assert.lengthOf(
        waits.filter((wait) => wait === 0),
        5
      )
    })
  )

  it.effect("counts a try that comes at the moment of the right one", () =>
    Effect.gen(function* () {
      const key = rateKey("sign_in", "somebody at two screens")
      for (let round = 0; round < 60; round++) {
        yield* Effect.all(
          Array.from({ length: 8 }, (_, no) => asNobody(no % 2 === 0 ? forgetSignIns(key) : countSignIn(key))),
          { concurrency: 8 }
        )
      }
    })
  )

  it.effect("begins anew after the right one", () =>
    Effect.gen(function* () {
      const key = rateKey("sign_in", "somebody right")
      const attempt = asNobody(countSignIn(key))
      for (let tries = 0; tries < 6; tries++) yield* attempt
      yield* asNobody(forgetSignIns(key))
      assert.strictEqual(yield* attempt, 0)
    })
  )
})
