/**
 * Writes a new bleed down: its record and its sites; the version row follows when the transaction commits.
 *
 * @since 0.1.0
 */
import type { Bleed } from "@haemtrack/domain/diary/Bleed"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Actor } from "../Actor.ts"
import { DuplicateRecord } from "../DuplicateRecord.ts"
import { Transaction } from "../Transaction.ts"
import { columnsOf, siteRows } from "./columns.ts"

/** Version 1, recorded by whoever is at work. Fails with `DuplicateRecord` for an id that some diary has, and writes nothing. */
export const insertBleed = Effect.fn("store.insertBleed")(function* (bleed: Bleed) {
  const sql = yield* Transaction
  const { accountId, role } = yield* Actor
  const at = new Date(yield* Clock.currentTimeMillis)
  const row = {
    person_id: bleed.personId,
    id: bleed.id,
    version: 1,
    change_kind: "recorded",
    ...columnsOf(bleed),
    created_at: at,
    created_by: accountId,
    created_role: role,
    updated_at: at,
    updated_by: accountId,
    updated_role: role
  }
  const written = yield* Effect.orDie(sql`insert into bleed ${sql.insert(row)} on conflict do nothing returning id`)
  if (written.length === 0) return yield* new DuplicateRecord()
  yield* Effect.orDie(sql`insert into bleed_site ${sql.insert(siteRows(bleed))}`)
})
