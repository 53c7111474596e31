/**
 * Whether the audit trail was sealed with the key at hand: asked at every start, because events sealed with another key would
 * look like forged ones for ever (AUD-3).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readInstance } from "../instance/readInstance.ts"
import { Operator } from "../Operator.ts"
import { asOperator } from "../transact.ts"
import { AuditKey } from "./AuditKey.ts"
import { chainCount, sealOf } from "./chain.ts"

const decodeHeads = Schema.decodeUnknownEffect(
  Schema.Array(Schema.Struct({ chain: Schema.Int, seq: Schema.BigInt, hash: Schema.String, mac: Schema.String }))
)

/** Compares the heads alone; `verifyAudit` recomputes every event. */
export const sealsMatch = asOperator(
  Effect.gen(function* () {
    const sql = yield* Operator
    const key = yield* AuditKey
    const { id: instance } = yield* readInstance()
    const heads = yield* decodeHeads(yield* sql`select chain, seq, hash, mac from audit_head`)
    return heads.length === chainCount && heads.every((head) => sealOf(key, { instance, ...head }) === head.mac)
  }).pipe(Effect.orDie)
)
