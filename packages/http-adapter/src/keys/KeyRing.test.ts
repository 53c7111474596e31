import { assert, it } from "@effect/vitest"
import { assertNone, assertSome } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeKeyRing, readKeyRing } from "./KeyRing.ts"

const inFolder = Effect.acquireRelease(
  Effect.sync(() => join(mkdtempSync(join(tmpdir(), "haemtrack-keys-")), "new", "keys.json")),
  (file) => Effect.sync(() => rmSync(join(file, "../.."), { recursive: true }))
)

const written = (text: string, mode = 0o600) =>
  Effect.gen(function* () {
    const file = yield* inFolder
    yield* makeKeyRing(file)
    writeFileSync(file, text)
    chmodSync(file, mode)
    return yield* Effect.map(Effect.flip(readKeyRing(file)), ({ reason }) => reason)
  })

it.effect("is not there before the first start", () =>
  Effect.gen(function* () {
    assertNone(yield* readKeyRing(yield* inFolder))
  })
)

it.effect("is read as it was made, two keys of 32 bytes, by its owner alone", () =>
  Effect.gen(function* () {
    const file = yield* inFolder
    const ring = yield* makeKeyRing(file)
    assertSome(yield* readKeyRing(file), ring)
    const [audit, cursor] = [Redacted.value(ring.audit), Redacted.value(ring.cursor)]
    assert.strictEqual(audit.length, 32)
    assert.strictEqual(cursor.length, 32)
    assert.notDeepEqual(audit, cursor)
    assert.strictEqual(statSync(file).mode & 0o777, 0o600)
    assert.notInclude(JSON.stringify(ring), Buffer.from(audit).toString("base64"))
  })
)

it.effect("is never made anew over another one", () =>
  Effect.gen(function* () {
    const file = yield* inFolder
    yield* makeKeyRing(file)
    const before = readFileSync(file, "utf8")
    assert.strictEqual((yield* Effect.flip(makeKeyRing(file))).reason, "unwritable")
    assert.strictEqual(readFileSync(file, "utf8"), before)
    assert.isFalse(existsSync(`${file}.${process.pid}`))
  })
)

it.effect("is refused when others may read it, when a key is short or missing, and when it is no key ring", () =>
  Effect.gen(function* () {
    const short = JSON.stringify({ active: { audit: "a", cursor: "a" }, keys: { a: "AAAA" } })
    const key = Buffer.alloc(32).toString("base64")
    const missing = JSON.stringify({ active: { audit: "a", cursor: "b" }, keys: { a: key } })
    assert.strictEqual(yield* written(missing, 0o640), "open_to_others")
    assert.strictEqual(yield* written(missing), "incomplete")
    assert.strictEqual(yield* written(short), "malformed")
    assert.strictEqual(yield* written("{"), "malformed")
  })
)
