/**
 * Which migrations a database has had, compared with those that this version knows (DB-6).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Database } from "./Database.ts"
import { migrations } from "./migrate.ts"
import { asNobody } from "./transact.ts"
import { Transaction } from "./Transaction.ts"

/**
 * `applied` and `pending` are names of this version's migrations, in order. `unknown` are those of a newer version. `isEmpty`:
 * there is no table of anybody's.
 */
export interface SchemaState {
  readonly applied: ReadonlyArray<string>
  readonly pending: ReadonlyArray<string>
  readonly unknown: ReadonlyArray<string>
  readonly isEmpty: boolean
}

const decodeFound = Schema.decodeUnknownEffect(
  Schema.Tuple([Schema.Struct({ tables: Schema.Int, migrated: Schema.Boolean })])
)
const decodeNames = Schema.decodeUnknownEffect(Schema.Array(Schema.Struct({ name: Schema.String })))

const appliedNames = asNobody(
  Effect.gen(function* () {
    const sql = yield* Transaction
    const rows = yield* sql`
      select to_char(migration_id, 'FM0000') || '_' || name as name from migration order by migration_id`
    return (yield* decodeNames(rows)).map(({ name }) => name)
  })
)

/** As the login itself asks the catalogue first: before the first migration there are no roles to work as. */
export const schemaState = Effect.gen(function* () {
  const { sql } = yield* Database
  const [{ migrated, tables }] = yield* Effect.flatMap(
    sql`select count(*)::int as tables, coalesce(bool_or(relname = 'migration'), false) as migrated
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`,
    decodeFound
  )
  const had = migrated ? yield* appliedNames : []
  const known = Object.keys(migrations)
  const state: SchemaState = {
    applied: known.filter((name) => had.includes(name)),
    pending: known.filter((name) => !had.includes(name)),
    unknown: had.filter((name) => !known.includes(name)),
    isEmpty: tables === 0
  }
  return state
}).pipe(Effect.orDie)
