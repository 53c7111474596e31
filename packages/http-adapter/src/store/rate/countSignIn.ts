/**
 * Guessing a password gets slower: after five failures within a quarter of an hour each try waits twice as long (ID-11).
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Transaction } from "../Transaction.ts"

/** After so many failures in a row the password is not accepted any more. */
export const mostFailuresInARow = 100

const decodeStanding = Schema.decodeUnknownEffect(
  Schema.Struct({ wait_seconds: Schema.Int, failed_in_a_row: Schema.Int })
)

/**
 * Counts a try as failed before the password is looked at, so that many at once cannot pass; `forgetSignIns` takes it back
 * when the password was right. A try that has to wait is not counted.
 */
export const countSignIn = Effect.fn("store.countSignIn")(function* (key: string) {
  const sql = yield* Transaction
  const at = new Date(yield* Clock.currentTimeMillis)
  const [row] = yield* sql`select * from rate_sign_in(${key}, ${at})`
  const standing = yield* decodeStanding(row)
  return { waitSeconds: standing.wait_seconds, failedInARow: standing.failed_in_a_row }
}, Effect.orDie)
