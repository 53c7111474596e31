/**
 * `haemtrack create-admin`: a one-time link for another member of staff.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Config } from "../Config.ts"
import { AuditKey } from "../store/audit/AuditKey.ts"
import { findKeys } from "./beginInstallation.ts"
import { CommandFailed } from "./CommandFailed.ts"
import { schemaCheck } from "./databaseChecks.ts"
import * as Holder from "./Holder.ts"
import { loadConfig } from "./loadConfig.ts"
import { openDatabase, refuseOpenNetwork } from "./openDatabase.ts"
import { answer, type Form } from "./say.ts"
import { staffLink, type StaffRole } from "./staffLink.ts"

const neverStarted = new CommandFailed({
  why: "failed_check",
  sentences: ["This database was never started. Start the service once: haemtrack serve."]
})

const fromDatabase = Effect.fnUntraced(function* (config: Config, role: StaffRole) {
  const keys = yield* findKeys(config.keysFile)
  if (Option.isNone(keys)) return yield* neverStarted
  if ((yield* schemaCheck).state !== "ok") return yield* neverStarted
  return yield* Effect.provideService(staffLink(role, config.origin), AuditKey, keys.value.audit)
})

const linkFor = Effect.fnUntraced(function* (config: Config, role: StaffRole) {
  if (config.databaseUrl === undefined) {
    const reply = yield* Holder.ask(config.dataDir, { _tag: "CreateAdmin", role })
    if (Option.isSome(reply) && reply.value._tag === "Link") return reply.value.link
    if (!existsSync(join(config.dataDir, "database"))) return yield* neverStarted
  }
  yield* refuseOpenNetwork(config)
  return yield* Effect.provide(fromDatabase(config, role), openDatabase(config))
})

/** Prints the link. On an embedded folder in use the process that serves makes it. */
export const createAdmin = Effect.fnUntraced(function* (role: StaffRole, form: Form) {
  const link = yield* linkFor(yield* loadConfig, role)
  yield* answer(form, {
    json: { link, role },
    text: [`Whoever opens this link makes their own account as ${role}. It works once, within 24 hours:`, link]
  })
})
