/**
 * `haemtrack doctor`: everything that is wrong or missing, and how to mend it.
 *
 * @since 0.1.0
 */
import * as NodeCrypto from "@effect/platform-node/NodeCrypto"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Config, Setting } from "../Config.ts"
import { AuditKey } from "../store/audit/AuditKey.ts"
import { sealsMatch } from "../store/audit/sealsMatch.ts"
import { anyInstance } from "../store/instance/anyInstance.ts"
import { asNobody } from "../store/transact.ts"
import { findKeys } from "./beginInstallation.ts"
import { type Check, fail, lines, ok, warn } from "./Check.ts"
import { CommandFailed } from "./CommandFailed.ts"
import { databaseChecks } from "./databaseChecks.ts"
import * as Holder from "./Holder.ts"
import { loadSettings } from "./loadConfig.ts"
import { openDatabase, refuseOpenNetwork } from "./openDatabase.ts"
import { answer, type Form } from "./say.ts"
import { selfTests } from "./selfTests.ts"

const signInCheck = warn("sign-in", "passwords only: second factors are not built yet, so only this machine is served")

const failedCheck = (name: string, { sentences: [says, ...mend] }: CommandFailed): Check =>
  fail(name, says, mend.join(" "))

const keysCheck = (config: Config) =>
  Effect.match(findKeys(config.keysFile), {
    onFailure: (failed) => failedCheck("keys", failed),
    onSuccess: Option.match({
      onNone: () => warn("keys", "none yet: the first start makes them"),
      onSome: () => ok("keys", "two active, readable by their owner alone")
    })
  })

/** Whether the keys of the file are those of the database. */
const sealsCheck = Effect.fnUntraced(function* (config: Config) {
  const keys = Option.getOrUndefined(yield* Effect.orElseSucceed(findKeys(config.keysFile), () => Option.none()))
  if (keys === undefined || !(yield* asNobody(anyInstance()))) return []
  return (yield* Effect.provideService(sealsMatch, AuditKey, keys.audit))
    ? [ok("audit", "its heads are sealed with the active key")]
    : [fail("audit", "it was sealed with another key", "Put the key ring of this database back from a backup.")]
})

const opened = Effect.fnUntraced(function* (config: Config) {
  const checks = yield* databaseChecks
  const isWhole = checks.some(({ name, state }) => name === "schema" && state === "ok")
  return isWhole ? [...checks, ...(yield* sealsCheck(config))] : checks
})

/** A look must not make anything: an embedded folder that is not there stays so. */
const databasePart = Effect.fnUntraced(function* (config: Config) {
  if (config.databaseUrl === undefined) {
    const reply = yield* Holder.ask(config.dataDir, { _tag: "Doctor" })
    if (Option.isSome(reply) && reply.value._tag === "Checks") return reply.value.checks
    if (!existsSync(join(config.dataDir, "database"))) {
      return [fail("database", "embedded, and not begun yet", "Start the service once: npm start.")]
    }
  }
  return yield* refuseOpenNetwork(config).pipe(
    Effect.andThen(Effect.provide(opened(config), openDatabase(config))),
    Effect.catchTag("CommandFailed", (failed) => Effect.succeed([failedCheck("database", failed)]))
  )
})

const checksOf = Effect.fnUntraced(function* (config: Config, settings: ReadonlyArray<Setting>) {
  const fromFiles = settings.filter(({ source }) => source === "file").length
  const set = settings.filter(({ source }) => source !== "default").length
  return [
    ok("configuration", `${settings.length} settings, ${set} given, ${fromFiles} of them from files`),
    ...(yield* databasePart(config)),
    yield* keysCheck(config),
    ...(yield* Effect.provide(selfTests, NodeCrypto.layerKdf)),
    signInCheck
  ]
})

const summary = (checks: ReadonlyArray<Check>): string => {
  const count = (state: Check["state"], one: string) => {
    const number = checks.filter((check) => check.state === state).length
    return `${number} ${one}${number === 1 ? "" : "s"}`
  }
  return `${count("fail", "problem")}, ${count("warn", "warning")}.`
}

/** Looks at everything. Fails when something is to be mended. */
export const doctor = Effect.fnUntraced(function* (form: Form) {
  const checks = yield* Effect.matchEffect(loadSettings, {
    onFailure: ({ mistakes }) =>
      Effect.succeed(mistakes.map((mistake) => fail("configuration", mistake, "Change it and look again."))),
    onSuccess: ({ config, settings }) => checksOf(config, settings)
  })
  yield* answer(form, { json: { checks }, text: [...checks.flatMap(lines), summary(checks)] })
  if (checks.some(({ state }) => state === "fail")) {
    return yield* new CommandFailed({ why: "failed_check", sentences: ["Something is to be mended."] })
  }
})

/** Shows every setting with its source; secrets are not shown. */
export const showConfig = Effect.fnUntraced(function* (form: Form) {
  const { settings } = yield* Effect.mapError(
    loadSettings,
    ({ mistakes }) => new CommandFailed({ why: "failed_check", sentences: mistakes })
  )
  yield* answer(form, {
    json: { settings },
    text: settings.map(({ name, source, value }) => `  ${name.padEnd(36)}${source.padEnd(13)}${value}`)
  })
})
