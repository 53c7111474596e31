/**
 * `serve --demo`: invented people in a data folder of their own, made anew at each start.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import type { Config } from "../../Config.ts"
import { lockDirectory } from "../../store/embedded/lockDirectory.ts"
import { CommandFailed } from "../CommandFailed.ts"
import { centre, centrePhone } from "./world.ts"
import type { Login } from "./writeWorld.ts"

/** The settings of a demonstration: whatever database is named, it never touches it. */
export const demonstrationOf = (config: Config): Config => {
  const dataDir = join(config.dataDir, "demo")
  return {
    ...config,
    databaseUrl: undefined,
    migrationDatabaseUrl: undefined,
    dataDir,
    keysFile: join(dataDir, "keys.json"),
    centre,
    centrePhone,
    testNhsNumbers: true
  }
}

/** Takes away what the last demonstration left, unless it is still running. */
export const clear = Effect.fnUntraced(
  function* ({ dataDir, keysFile }: Config) {
    yield* lockDirectory(dataDir, () => Promise.reject(new RangeError("a folder that is cleared answers nothing")))
    yield* Effect.promise(() => rm(join(dataDir, "database"), { recursive: true, force: true }))
    yield* Effect.promise(() => rm(keysFile, { force: true }))
  },
  Effect.scoped,
  Effect.mapError(
    () =>
      new CommandFailed({
        why: "unreachable",
        sentences: [
          "The folder of the demonstration cannot be used.",
          "Is another demonstration running? Stop it first."
        ]
      })
  )
)

/** What to sign in with: until the next start, and only on this machine. */
export const loginLines = (logins: ReadonlyArray<Login>): ReadonlyArray<string> => [
  "A demonstration with invented people. It is made anew at each start: what you record here is gone at the next one.",
  "Sign in as (user name, password):",
  ...logins.map(({ login, password, who }) => `  ${who.padEnd(14)}${login.padEnd(18)}${Redacted.value(password)}`)
]
