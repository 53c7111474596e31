/**
 * What `doctor` looks at in an open database, and `serve` before it listens.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { centres } from "../store/centre/centres.ts"
import { Database } from "../store/Database.ts"
import { openTables, selfCheck } from "../store/selfCheck.ts"
import { schemaState } from "../store/schemaState.ts"
import { oldestRelease, serverVersion } from "../store/serverVersion.ts"
import { asNobody } from "../store/transact.ts"
import { type Check, fail, ok, warn } from "./Check.ts"

const engineCheck = Effect.gen(function* () {
  const { engine } = yield* Database
  const release = yield* serverVersion
  if (engine === "embedded") {
    return fail(
      "database",
      "embedded: for trying out and tests; it survives a crash, not a power cut",
      "For real use, name a PostgreSQL database in HAEMTRACK_DATABASE_URL."
    )
  }
  return release < oldestRelease
    ? fail("database", `PostgreSQL ${release} is too old`, `Use PostgreSQL ${oldestRelease} or newer.`)
    : ok("database", `PostgreSQL ${release}`)
})

/** Also for `serve`: only a schema that is exactly known is worked on. */
export const schemaCheck = Effect.map(schemaState, ({ applied, pending, unknown }): Check => {
  if (unknown.length > 0) {
    return fail("schema", `newer than this version: ${unknown.join(", ")}`, "Start the newer version of haemtrack.")
  }
  return pending.length > 0
    ? fail("schema", `not applied yet: ${pending.join(", ")}`, "Run haemtrack migrate.")
    : ok("schema", `${applied.length} of ${applied.length} migrations applied`)
})

const isolationChecks = selfCheck.pipe(
  Effect.as([
    ok("roles", "works as haem_app: no superuser, owns nothing, cannot pass by row security"),
    ok("row security", `on for every table but ${Object.keys(openTables).length} without personal data`)
  ]),
  Effect.catchTag("UnsafeDatabase", ({ exposures }) => {
    const found = exposures.map(({ kind, table }) => (table === undefined ? kind : `${kind} (${table})`))
    return Effect.succeed([
      fail(
        "row security",
        `people are not kept apart: ${found.join(", ")}`,
        "Do not start the service; find out who changed it."
      )
    ])
  })
)

const centreCheck = Effect.map(asNobody(centres()), (all): Check => {
  const [centre] = all
  return centre === undefined ? warn("centre", "none yet: the first start makes it") : ok("centre", `${all.length}`)
})

/** Those after the schema need it, and are left out while it is not right. */
export const databaseChecks = Effect.gen(function* () {
  const schema = yield* schemaCheck
  const first = [yield* engineCheck, schema]
  if (schema.state !== "ok") return first
  return [...first, ...(yield* isolationChecks), yield* centreCheck]
})
