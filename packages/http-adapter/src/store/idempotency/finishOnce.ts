/**
 * Keeps the answer of a request with a key, in the transaction of its effect: both are there afterwards, or neither.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Actor } from "../Actor.ts"
import { Transaction } from "../Transaction.ts"
import type { Answer, Keyed } from "./Attempt.ts"

/** Only an answer of success is kept: a request that was refused may be corrected and sent again with its key. */
export const finishOnce = Effect.fn("store.finishOnce")(function* (
  { bodyHash, key, method, path }: Keyed,
  { body, headers, status }: Answer
) {
  const sql = yield* Transaction
  const { accountId } = yield* Actor
  const at = new Date(yield* Clock.currentTimeMillis)
  yield* sql`
    insert into idempotency (account_id, method, path, key, body_hash, status, headers, body, answered_at)
    values (${accountId}, ${method}, ${path}, ${key}, ${bodyHash}, ${status}, ${JSON.stringify(headers)}::jsonb, ${body}, ${at})`
}, Effect.orDie)
