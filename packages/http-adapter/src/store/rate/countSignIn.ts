/**
 * Guessing a password gets slower: after five failures within a quarter of an hour each try waits twice as long (ID-11).
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Transaction } from "../Transaction.ts"

const decodeWait = Schema.decodeUnknownEffect(Schema.Struct({ wait: Schema.Int }))

/**
 * Counts a try as failed before the password is looked at, so that many at once cannot pass; `forgetSignIns` takes it back
 * when the password was right. A try that has to wait is not counted.
 *
 * A password is never switched off, however often it was guessed: until there is another way in, a stranger could shut a person
 * out of the diary for good (docs/decisions/0012).
 *
 * @returns seconds until the next try; 0 when this one may be looked at
 */
export const countSignIn = Effect.fn("store.countSignIn")(function* (key: string) {
  const sql = yield* Transaction
  const at = new Date(yield* Clock.currentTimeMillis)
  const [row] = yield* sql`select rate_sign_in(${key}, ${at}) as wait`
  return (yield* decodeWait(row)).wait
}, Effect.orDie)
