/**
 * A migrated, empty embedded database as one file, from which a new data folder begins in a fraction of the time. It holds no
 * id, key or secret: those are made at the first start.
 *
 * @since 0.1.0
 */
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import { createHash } from "node:crypto"
import { mkdir, rename, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Database } from "../Database.ts"
import { migrate, migrations } from "../migrate.ts"
import { roleStatements } from "../roles.ts"
import * as EmbeddedDatabase from "./EmbeddedDatabase.ts"

/** The release of the engine whose files a template holds; another one may lay them out differently. */
const engine = "pglite 0.5.16"

/** The name changes with every statement of the schema, so that an old template is never used. */
export const templateFile = (folder: string): string => {
  const schema = createHash("sha256")
    .update(JSON.stringify([engine, roleStatements, migrations]))
    .digest("hex")
  return join(folder, `database-${schema.slice(0, 16)}.tar.gz`)
}

/** Makes the template; a reader sees the whole file or none. */
export const writeTemplate = Effect.fnUntraced(
  function* (file: string) {
    const database = yield* EmbeddedDatabase.open({})
    const sql = yield* PgClient.make({
      stream: database.connect,
      username: "postgres",
      database: "postgres",
      maxConnections: 1
    })
    yield* Effect.provideService(migrate, Database, { engine: "embedded", sql })
    const bytes = yield* database.dump
    yield* Effect.promise(async () => {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.${process.pid}`, bytes)
      await rename(`${file}.${process.pid}`, file)
    })
  },
  Effect.scoped,
  Effect.provide(Reactivity.layer)
)
