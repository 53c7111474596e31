/**
 * Brings the schema to what this version knows (DB-6). Forward only; all that is pending in one transaction.
 *
 * @since 0.1.0
 */
import * as PgMigrator from "@effect/sql-pg/PgMigrator"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Database } from "./Database.ts"
import { statements as init } from "./migrations/0001-init.ts"
import { roleStatements } from "./roles.ts"

/** The migrations that this version knows, by number and name. */
export const migrations: Readonly<Record<string, ReadonlyArray<string>>> = { "0001_init": init }

const runAll = Effect.fnUntraced(function* (statements: ReadonlyArray<string>) {
  const sql = yield* SqlClient
  yield* Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true })
})

const loader = PgMigrator.fromRecord(
  Object.fromEntries(Object.entries(migrations).map(([name, statements]) => [name, runAll(statements)]))
)

/** Makes the roles, then applies what is pending as the owner. Another process that migrates is waited for. */
export const migrate = Effect.gen(function* () {
  const { sql } = yield* Database
  return yield* Effect.gen(function* () {
    yield* sql`select pg_advisory_xact_lock(hashtext('haemtrack migrate')),
      set_config('lock_timeout', '5s', true), set_config('statement_timeout', '15min', true)`
    yield* runAll(roleStatements)
    yield* sql`select set_config('role', 'haem_owner', true)`
    return yield* PgMigrator.make({})({ loader, table: "migration" })
  }).pipe(sql.withTransaction, Effect.provideService(SqlClient, sql))
})
