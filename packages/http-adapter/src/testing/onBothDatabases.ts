/**
 * Runs one suite twice: on the embedded database and on PostgreSQL, each in a database of its own, migrated and begun.
 */
import * as PgClient from "@effect/sql-pg/PgClient"
import { layer, type Vitest } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as TestClock from "effect/testing/TestClock"
import { randomBytes } from "node:crypto"
import { inject } from "vitest"
import { AuditKey } from "../store/audit/AuditKey.ts"
import * as Database from "../store/Database.ts"
import { beginInstance } from "../store/instance/beginInstance.ts"
import { asOperator } from "../store/transact.ts"

/** The installation of every test, so that hashes can be compared. */
export const testInstance = "00000000-0000-7000-8000-000000000000"

/** The key of every test. */
export const testAuditKey = Redacted.make(new Uint8Array(32).fill(7))

const begun = (database: Layer.Layer<Database.Database, unknown>) =>
  Layer.effectDiscard(asOperator(beginInstance(testInstance))).pipe(
    // The pool keeps its own time: a test that moves the clock by a day would have it wait for a day.
    Layer.provideMerge(Layer.effectContext(TestClock.withLive(Layer.build(database)))),
    Layer.provideMerge(Layer.succeed(AuditKey, testAuditKey))
  )

const embedded = Layer.unwrap(
  Effect.sync(() => Database.layer({ engine: "embedded", template: inject("embeddedTemplate") }))
)

/** A copy of the template, dropped at the end. */
const ownDatabase = Effect.gen(function* () {
  const url = new URL(inject("postgresUrl"))
  const sql = yield* PgClient.make({ url: Redacted.make(url.href), maxConnections: 1 })
  const name = `haemtrack_test_${randomBytes(6).toString("hex")}`
  yield* Effect.acquireRelease(sql.unsafe(`create database ${name} template ${inject("postgresTemplate")}`), () =>
    Effect.orDie(sql.unsafe(`drop database ${name}`))
  )
  url.pathname = `/${name}`
  return url.href
})

const postgresql = Layer.unwrap(
  Effect.map(ownDatabase, (url) => Database.layer({ engine: "postgresql", url: Redacted.make(url), pool: 8 }))
).pipe(Layer.provide(Reactivity.layer))

/** The suite gets an `it` whose tests may use the store; time is one test clock's for the whole suite, and begins in 1970. */
export const onBothDatabases = (
  name: string,
  suite: (it: Vitest.MethodsNonLive<Database.Database | AuditKey>, engine: Database.Settings["engine"]) => void
): void => {
  layer(begun(embedded), { timeout: "60 seconds" })(`${name}, embedded`, (it) => suite(it, "embedded"))
  layer(begun(postgresql), { timeout: "60 seconds" })(`${name}, PostgreSQL`, (it) => suite(it, "postgresql"))
}
