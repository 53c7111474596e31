import * as PgClient from "@effect/sql-pg/PgClient"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import { randomBytes } from "node:crypto"
import { inject } from "vitest"
import { onBothDatabases } from "../testing/onBothDatabases.ts"
import * as Database from "./Database.ts"
import { migrate } from "./migrate.ts"
import { roleStatements } from "./roles.ts"
import { schemaState } from "./schemaState.ts"
import { selfCheck } from "./selfCheck.ts"
import { asOperator } from "./transact.ts"
import { Transaction } from "./Transaction.ts"

onBothDatabases("the schema", (it, engine) => {
  it.effect("is applied once", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* migrate, [])
    })
  )

  it.effect("belongs to haem_owner, whole", () =>
    Effect.gen(function* () {
      const strangers = yield* asOperator(
        Effect.flatMap(
          Transaction,
          (sql) => sql`
            select relname as name from pg_class where relnamespace = 'public'::regnamespace
              and relowner <> 'haem_owner'::regrole
            union all
            select proname from pg_proc where pronamespace = 'public'::regnamespace and proowner <> 'haem_owner'::regrole`
        )
      )
      assert.deepStrictEqual(strangers, [])
    })
  )

  it.effect("every function with the owner's rights pins its search path and is closed to the public", () =>
    Effect.gen(function* () {
      const open = yield* asOperator(
        Effect.flatMap(
          Transaction,
          (sql) => sql`
            select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
              and (not coalesce(p.proconfig @> array['search_path=public, pg_temp'], false)
                or p.prosecdef and p.prorettype <> 'trigger'::regtype
                  and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))`
        )
      )
      assert.deepStrictEqual(open, [])
    })
  )

  // A login inherits nothing by its own setting before PostgreSQL 16, and by the grant from then on: the embedded engine is 18.
  if (engine === "embedded") {
    it.effect(
      "gives a login of PostgreSQL 16 and later the roles, and none of their rights before it takes one on",
      () =>
        Effect.gen(function* () {
          const { sql } = yield* Database.Database
          const rights = yield* Effect.gen(function* () {
            yield* sql`create role a_login login createrole`
            yield* sql`grant haem_owner, haem_app to a_login with admin true, inherit false, set false`
            yield* sql`set local session authorization a_login`
            yield* Effect.forEach(roleStatements, (statement) => sql.unsafe(statement), { discard: true })
            return yield* sql`select pg_has_role('haem_owner', 'set') as becomes, pg_has_role('haem_owner', 'usage') as inherits`
          }).pipe(sql.withTransaction)
          assert.deepStrictEqual(rights, [{ becomes: true, inherits: false }])
        })
    )
  } else {
    it.effect("leaves the login without any right of its own", () =>
      Effect.gen(function* () {
        const { sql } = yield* Database.Database
        assert.deepStrictEqual(
          yield* sql`select rolsuper, rolinherit, has_table_privilege('person', 'select') as reads,
            pg_has_role('haem_owner', 'member') as becomes from pg_roles where rolname = current_user`,
          [{ rolsuper: false, rolinherit: false, reads: false, becomes: true }]
        )
      })
    )
  }
})

describe("several databases of one PostgreSQL", () => {
  it.live("can be migrated at once, and one by several processes", () =>
    Effect.gen(function* () {
      const url = new URL(inject("postgresUrl"))
      const server = yield* PgClient.make({ url: Redacted.make(url.href), maxConnections: 1 })
      const names = Array.from({ length: 3 }, () => `haemtrack_test_${randomBytes(6).toString("hex")}`)
      yield* Effect.forEach(names, (name) =>
        Effect.acquireRelease(server.unsafe(`create database ${name}`), () =>
          Effect.orDie(server.unsafe(`drop database ${name} with (force)`))
        )
      )
      const within = <A, E>(name: string, work: Effect.Effect<A, E, Database.Database>) => {
        url.pathname = `/${name}`
        return work.pipe(
          Effect.provide(Database.layer({ engine: "postgresql", url: Redacted.make(url.href), pool: 1 }))
        )
      }
      const [empty = ""] = names
      assert.isTrue((yield* within(empty, schemaState)).isEmpty)

      const start = (name: string) => within(name, Effect.andThen(migrate, Effect.as(selfCheck, name)))
      const started = yield* Effect.all([...names, ...names].map(start), { concurrency: "unbounded" })
      assert.deepStrictEqual(started, [...names, ...names])
    }).pipe(Effect.provide(Reactivity.layer))
  )
})
