/**
 * Writes a new treatment down: its record and its lines; the version row follows when the transaction commits.
 *
 * @since 0.1.0
 */
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Actor } from "../Actor.ts"
import { DuplicateRecord } from "../DuplicateRecord.ts"
import { Transaction } from "../Transaction.ts"
import { columnsOf, lineRows } from "./columns.ts"

/** Version 1, recorded by whoever is at work. Fails with `DuplicateRecord` for an id that some diary has, and writes nothing. */
export const insertTreatment = Effect.fn("store.insertTreatment")(function* (treatment: Treatment) {
  const sql = yield* Transaction
  const { accountId, role } = yield* Actor
  const at = new Date(yield* Clock.currentTimeMillis)
  const row = {
    person_id: treatment.personId,
    id: treatment.id,
    version: 1,
    status: "given",
    ...columnsOf(treatment),
    created_at: at,
    created_by: accountId,
    created_role: role,
    updated_at: at,
    updated_by: accountId,
    updated_role: role
  }
  const written = yield* Effect.orDie(sql`insert into treatment ${sql.insert(row)} on conflict do nothing returning id`)
  if (written.length === 0) return yield* new DuplicateRecord()
  yield* Effect.orDie(sql`insert into treatment_line ${sql.insert(lineRows(treatment))}`)
})
