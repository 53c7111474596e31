import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { askHolder, FolderInUse, FolderNotLockable, HolderRefused, lockDirectory } from "./lockDirectory.ts"

const temporaryFolder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "haemtrack-lock-"))),
  (folder) => Effect.promise(() => rm(folder, { recursive: true, force: true }))
)

const echo = (request: unknown) => Promise.resolve({ heard: request })

/** Another process that holds the folder until it is killed. */
const holder = (folder: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const program = `require("node:net").createServer().listen(process.argv[1], () => console.log("held"))`
      const child = spawn(process.execPath, ["-e", program, join(folder, ".lock.sock")], {
        stdio: ["ignore", "pipe", "inherit"]
      })
      await once(child.stdout, "data")
      return child
    }),
    (child) => Effect.sync(() => child.kill("SIGKILL"))
  )

describe("the lock of a data folder", () => {
  it.live("is held by one, and free again afterwards", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      yield* Effect.scoped(
        Effect.gen(function* () {
          yield* lockDirectory(folder, echo)
          assertFailure(yield* Effect.result(Effect.scoped(lockDirectory(folder, echo))), new FolderInUse())
        })
      )
      yield* lockDirectory(folder, echo)
    })
  )

  it.live("of another process is respected, and taken over once that was killed", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      const other = yield* holder(folder)
      assertFailure(yield* Effect.result(Effect.scoped(lockDirectory(folder, echo))), new FolderInUse())
      const gone = once(other, "exit")
      other.kill("SIGKILL")
      yield* Effect.promise(() => gone)
      yield* lockDirectory(folder, echo)
    })
  )

  it.live("takes a request to the process that holds it", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      assert.isTrue(Option.isNone(yield* askHolder(folder, { ask: "first" })))
      yield* lockDirectory(folder, echo)
      assert.deepStrictEqual(yield* askHolder(folder, { ask: "second" }), Option.some({ heard: { ask: "second" } }))
    })
  )

  it.live("says when the process that holds it does not do what it was asked", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      yield* lockDirectory(folder, () => Promise.reject(new RangeError("not that")))
      assertFailure(yield* Effect.result(askHolder(folder, { ask: "third" })), new HolderRefused())
    })
  )

  it.live("says so when the folder cannot be made", () =>
    Effect.gen(function* () {
      const file = join(yield* temporaryFolder, "a-file")
      yield* Effect.promise(() => writeFile(file, ""))
      const refused = yield* Effect.result(Effect.scoped(lockDirectory(join(file, "folder"), echo)))
      assertFailure(refused, new FolderNotLockable({ code: "ENOTDIR" }))
    })
  )
})
