/**
 * The database before it is served: its schema is exactly the one that this version knows, and it keeps people apart (OPS-5).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { Config } from "../Config.ts"
import { centres } from "../store/centre/centres.ts"
import { Database } from "../store/Database.ts"
import { schemaState } from "../store/schemaState.ts"
import { selfCheck } from "../store/selfCheck.ts"
import { oldestRelease, serverVersion } from "../store/serverVersion.ts"
import { asNobody } from "../store/transact.ts"
import { CommandFailed } from "./CommandFailed.ts"
import { applyPending } from "./migrate.ts"

const failed = (...sentences: CommandFailed["sentences"]) => new CommandFailed({ why: "failed_check", sentences })

/**
 * The embedded database is migrated by whoever starts it. On a server only an empty one is, so that a schema with diaries in it
 * changes when somebody decides it, after a backup; and by `migrate` alone where that has a login of its own.
 */
const prepareSchema = Effect.fnUntraced(function* ({ databaseUrl, migrationDatabaseUrl }: Config) {
  const { engine } = yield* Database
  const { isEmpty, pending, unknown } = yield* schemaState
  if (unknown.length > 0) {
    return yield* failed(
      "A newer version of haemtrack has migrated this database, and this one does not know its schema.",
      "Start the newer version."
    )
  }
  if (pending.length === 0) return
  if (engine === "embedded" || (isEmpty && databaseUrl === migrationDatabaseUrl)) return yield* applyPending
  return yield* failed("The database has not had all migrations yet.", "Make a backup, then run haemtrack migrate.")
})

/** Fails unless the database can be trusted with diaries. */
export const prepareDatabase = Effect.fnUntraced(function* (config: Config) {
  if ((yield* serverVersion) < oldestRelease) {
    return yield* failed(`This PostgreSQL is too old. Use ${oldestRelease} or newer.`)
  }
  yield* prepareSchema(config)
  yield* Effect.catchTag(
    selfCheck,
    "UnsafeDatabase",
    () =>
      new CommandFailed({
        why: "unsafe",
        sentences: [
          "The database would show people the diaries of others, so it is not served.",
          "haemtrack doctor says what is wrong."
        ]
      })
  )
})

/** The embedded database is for one centre (DB-1). */
export const refuseSecondCentre = Effect.gen(function* () {
  const { engine } = yield* Database
  if (engine === "embedded" && (yield* asNobody(centres())).length > 1) {
    return yield* new CommandFailed({
      why: "unsafe",
      sentences: ["The embedded database is for one centre, and there are more in it. Use PostgreSQL."]
    })
  }
})
