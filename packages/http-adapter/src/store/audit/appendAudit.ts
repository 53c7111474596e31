/**
 * Writes an act into the audit trail, in the transaction of the act itself: no audit, no act (AUD-3).
 *
 * @since 0.1.0
 */
import canonicalize from "canonicalize"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Transaction } from "../Transaction.ts"
import { AuditEvent } from "./AuditEvent.ts"
import { AuditKey } from "./AuditKey.ts"
import { sealOf } from "./chain.ts"

const encodeEvent = Schema.encodeEffect(AuditEvent)
const decodeHead = Schema.decodeUnknownEffect(
  Schema.Struct({ chain: Schema.Int, seq: Schema.BigInt, hash: Schema.String, instance: Schema.String })
)

/**
 * Appends and seals. The chain's head is locked until the transaction ends, so it comes last in the transaction; of several
 * events those about no person come first.
 */
export const appendAudit = Effect.fn("store.appendAudit")(function* (event: AuditEvent) {
  const sql = yield* Transaction
  const key = yield* AuditKey
  const at = new Date(yield* Clock.currentTimeMillis).toISOString()
  const body = canonicalize(yield* encodeEvent(event))
  const [row] = yield* sql`select * from audit_append(${at}, ${body})`
  const head = yield* decodeHead(row)
  yield* sql`select audit_seal(${head.chain}::smallint, ${head.seq}, ${sealOf(key, head)})`
}, Effect.orDie)
