/**
 * The keys of an installation, in a file that only its owner can read, and never in the database: whoever holds the database
 * alone cannot rewrite the audit trail unseen (AUD-3).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { randomBytes } from "node:crypto"
import { link, mkdir, open, readFile, stat, unlink } from "node:fs/promises"
import { dirname } from "node:path"

/** 32 random bytes for each use: the seal of the audit trail, and the places in lists that clients hand back. */
export interface KeyRing {
  readonly audit: Redacted.Redacted<Uint8Array>
  readonly cursor: Redacted.Redacted<Uint8Array>
}

/** `open_to_others`: other users of the machine may read it. `incomplete`: an active key is not among the keys. */
export class KeyRingUnusable extends Schema.TaggedError<KeyRingUnusable>()("KeyRingUnusable", {
  reason: Schema.Literals(["unreadable", "unwritable", "malformed", "incomplete", "open_to_others"])
}) {}

const keyBytes = 32
const Key = Schema.Uint8ArrayFromBase64.check(
  Schema.makeFilter((bytes) => bytes.length === keyBytes, { expected: "32 bytes" })
)

/** A key by its id; `active` names the one that each use works with, so that an older one can still be kept. */
const Content = Schema.fromJsonString(
  Schema.Struct({
    active: Schema.Struct({ audit: Schema.String, cursor: Schema.String }),
    keys: Schema.Record(Schema.String, Schema.RedactedFromValue(Key))
  })
)
const decodeContent = Schema.decodeUnknownEffect(Content)

const unusable = (reason: KeyRingUnusable["reason"]) => () => new KeyRingUnusable({ reason })

const contentOf = Effect.fnUntraced(function* (file: string) {
  const { mode } = yield* Effect.tryPromise({ try: () => stat(file), catch: unusable("unreadable") })
  // Windows has no such bits: there the folder's own rights decide.
  if (process.platform !== "win32" && (mode & 0o077) !== 0) return yield* unusable("open_to_others")()
  const text = yield* Effect.tryPromise({ try: () => readFile(file, "utf8"), catch: unusable("unreadable") })
  return yield* Effect.mapError(decodeContent(text), unusable("malformed"))
})

const isThere = (file: string) =>
  Effect.callback<boolean, KeyRingUnusable>((resume) => {
    stat(file).then(
      () => resume(Effect.succeed(true)),
      (error: NodeJS.ErrnoException) =>
        resume(error.code === "ENOENT" ? Effect.succeed(false) : Effect.fail(unusable("unreadable")()))
    )
  })

/** None before the first start. */
export const readKeyRing = Effect.fnUntraced(function* (file: string) {
  if (!(yield* isThere(file))) return Option.none<KeyRing>()
  const { active, keys } = yield* contentOf(file)
  const audit = keys[active.audit]
  const cursor = keys[active.cursor]
  if (audit === undefined || cursor === undefined) return yield* unusable("incomplete")()
  return Option.some<KeyRing>({ audit, cursor })
})

const draw = (): string => randomBytes(keyBytes).toString("base64")

/** The file is whole or not there: it is written beside its place and then linked to it, which fails where one is already. */
const place = async (file: string, text: string): Promise<void> => {
  const beside = `${file}.${process.pid}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(beside, "w", 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(beside, file)
  } finally {
    await unlink(beside)
  }
}

/** Makes the keys of a new installation. Never replaces a file: with other keys the audit trail could no longer be verified. */
export const makeKeyRing = Effect.fnUntraced(function* (file: string) {
  const ring = { active: { audit: "audit-1", cursor: "cursor-1" }, keys: { "audit-1": draw(), "cursor-1": draw() } }
  yield* Effect.tryPromise({
    try: () => place(file, `${JSON.stringify(ring, undefined, 2)}\n`),
    catch: unusable("unwritable")
  })
  return yield* Effect.flatMap(readKeyRing(file), (made) =>
    Effect.mapError(Effect.fromOption(made), unusable("unreadable"))
  )
})
