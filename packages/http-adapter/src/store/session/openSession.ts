/**
 * A session after signing in: of one account, in one role, for a limited time (ID-7).
 *
 * @since 0.1.0
 */
import type { AccountId } from "@haemtrack/domain/person/AccountId"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Transaction } from "../Transaction.ts"
import { SessionLife } from "./SessionLife.ts"

const sessionsAnAccount = 5

/** `hash` is the SHA-256 of the cookie. Answers `false` when the account is disabled; the oldest of more than five ends. */
export const openSession = Effect.fn("store.openSession")(function* ({
  accountId,
  hash
}: {
  readonly accountId: AccountId
  readonly hash: Uint8Array
}) {
  const sql = yield* Transaction
  const { absoluteHours, idleMinutes, staffIdleMinutes } = yield* SessionLife
  const at = new Date(yield* Clock.currentTimeMillis)
  const [row] = yield* sql`select session_open(
    ${hash}, ${accountId}, ${at}, ${idleMinutes * 60}, ${staffIdleMinutes * 60}, ${absoluteHours * 3600}, ${sessionsAnAccount}) as opened`
  return row?.["opened"] === true
}, Effect.orDie)
