import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { onBothDatabases } from "../testing/onBothDatabases.ts"
import { asNobody } from "./transact.ts"
import { Transaction } from "./Transaction.ts"

onBothDatabases("a transaction", (it) => {
  it.effect("works as haem_app", () =>
    Effect.gen(function* () {
      const rows = yield* asNobody(Effect.flatMap(Transaction, (sql) => sql`select current_user as name`))
      assert.deepStrictEqual(rows, [{ name: "haem_app" }])
    })
  )
})
