/**
 * `haemtrack migrate`: brings the schema to what this version knows, or says what that would be (DB-6).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { migrate as applyMigrations, migrations } from "../store/migrate.ts"
import { roleScript } from "../store/roles.ts"
import { schemaState } from "../store/schemaState.ts"
import { CommandFailed } from "./CommandFailed.ts"
import { loadConfig } from "./loadConfig.ts"
import { openDatabase, refuseOpenNetwork } from "./openDatabase.ts"
import { answer, type Form, say } from "./say.ts"

const stepRefused = new CommandFailed({
  why: "failed_check",
  sentences: [
    "The database refused a step, and nothing was changed.",
    "If the login may not make roles, have your database administrator run what haemtrack migrate --print-roles prints."
  ]
})

/** Applies what is pending; a step that the database refuses leaves everything as it was. */
export const applyPending = Effect.mapError(applyMigrations, () => stepRefused)

const database = Effect.gen(function* () {
  const config = yield* loadConfig
  const settings = { ...config, databaseUrl: config.migrationDatabaseUrl }
  yield* refuseOpenNetwork(settings)
  return settings
})

const nothingYet: Effect.Success<typeof schemaState> = {
  applied: [],
  pending: Object.keys(migrations),
  unknown: [],
  isEmpty: true
}

/** Of an embedded folder that is not there nothing is made by asking; and one that begins from a template was just migrated. */
const isThere = ({ databaseUrl, dataDir }: Effect.Success<typeof database>): boolean =>
  databaseUrl !== undefined || existsSync(join(dataDir, "database"))

const state = Effect.gen(function* () {
  const settings = yield* database
  return isThere(settings) ? yield* Effect.provide(schemaState, openDatabase(settings)) : nothingYet
})

/** Which migrations were applied, which are pending, and which a newer version made. */
export const status = Effect.fnUntraced(function* (form: Form) {
  const { applied, pending, unknown } = yield* state
  yield* answer(form, {
    json: { applied, pending, unknown },
    text: [
      ...applied.map((name) => `  applied  ${name}`),
      ...pending.map((name) => `  pending  ${name}`),
      ...unknown.map((name) => `  newer    ${name}`)
    ]
  })
})

/** The SQL that would be run, as it would be run; nothing is. */
export const plan = Effect.fnUntraced(function* (form: Form) {
  const { pending } = yield* state
  const statements = pending.map((name) => ({ name, statements: migrations[name] ?? [] }))
  yield* answer(form, {
    json: { pending: statements },
    text:
      pending.length === 0
        ? ["Nothing is pending."]
        : statements.flatMap(({ name, statements }) => [`-- ${name}`, ...statements.map((text) => `${text};`)])
  })
})

/** Applies what is pending. */
export const apply = Effect.fnUntraced(function* (form: Form) {
  const settings = yield* database
  const isNew = !isThere(settings)
  const { applied, pending } = yield* Effect.provide(
    Effect.gen(function* () {
      const before = isNew ? nothingYet : yield* schemaState
      if (before.unknown.length > 0) {
        return yield* new CommandFailed({
          why: "failed_check",
          sentences: ["A newer version of haemtrack has migrated this database. Use that version."]
        })
      }
      yield* applyPending
      return before
    }),
    openDatabase(settings)
  )
  yield* answer(form, {
    json: { applied: pending, before: applied },
    text: pending.length === 0 ? ["Nothing was pending."] : pending.map((name) => `  applied  ${name}`)
  })
})

/** The SQL for a database administrator who does not let the login make roles (DB-5). */
export const printRoles = Effect.gen(function* () {
  const { migrationDatabaseUrl } = yield* loadConfig
  if (migrationDatabaseUrl === undefined) {
    return yield* new CommandFailed({
      why: "usage",
      sentences: [
        "The embedded database makes its roles itself. Set HAEMTRACK_DATABASE_URL to print those of a server."
      ]
    })
  }
  yield* say(roleScript(decodeURIComponent(new URL(Redacted.value(migrationDatabaseUrl)).username)))
})
