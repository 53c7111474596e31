/**
 * Asks, before the work of a request with a key, whether it is to be done.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Actor } from "../Actor.ts"
import { Transaction } from "../Transaction.ts"
import { Answer, Attempt, type Keyed } from "./Attempt.ts"

const Given = Schema.Struct({ ...Answer.fields, same: Schema.Boolean })

/**
 * Holds the key until the transaction ends; whoever else asks for it meanwhile is told `InProgress`. The lock and the look are
 * two statements: only the second sees what the last holder committed.
 */
export const beginOnce = Effect.fn("store.beginOnce")(function* ({ bodyHash, key, method, path }: Keyed) {
  const sql = yield* Transaction
  const { accountId } = yield* Actor
  const name = `${accountId} ${method} ${path} ${key}`
  const [lock] = yield* sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`
  if (lock?.["held"] !== true) return Attempt.make({ _tag: "InProgress" })

  const find = SqlSchema.findOneOption({
    Request: Schema.Void,
    Result: Given,
    execute: () => sql`
      select status, headers, body, body_hash = ${bodyHash} as same from idempotency
      where account_id = ${accountId} and method = ${method} and path = ${path} and key = ${key}`
  })
  return Option.match(yield* find(), {
    onNone: () => Attempt.make({ _tag: "New" }),
    onSome: ({ same, ...answer }) => Attempt.make(same ? { _tag: "Replay", answer } : { _tag: "Reused" })
  })
}, Effect.orDie)
