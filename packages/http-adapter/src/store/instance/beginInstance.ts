/**
 * The installation at its first start: its id, and the sealed beginnings of its audit chains.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { AuditKey } from "../audit/AuditKey.ts"
import { chainCount, genesis, sealOf } from "../audit/chain.ts"
import { Operator } from "../Operator.ts"

/** Keeps `id` when the installation has none yet; a later start changes nothing. */
export const beginInstance = Effect.fn("store.beginInstance")(function* (id: string) {
  const sql = yield* Operator
  const key = yield* AuditKey
  const at = new Date(yield* Clock.currentTimeMillis)
  const begun =
    yield* sql`insert into instance ${sql.insert({ id, created_at: at })} on conflict do nothing returning id`
  if (begun.length === 0) return
  const heads = Arr.makeBy(chainCount, (chain) => {
    const hash = genesis(id, chain)
    return { chain, seq: 0, hash, sealed_seq: 0, mac: sealOf(key, { instance: id, chain, seq: 0n, hash }) }
  })
  yield* sql`insert into audit_head ${sql.insert(heads)}`
}, Effect.orDie)
