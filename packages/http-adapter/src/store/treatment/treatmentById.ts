/**
 * One treatment by its id, which a path names.
 *
 * @since 0.1.0
 */
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredTreatment.ts"

/** The record that stands, taken back or not; `None` also for one of a diary that whoever is at work may not see. */
export const treatmentById = Effect.fn("store.treatmentById")(function* (id: TreatmentId) {
  const sql = yield* Transaction
  const find = SqlSchema.findOneOption({
    Request: TreatmentId,
    Result: Row,
    execute: (id) => sql`${selectStored(sql, sql`id = ${id}`)}`
  })
  return Option.map(yield* find(id), ({ stored }) => stored)
}, Effect.orDie)
