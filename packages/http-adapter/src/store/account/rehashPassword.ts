/**
 * A password that was right, kept with the parameters of today (ID-3).
 *
 * @since 0.1.0
 */
import type { AccountId } from "@haemtrack/domain/person/AccountId"
import * as Effect from "effect/Effect"
import { Transaction } from "../Transaction.ts"

/** Changes nothing when the password was changed since `verified` was read. */
export const rehashPassword = Effect.fn("store.rehashPassword")(function* (of: {
  readonly accountId: AccountId
  readonly verified: string
  readonly fresh: string
}) {
  const sql = yield* Transaction
  yield* sql`select account_rehash(${of.accountId}, ${of.verified}, ${of.fresh})`
}, Effect.orDie)
