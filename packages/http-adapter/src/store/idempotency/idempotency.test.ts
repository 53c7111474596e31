/** A request with a key: done once, answered as often as it is sent. */
import { assert } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { hashOf } from "../../testing/accounts.ts"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { as, TwoCentres } from "../../testing/twoCentres.ts"
import { asNobody } from "../transact.ts"
import { Transaction } from "../Transaction.ts"
import type { Keyed } from "./Attempt.ts"
import { beginOnce } from "./beginOnce.ts"
import { finishOnce } from "./finishOnce.ts"

const answer = { status: 201, headers: { etag: '"1"' }, body: '{"id": 1,  "id2": "ä"}' }

const request = (key: string, about: Partial<Keyed> = {}): Keyed => ({
  method: "POST",
  path: "/api/v1/persons",
  key,
  bodyHash: hashOf("{}"),
  ...about
})

/** What a handler does: asks, works when it is to be done, and keeps the answer. */
const once = Effect.fnUntraced(function* (keyed: Keyed) {
  const attempt = yield* beginOnce(keyed)
  if (attempt._tag === "New") yield* finishOnce(keyed, answer)
  return attempt
})

onBothDatabases("a request with a key", (it, engine) => {
  it.layer(TwoCentres.layer)((it) => {
    it.effect("sent again, it is answered as before, to the byte", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const send = as(north.manager, once(request("again")))
        assert.deepStrictEqual(yield* send, { _tag: "New" })
        assert.deepStrictEqual(yield* send, { _tag: "Replay", answer })
      })
    )

    it.effect("twelve at once: one is new, and the others wait or are answered", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const send = as(north.manager, once(request("twelve")))
        const attempts = yield* Effect.all(
          Array.from({ length: 12 }, () => send),
          { concurrency: "unbounded" }
        )
        const tags = attempts.map(({ _tag }) => _tag)
        assert.lengthOf(
          tags.filter((tag) => tag === "New"),
          1
        )
        assert.notInclude(tags, "Reused")
      })
    )

    // The embedded database has one connection: there, whoever comes second waits for the first one's end.
    if (engine === "postgresql") {
      it.effect("while it is at work, eleven others are told so", () =>
        Effect.gen(function* () {
          const { north } = yield* TwoCentres
          const keyed = request("work")
          const asked = yield* Deferred.make<void>()
          const told = yield* Deferred.make<void>()
          const work = Effect.gen(function* () {
            assert.strictEqual((yield* beginOnce(keyed))._tag, "New")
            yield* Deferred.succeed(asked, undefined)
            yield* Deferred.await(told)
            yield* finishOnce(keyed, answer)
          })
          const first = yield* Effect.forkChild(as(north.manager, work))
          yield* Deferred.await(asked)
          const send = as(north.manager, beginOnce(keyed))
          const attempts = yield* Effect.all(
            Array.from({ length: 11 }, () => send),
            { concurrency: 7 }
          )
          yield* Deferred.succeed(told, undefined)
          yield* Fiber.join(first)
          assert.deepStrictEqual(new Set(attempts.map(({ _tag }) => _tag)), new Set(["InProgress"]))
          assert.strictEqual((yield* send)._tag, "Replay")
        })
      )
    }

    it.effect("with another body, the key was reused", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        yield* as(north.manager, once(request("body")))
        const other = once(request("body", { bodyHash: hashOf("[]") }))
        assert.deepStrictEqual(yield* as(north.manager, other), { _tag: "Reused" })
      })
    )

    it.effect("the key is one of the account and of the path", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        yield* as(north.manager, once(request("scope")))
        assert.deepStrictEqual(yield* as(south.manager, once(request("scope"))), { _tag: "New" })
        const elsewhere = once(request("scope", { path: "/api/v1/persons/1/treatments" }))
        assert.deepStrictEqual(yield* as(north.manager, elsewhere), { _tag: "New" })
      })
    )

    it.effect("refused, it can be sent again with its key: nothing is kept of it", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const refused = Effect.andThen(once(request("refused")), Effect.fail("refused" as const))
        assert.strictEqual(yield* Effect.flip(as(north.manager, refused)), "refused")
        assert.deepStrictEqual(yield* as(north.manager, once(request("refused"))), { _tag: "New" })
      })
    )

    it.effect("an answer is seen by the account that asked, and by nobody else", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        yield* as(north.manager, once(request("sight")))
        const look = Effect.flatMap(Transaction, (sql) => sql`select body from idempotency where key = 'sight'`)
        assert.lengthOf(yield* as(north.manager, look), 1)
        for (const other of [north.first.patient, north.administrator, south.manager]) {
          assert.lengthOf(yield* as(other, look), 0)
        }
        assert.lengthOf(yield* asNobody(look), 0)
      })
    )
  })
})
