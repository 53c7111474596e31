/** The catalogue in the store: the newest one is in force, and a version never changes its products. */
import { catalogue } from "@haemtrack/domain/testing/diary"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { asNobody } from "../transact.ts"
import { Transaction } from "../Transaction.ts"
import { currentCatalogue } from "./currentCatalogue.ts"
import { CatalogueVersionTaken, putCatalogue } from "./putCatalogue.ts"

onBothDatabases("the catalogue in the store", (it) => {
  it.effect("the one put last is in force; putting an earlier one again changes nothing", () =>
    Effect.gen(function* () {
      const next = { ...catalogue, version: "test-2" }
      yield* asNobody(putCatalogue(catalogue))
      assert.deepStrictEqual(yield* asNobody(currentCatalogue()), catalogue)
      yield* TestClock.adjust("1 minute")
      yield* asNobody(putCatalogue(next))
      yield* asNobody(putCatalogue(catalogue))
      assert.deepStrictEqual(yield* asNobody(currentCatalogue()), next)
    })
  )

  it.effect("what is in force is read once, and again when another is put", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("1 minute")
      yield* asNobody(putCatalogue({ ...catalogue, version: "test-3" }))
      const first = yield* asNobody(currentCatalogue())
      assert.strictEqual(yield* asNobody(currentCatalogue()), first)
      yield* TestClock.adjust("1 minute")
      yield* asNobody(putCatalogue({ ...catalogue, version: "test-4" }))
      assert.strictEqual((yield* asNobody(currentCatalogue())).version, "test-4")
    })
  )

  it.effect("a version names its products for ever", () =>
    Effect.gen(function* () {
      yield* asNobody(putCatalogue(catalogue))
      const other = { ...catalogue, products: [catalogue.products[0]] } as const
      assert.instanceOf(yield* Effect.flip(asNobody(putCatalogue(other))), CatalogueVersionTaken)
      const change = Effect.flatMap(Transaction, (sql) => sql`update catalogue_version set body = '{}'`)
      yield* Effect.sandbox(asNobody(change)).pipe(Effect.flip)
    })
  )
})
