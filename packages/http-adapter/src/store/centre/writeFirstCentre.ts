/**
 * The centre of a new installation.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Operator } from "../Operator.ts"
import type { Centre } from "./Centre.ts"

/** Answers `false`, and writes nothing, when there is a centre already. */
export const writeFirstCentre = Effect.fn("store.writeFirstCentre")(function* (centre: Centre) {
  const sql = yield* Operator
  const at = new Date(yield* Clock.currentTimeMillis)
  yield* sql`lock table centre in share row exclusive mode`
  const written = yield* sql`
    insert into centre (id, name, ods_code, zone, created_at)
    select ${centre.id}::uuid, ${centre.name}, ${centre.odsCode}, ${centre.zone}, ${at}
    where not exists (select from centre)
    returning id`
  return written.length === 1
}, Effect.orDie)
