/**
 * Signing out.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { Transaction } from "../Transaction.ts"

/** Ends the session of the cookie with this SHA-256; one that is over already stays over. */
export const closeSession = Effect.fn("store.closeSession")(function* (hash: Uint8Array) {
  const sql = yield* Transaction
  yield* sql`select session_close(${hash})`
}, Effect.orDie)
