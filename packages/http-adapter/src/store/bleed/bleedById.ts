/**
 * One bleed by its id, which a path, a treatment or a link names.
 *
 * @since 0.1.0
 */
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as SqlSchema from "effect/sql/SqlSchema"
import { Transaction } from "../Transaction.ts"
import { Row, selectStored } from "./StoredBleed.ts"

/** The record that stands, taken back or not; `None` also for one of a diary that whoever is at work may not see. */
export const bleedById = Effect.fn("store.bleedById")(function* (id: BleedId) {
  const sql = yield* Transaction
  const find = SqlSchema.findOneOption({
    Request: BleedId,
    Result: Row,
    execute: (id) => sql`${selectStored(sql, sql`id = ${id}`)}`
  })
  return Option.map(yield* find(id), ({ stored }) => stored)
}, Effect.orDie)
