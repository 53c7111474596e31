/**
 * The check at every start that the database keeps people apart, made as the service works later (DB-5, OPS-5).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { asNobody } from "./transact.ts"
import { Transaction } from "./Transaction.ts"

/** Tables without row security, and why they need none. */
export const openTables: Readonly<Record<string, string>> = {
  catalogue_version: "names of products; nothing about a person",
  centre: "names of centres; nothing about a person",
  instance: "the id of the installation",
  migration: "what was applied to the schema",
  rate_bucket: "hashed keys and counts; reached by functions only"
}

/** What would let one person see another's diary. */
export const Exposure = Schema.Struct({
  kind: Schema.Literals([
    "superuser",
    "bypasses_row_security",
    "owns_tables",
    "makes_objects",
    "row_security_missing",
    "rows_without_context"
  ]),
  table: Schema.optionalKey(Schema.String)
})
export type Exposure = typeof Exposure.Type

/** The service does not start on such a database. Run the migrations as the login of the service, and give it no other rights. */
export class UnsafeDatabase extends Schema.TaggedError<UnsafeDatabase>()("UnsafeDatabase", {
  exposures: Schema.Array(Exposure)
}) {}

const RoleAtWork = Schema.Struct({
  superuser: Schema.Boolean,
  bypasses: Schema.Boolean,
  owns: Schema.Boolean,
  makes: Schema.Boolean
})
const Table = Schema.Struct({ name: Schema.String, guarded: Schema.Boolean, readable: Schema.Boolean })
const decodeRole = Schema.decodeUnknownEffect(RoleAtWork)
const decodeTables = Schema.decodeUnknownEffect(Schema.Array(Table))

const exposures = Effect.gen(function* () {
  const sql = yield* Transaction
  const [role] = yield* sql`
    select rolsuper as superuser, rolbypassrls as bypasses,
      exists (select from pg_class where relnamespace = 'public'::regnamespace
        and pg_has_role(current_user, relowner, 'USAGE')) as owns,
      has_schema_privilege('public', 'CREATE') as makes
    from pg_roles where rolname = current_user`
  const { bypasses, makes, owns, superuser } = yield* decodeRole(role)
  const tables = yield* decodeTables(
    yield* sql`
      select relname as name, relrowsecurity and relforcerowsecurity as guarded,
        has_table_privilege(oid, 'select') as readable
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`
  )
  const found: Array<Exposure> = []
  if (superuser) found.push({ kind: "superuser" })
  if (bypasses) found.push({ kind: "bypasses_row_security" })
  if (owns) found.push({ kind: "owns_tables" })
  if (makes) found.push({ kind: "makes_objects" })
  for (const { guarded, name, readable } of tables) {
    if (Object.hasOwn(openTables, name)) continue
    if (!guarded) found.push({ kind: "row_security_missing", table: name })
    if (readable && (yield* sql`select 1 from ${sql(name)} limit 1`).length > 0) {
      found.push({ kind: "rows_without_context", table: name })
    }
  }
  return found
})

/** Nothing when it is safe; fails with all that is not. */
export const selfCheck = Effect.gen(function* () {
  const found = yield* asNobody(Effect.orDie(exposures))
  if (found.length > 0) return yield* new UnsafeDatabase({ exposures: found })
})
