/**
 * Whether anybody can sign in yet: while nobody can, a start prints the link of the first account (ID-13).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { Transaction } from "../Transaction.ts"

/** True once there is one account, disabled or not. */
export const anyAccount = Effect.fn("store.anyAccount")(function* () {
  const sql = yield* Transaction
  const [row] = yield* sql`select account_any() as found`
  return row?.["found"] === true
}, Effect.orDie)
