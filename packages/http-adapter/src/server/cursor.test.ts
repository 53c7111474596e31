import { assert, describe, it } from "@effect/vitest"
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { BadCursor } from "../api/errors.ts"
import { CursorKey, cursorAfter, lastSeen } from "./cursor.ts"

const key = Redacted.make(new Uint8Array(32).fill(1))
const last = PersonId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d01")
const provide = Effect.provideService(CursorKey, key)

describe("a cursor", () => {
  it.effect("names the last record seen, for a day", () =>
    Effect.gen(function* () {
      const cursor = yield* cursorAfter("a", last)
      assert.strictEqual(yield* lastSeen("a", cursor), last)
      yield* TestClock.adjust("24 hours")
      assert.strictEqual(yield* lastSeen("a", cursor), last)
      yield* TestClock.adjust("1 second")
      assert.instanceOf(yield* Effect.flip(lastSeen("a", cursor)), BadCursor)
    }).pipe(provide)
  )
  it.effect("is of no use to another account, or with any one byte changed", () =>
    Effect.gen(function* () {
      const cursor = yield* cursorAfter("a", last)
      assert.instanceOf(yield* Effect.flip(lastSeen("b", cursor)), BadCursor)
      const bytes = Buffer.from(cursor, "base64url")
      for (let place = 0; place < bytes.length; place++) {
        const changed = Buffer.from(bytes)
        changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
        assert.instanceOf(yield* Effect.flip(lastSeen("a", changed.toString("base64url"))), BadCursor)
      }
    }).pipe(provide)
  )
})
