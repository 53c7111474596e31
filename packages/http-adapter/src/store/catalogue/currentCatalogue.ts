/**
 * The catalogue in force: the products that a new treatment can name.
 *
 * @since 0.1.0
 */
import { Catalogue } from "@haemtrack/domain/product/Catalogue"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"

/** The one put last. A service puts one before it serves, so that none is a defect. */
export const currentCatalogue = Effect.fn("store.currentCatalogue")(function* () {
  const sql = yield* Transaction
  const find = SqlSchema.findOne({
    Request: Schema.Void,
    Result: Schema.Struct({ body: Catalogue }),
    execute: () => sql`select body from catalogue_version order by put_at desc, version desc limit 1`
  })
  return (yield* find()).body
}, Effect.orDie)
