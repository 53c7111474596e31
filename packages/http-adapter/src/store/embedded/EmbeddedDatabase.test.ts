import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inject } from "vitest"
import { addCentre, ownerRuns, uuid } from "../../testing/accounts.ts"
import { testAuditKey } from "../../testing/onBothDatabases.ts"
import { AuditKey } from "../audit/AuditKey.ts"
import { verifyAudit } from "../audit/verifyAudit.ts"
import { centres } from "../centre/centres.ts"
import * as Database from "../Database.ts"
import { beginInstance } from "../instance/beginInstance.ts"
import { migrate } from "../migrate.ts"
import { Operator } from "../Operator.ts"
import { selfCheck } from "../selfCheck.ts"
import { asNobody, asOperator } from "../transact.ts"

const temporaryFolder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "haemtrack-data-"))),
  (folder) => Effect.promise(() => rm(folder, { recursive: true, force: true }))
)

const start = (folder: string) => Database.layer({ engine: "embedded", folder, template: inject("embeddedTemplate") })

describe("the embedded database in a folder", () => {
  it.live(
    "begins from the template, and is there with its rows at the next start",
    () =>
      Effect.gen(function* () {
        const folder = yield* temporaryFolder
        const first = Effect.gen(function* () {
          assert.deepStrictEqual(yield* migrate, [])
          yield* selfCheck
          yield* asOperator(beginInstance(uuid(1)))
          yield* addCentre(2)
        })
        yield* Effect.provide(first, start(folder))
        const second = Effect.gen(function* () {
          assert.deepStrictEqual(yield* migrate, [])
          assert.lengthOf(yield* asNobody(centres()), 1)
          assert.deepStrictEqual(yield* verifyAudit, { ok: true, events: 0, findings: [] })
        })
        yield* Effect.provide(second, start(folder))
      }).pipe(Effect.provideService(AuditKey, testAuditKey)),
    60_000
  )

  it.live(
    "of which a template holds no id, no key and no secret: not one row beside the list of migrations",
    () =>
      Effect.gen(function* () {
        const folder = yield* temporaryFolder
        const rows = Effect.gen(function* () {
          const tables = yield* ownerRuns("select tablename from pg_tables where schemaname = 'public'")
          const filled = yield* Effect.filter(tables, ({ tablename }) =>
            Effect.map(ownerRuns(`select 1 from ${String(tablename)}`), (found) => found.length > 0)
          )
          assert.isAbove(tables.length, 12)
          assert.deepStrictEqual(filled, [{ tablename: "migration" }])
        })
        yield* Effect.provide(rows, start(folder))
      }),
    60_000
  )

  it.live(
    "leaves the service free while a query runs, and its one session whole when a request gives up",
    () =>
      Effect.gen(function* () {
        const folder = yield* temporaryFolder
        const work = Effect.gen(function* () {
          const slow = asOperator(
            Effect.gen(function* () {
              const sql = yield* Operator
              yield* sql`insert into centre values (${uuid(3)}, 'Never kept', 'X3EX', 'Europe/London', now())`
              yield* sql`select count(*) from generate_series(1, 2000000)`
            })
          )
          const atWork = yield* Effect.forkChild(slow)
          const began = performance.now()
          yield* Effect.sleep("50 millis")
          assert.isBelow(performance.now() - began, 300)
          assert.isUndefined(atWork.pollUnsafe())
          yield* Fiber.interrupt(atWork)
          yield* addCentre(4)
          assert.lengthOf(yield* asNobody(centres()), 1)
        })
        yield* Effect.provide(work, start(folder))
      }),
    60_000
  )
})
