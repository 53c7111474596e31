/**
 * Keeps a correction: the next version of the record, with all its lines anew.
 *
 * @since 0.1.0
 */
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import * as Effect from "effect/Effect"
import { nextVersion, type Change } from "../nextVersion.ts"
import { Transaction } from "../Transaction.ts"
import { columnsOf, lineRows } from "./columns.ts"

/**
 * The treatment as it reads now. Fails with `VersionDiffers`, and changes nothing, when `baseVersion` no longer stands.
 *
 * @returns the number of the new version
 */
export const replaceTreatment = Effect.fn("store.replaceTreatment")(function* (treatment: Treatment, change: Change) {
  const sql = yield* Transaction
  const { id, personId } = treatment
  const version = yield* nextVersion({ table: "treatment", id, personId }, change, columnsOf(treatment))
  yield* Effect.orDie(sql`
    delete from treatment_line where person_id = ${personId} and treatment_id = ${id}`)
  yield* Effect.orDie(sql`insert into treatment_line ${sql.insert(lineRows(treatment))}`)
  return version
})
