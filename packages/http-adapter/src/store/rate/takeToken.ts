/**
 * One more try against a limit: a bucket that refills evenly over its window (ID-11).
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Transaction } from "../Transaction.ts"

/** `remaining` whole tries; `retryAfterSeconds` is 0 when the try is allowed. */
export interface Taken {
  readonly allowed: boolean
  readonly remaining: number
  readonly retryAfterSeconds: number
}

const decodeLeft = Schema.decodeUnknownEffect(Schema.Struct({ left: Schema.Finite }))

/** Counts in the transaction at work: a try that must count whatever happens has a transaction of its own. */
export const takeToken = Effect.fn("store.takeToken")(function* (limit: {
  readonly key: string
  readonly capacity: number
  readonly windowSeconds: number
}) {
  const sql = yield* Transaction
  const at = new Date(yield* Clock.currentTimeMillis)
  const [row] = yield* sql`select rate_take(${limit.key}, ${limit.capacity}, ${limit.windowSeconds}, ${at}) as left`
  const { left } = yield* decodeLeft(row)
  const taken: Taken =
    left < 0
      ? { allowed: false, remaining: 0, retryAfterSeconds: -left }
      : { allowed: true, remaining: left, retryAfterSeconds: 0 }
  return taken
}, Effect.orDie)
