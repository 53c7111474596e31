/**
 * A centre by its id, such as the one of whoever is at work.
 *
 * @since 0.1.0
 */
import { CentreId } from "@haemtrack/domain/person/Centre"
import * as Effect from "effect/Effect"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Centre } from "./Centre.ts"

/** None when there is no such centre. */
export const centreById = Effect.fn("store.centreById")(function* (id: CentreId) {
  const sql = yield* Transaction
  const find = SqlSchema.findOneOption({
    Request: CentreId,
    Result: Centre,
    execute: (wanted) => sql`select id, name, ods_code as "odsCode", zone from centre where id = ${wanted}`
  })
  return yield* Effect.orDie(find(id))
})
