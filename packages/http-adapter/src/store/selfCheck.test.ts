import { assert } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import { addCentre, addPerson, ownerRuns, signIn } from "../testing/accounts.ts"
import { onBothDatabases } from "../testing/onBothDatabases.ts"
import { Database } from "./Database.ts"
import { migrate } from "./migrate.ts"
import { type Exposure, openTables, selfCheck, UnsafeDatabase } from "./selfCheck.ts"
import { asNobody } from "./transact.ts"
import { Transaction } from "./Transaction.ts"

onBothDatabases("the check at start", (it, engine) => {
  const finds = (...exposures: ReadonlyArray<Exposure>) =>
    Effect.map(Effect.result(selfCheck), (result) => assertFailure(result, new UnsafeDatabase({ exposures })))

  it.effect("is satisfied with the schema as it is, also with people in it", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(1)
      yield* addPerson({ number: 2, centreId })
      yield* signIn({ number: 3, role: "data_manager", centreId })
      yield* selfCheck
    })
  )

  it.effect("with nobody set no guarded table shows a row", () =>
    Effect.gen(function* () {
      const guarded = yield* ownerRuns(`select relname from pg_class where relnamespace = 'public'::regnamespace
        and relkind = 'r' and relrowsecurity and has_table_privilege('haem_app', oid, 'select')`)
      assert.isAbove(guarded.length, 3)
      for (const table of guarded.map((row) => String(row["relname"]))) {
        const rows = yield* asNobody(Effect.flatMap(Transaction, (sql) => sql`select * from ${sql(table)} limit 1`))
        assert.deepStrictEqual(rows, [], table)
      }
    })
  )

  it.effect("every open table of the list is there", () =>
    Effect.gen(function* () {
      const open = yield* ownerRuns(`select relname from pg_class where relnamespace = 'public'::regnamespace
        and relkind = 'r' and not relrowsecurity order by relname`)
      assert.deepStrictEqual(
        open.map((table) => table["relname"]),
        Object.keys(openTables).toSorted()
      )
    })
  )

  it.effect("finds a new table without row security", () =>
    Effect.gen(function* () {
      yield* ownerRuns("create table forgotten (person_id uuid)")
      yield* finds({ kind: "row_security_missing", table: "forgotten" })
      yield* ownerRuns("alter table forgotten enable row level security")
      yield* finds({ kind: "row_security_missing", table: "forgotten" })
      yield* ownerRuns("drop table forgotten")
      yield* selfCheck
    })
  )

  it.effect("finds a policy that lets nobody see somebody", () =>
    Effect.gen(function* () {
      const centreId = yield* addCentre(11)
      yield* addPerson({ number: 12, centreId })
      yield* ownerRuns("create policy too_wide on person for select to haem_app using (true)")
      yield* finds({ kind: "rows_without_context", table: "person" })
      yield* ownerRuns("drop policy too_wide on person")
      yield* selfCheck
    })
  )

  // So the schema was before PostgreSQL 15, and stays through an upgrade: what somebody makes there, the owner's functions may use.
  it.effect("finds a schema that is open to everybody's objects, and migrating closes it", () =>
    Effect.gen(function* () {
      const { sql } = yield* Database
      yield* Effect.andThen(sql`set local role pg_database_owner`, sql`grant create on schema public to public`).pipe(
        sql.withTransaction
      )
      yield* finds({ kind: "makes_objects" })
      yield* migrate
      yield* selfCheck
    })
  )

  // Roles belong to the whole cluster, which on PostgreSQL other tests share.
  if (engine === "embedded") {
    it.effect("finds a role that owns, bypasses or may do anything", () =>
      Effect.gen(function* () {
        const { sql } = yield* Database
        yield* sql`alter role haem_app superuser bypassrls`
        const exposed = yield* Effect.flip(selfCheck)
        assert.includeMembers(
          exposed.exposures.map((exposure) => exposure.kind),
          ["superuser", "bypasses_row_security", "owns_tables", "rows_without_context"]
        )
        yield* sql`alter role haem_app nosuperuser nobypassrls inherit`
        yield* sql`grant haem_owner to haem_app`
        yield* Effect.map(Effect.flip(selfCheck), ({ exposures }) =>
          assert.deepInclude(exposures, { kind: "owns_tables" })
        )
        yield* sql`revoke haem_owner from haem_app`
        yield* selfCheck
      })
    )
  }
})
