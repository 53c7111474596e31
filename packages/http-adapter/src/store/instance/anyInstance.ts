/**
 * Whether the installation was ever started: then it has keys, and must be started with the same ones.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { Transaction } from "../Transaction.ts"

/** True from the end of the first start on. */
export const anyInstance = Effect.fn("store.anyInstance")(function* () {
  const sql = yield* Transaction
  return (yield* sql`select 1 from instance`).length > 0
}, Effect.orDie)
