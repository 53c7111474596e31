/**
 * The right password ends the count of wrong ones.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { Transaction } from "../Transaction.ts"

/** Forgets what `countSignIn` counted under that key. */
export const forgetSignIns = Effect.fn("store.forgetSignIns")(function* (key: string) {
  const sql = yield* Transaction
  yield* sql`select rate_forget(${key})`
}, Effect.orDie)
