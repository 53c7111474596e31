/**
 * The id of the installation.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"

/** Made at the first start and never changed. */
const Instance = Schema.Struct({ id: Schema.String.check(Schema.isUUID()) })

/** A database without one was never started: a defect. */
export const readInstance = Effect.fn("store.readInstance")(function* () {
  const sql = yield* Transaction
  const find = SqlSchema.findOne({
    Request: Schema.Void,
    Result: Instance,
    execute: () => sql`select id from instance`
  })
  return yield* Effect.orDie(find(undefined))
})
