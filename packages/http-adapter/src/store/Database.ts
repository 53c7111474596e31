/**
 * The connection to the database: PostgreSQL by one address, or the embedded one in a folder (DB-1). One client for both.
 *
 * @since 0.1.0
 */
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { SqlClient } from "effect/sql/SqlClient"
import { existsSync } from "node:fs"
import { join } from "node:path"
import * as EmbeddedDatabase from "./embedded/EmbeddedDatabase.ts"
import { lockDirectory, type Answerer } from "./embedded/lockDirectory.ts"

/** Where the database is. `template`: a migrated one that a new folder may begin from; `answer`: what the folder's lock answers. */
export type Settings =
  | { readonly engine: "postgresql"; readonly url: Redacted.Redacted; readonly pool: number }
  | { readonly engine: "embedded"; readonly folder?: string; readonly template?: string; readonly answer?: Answerer }

/** The database did not open: is the address right, is it running, may the login sign in? */
export class DatabaseUnavailable extends Schema.TaggedError<DatabaseUnavailable>()("DatabaseUnavailable", {
  cause: Schema.Defect()
}) {}

/** The pool. Only `transact` and `migrate` use its client: everything else is inside a transaction. */
export class Database extends Context.Service<
  Database,
  { readonly engine: Settings["engine"]; readonly sql: SqlClient }
>()("@haemtrack/http-adapter/store/Database") {}

const refuse: Answerer = () => Promise.reject(new RangeError("this process answers no requests"))

const embedded = Effect.fnUntraced(function* (settings: Settings & { readonly engine: "embedded" }) {
  const { folder } = settings
  if (folder !== undefined) yield* lockDirectory(folder, settings.answer ?? refuse)
  const data = folder === undefined ? undefined : join(folder, "database")
  const isNew = data === undefined || !existsSync(join(data, "PG_VERSION"))
  const database = yield* EmbeddedDatabase.open({
    ...(data === undefined ? {} : { folder: data }),
    ...(isNew && settings.template !== undefined ? { template: settings.template } : {})
  }).pipe(Effect.mapError(({ cause }) => new DatabaseUnavailable({ cause })))
  return yield* PgClient.make({
    stream: database.connect,
    username: "postgres",
    database: "postgres",
    maxConnections: 1
  })
})

/** Opens the database and closes it with the scope. */
export const layer = (settings: Settings) =>
  Layer.effect(
    Database,
    (settings.engine === "embedded"
      ? embedded(settings)
      : PgClient.make({ url: settings.url, maxConnections: settings.pool })
    ).pipe(
      // The pool connects when it is first asked.
      Effect.tap((sql) => sql`select 1`),
      Effect.map((sql) => ({ engine: settings.engine, sql })),
      Effect.catchTag("SqlError", (cause) => Effect.fail(new DatabaseUnavailable({ cause })))
    )
  ).pipe(Layer.provide(Reactivity.layer))
