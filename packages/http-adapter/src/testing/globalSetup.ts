/**
 * What all store tests of a run share: one PostgreSQL with a migrated template, and a migrated template of the embedded database.
 */
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { postgres } from "../../../../tools/postgres.mjs"
import * as Database from "../store/Database.ts"
import { templateFile, writeTemplate } from "../store/embedded/template.ts"
import { migrate } from "../store/migrate.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Of a login that is no superuser and may create roles and databases. */
    readonly postgresUrl: string
    readonly postgresTemplate: string
    readonly embeddedTemplate: string
  }
}

/** As a centre would have it: a login that may create roles, and nothing else that is special (DB-5). */
const makeLogin = Effect.fnUntraced(function* (url: string) {
  const sql = yield* PgClient.make({ url: Redacted.make(url), maxConnections: 1 })
  const [login] = yield* sql`select rolsuper from pg_roles where rolname = current_user`
  if (login?.["rolsuper"] !== true) return url
  const own = new URL(url)
  own.username = `haemtrack_test_${process.pid}`
  yield* sql.unsafe(`create role ${own.username} login createrole createdb password '${own.password}'`)
  return own.href
}, Effect.scoped)

const makeTemplate = Effect.fnUntraced(function* (url: string, name: string) {
  const sql = yield* PgClient.make({ url: Redacted.make(url), maxConnections: 1 })
  yield* sql.unsafe(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  yield* Effect.provide(migrate, Database.layer({ engine: "postgresql", url: Redacted.make(own.href), pool: 1 }))
}, Effect.scoped)

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await postgres()
  const folder = mkdtempSync(join(tmpdir(), "haemtrack-template-"))
  const postgresTemplate = `haemtrack_template_${process.pid}`
  const embeddedTemplate = templateFile(folder)
  const prepare = Effect.gen(function* () {
    const postgresUrl = yield* makeLogin(server.url)
    yield* makeTemplate(postgresUrl, postgresTemplate)
    yield* writeTemplate(embeddedTemplate)
    return postgresUrl
  }).pipe(Effect.provide(Reactivity.layer))
  const stop = async () => {
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
  try {
    project.provide("postgresUrl", await Effect.runPromise(prepare))
  } catch (error) {
    await stop()
    throw error
  }
  project.provide("postgresTemplate", postgresTemplate)
  project.provide("embeddedTemplate", embeddedTemplate)
  return stop
}
