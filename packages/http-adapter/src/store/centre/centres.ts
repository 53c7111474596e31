/**
 * The centres of the installation: one on the embedded database (DB-1), mostly one elsewhere.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Centre } from "./Centre.ts"

/** In the order in which they were made; empty before the first start has ended. */
export const centres = Effect.fn("store.centres")(function* () {
  const sql = yield* Transaction
  const find = SqlSchema.findAll({
    Request: Schema.Void,
    Result: Centre,
    execute: () => sql`select id, name, ods_code as "odsCode", zone from centre order by created_at, id limit 100`
  })
  return yield* Effect.orDie(find(undefined))
})
