import * as NodeCrypto from "@effect/platform-node/NodeCrypto"
import { assert, describe, expect, it, layer } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Kdf from "effect/crypto/Kdf"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { Settings } from "../Settings.ts"
import { testSettings } from "../../testing/service.ts"
import * as PasswordHash from "./PasswordHash.ts"
import * as Passwords from "./Passwords.ts"

const settings = (passwordHash: Settings["Service"]["passwordHash"]) =>
  Layer.succeed(Settings, { ...testSettings, passwordHash })
const standard = { memoryKib: 19_456, passes: 2, atOnce: 2 }
const composed = Redacted.make("caf\u00e9 au lait demain")
const decomposed = Redacted.make("cafe\u0301 au lait demain")

layer(Passwords.layer.pipe(Layer.provide([settings(standard), NodeCrypto.layerKdf])))("Passwords", (inner) => {
  inner.effect("a hash is argon2id at the cost of the settings, salted anew each time (control 47)", () =>
    Effect.gen(function* () {
      const passwords = yield* Passwords.Passwords
      const [one, two] = [yield* passwords.hash(composed), yield* passwords.hash(composed)]
      expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
      assert.notStrictEqual(one, two)
      assert.deepStrictEqual(yield* passwords.verify(composed, one), { matches: true, outdated: false })
      assert.deepStrictEqual(yield* passwords.verify(decomposed, one), { matches: true, outdated: false })
      assert.isFalse((yield* passwords.verify(Redacted.make("cafe au lait demain"), one)).matches)
      assert.isFalse((yield* passwords.verify(composed, undefined)).matches)
    })
  )
  inner.effect("a hash of less cost still matches, and is to be made anew (ID-3)", () =>
    Effect.gen(function* () {
      const cheap = Passwords.layer.pipe(
        Layer.provide([settings({ memoryKib: 64, passes: 1, atOnce: 1 }), NodeCrypto.layerKdf])
      )
      const old = yield* Effect.flatMap(Passwords.Passwords, ({ hash }) => hash(composed)).pipe(
        Effect.provide(cheap, { local: true })
      )
      const verdict = yield* Effect.flatMap(Passwords.Passwords, ({ verify }) => verify(composed, old))
      assert.deepStrictEqual(verdict, { matches: true, outdated: true })
    })
  )
})

describe("the queue of passwords", () => {
  it.effect("two at once; fifty may wait, and the next is told to come again", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      let running = 0
      const slow = Layer.succeed(Kdf.Kdf, {
        derive: () =>
          Effect.suspend(() => {
            running += 1
            return Effect.as(Deferred.await(gate), new Uint8Array(32))
          })
      })
      const queue = Effect.gen(function* () {
        const { hash } = yield* Passwords.Passwords
        const fibers = yield* Effect.forEach(Array.from({ length: 53 }), () => Effect.forkChild(hash(composed)))
        yield* Effect.yieldNow
        yield* Effect.yieldNow
        assert.strictEqual(running, 2)
        const last = fibers.at(-1)
        assert.isDefined(last)
        const refused = yield* Fiber.await(last)
        assert.isTrue(Exit.isFailure(refused))
        yield* Deferred.succeed(gate, undefined)
        const rest = yield* Effect.forEach(fibers.slice(0, -1), Fiber.await)
        assert.isTrue(rest.every(Exit.isSuccess))
        assert.strictEqual(running, 52)
        assert.isString(yield* hash(composed))
      })
      yield* Effect.provide(queue, Passwords.layer.pipe(Layer.provide([settings(standard), slow])))
    })
  )
})

describe("a login that nobody has", () => {
  it.effect("costs the same work as one that somebody has, so that time does not tell (control 29)", () =>
    Effect.gen(function* () {
      const asked: Array<Kdf.Algorithm> = []
      const counting = Layer.succeed(Kdf.Kdf, {
        derive: (algorithm) =>
          Effect.sync(() => {
            asked.push(algorithm)
            return new Uint8Array(32)
          })
      })
      const both = Effect.gen(function* () {
        const { hash, verify } = yield* Passwords.Passwords
        const stored = yield* hash(composed)
        yield* verify(composed, stored)
        return yield* verify(composed, undefined)
      })
      const verdict = yield* Effect.provide(both, Passwords.layer.pipe(Layer.provide([settings(standard), counting])))
      assert.isFalse(verdict.matches)
      assert.strictEqual(asked.length, 3)
      assert.deepStrictEqual(asked[2], asked[1])
    })
  )
})

const bytes = (length: number) =>
  Arbitrary.map(
    Arbitrary.array(Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))), {
      minLength: length,
      maxLength: length
    }),
    (all) => new Uint8Array(all)
  )

describe("PasswordHash", () => {
  it.prop("retraction: parse(format(hash)) = hash", [bytes(16), bytes(32)], ([salt, tag]) => {
    const hash = { cost: { memoryKib: 19_456, passes: 2, parallelism: 1 }, salt, tag }
    expect(PasswordHash.parse(PasswordHash.format(hash))).toEqual(hash)
  })
  it.each(["", "plain", "$argon2i$v=19$m=1,t=1,p=1$AA$AA", "$2b$10$abcdefghijklmnopqrstuv"])(
    "no hash of ours: %j",
    (text) => expect(PasswordHash.parse(text)).toBeUndefined()
  )
})
