import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { ownerRuns } from "../testing/accounts.ts"
import { onBothDatabases } from "../testing/onBothDatabases.ts"
import { migrations } from "./migrate.ts"
import { schemaState } from "./schemaState.ts"

onBothDatabases("the state of the schema", (it) => {
  const known = Object.keys(migrations)

  it.effect("is whole after the migrations", () =>
    Effect.map(schemaState, (state) =>
      assert.deepStrictEqual(state, { applied: known, pending: [], unknown: [], isEmpty: false })
    )
  )

  it.effect("shows a migration of a newer version, and one that is missing", () =>
    Effect.gen(function* () {
      yield* ownerRuns("insert into migration (migration_id, name) values (9999, 'later')")
      assert.deepStrictEqual((yield* schemaState).unknown, ["9999_later"])
      yield* ownerRuns("delete from migration")
      assert.deepStrictEqual(yield* schemaState, { applied: [], pending: known, unknown: [], isEmpty: false })
    })
  )
})
