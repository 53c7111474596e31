/**
 * Keeps a correction of a bleed: the next version of the record, with all its sites anew.
 *
 * @since 0.1.0
 */
import type { Bleed } from "@haemtrack/domain/diary/Bleed"
import * as Effect from "effect/Effect"
import { nextVersion, type Change } from "../nextVersion.ts"
import { Transaction } from "../Transaction.ts"
import { columnsOf, siteRows } from "./columns.ts"

/**
 * The bleed as it reads now. Fails with `VersionDiffers`, and changes nothing, when `baseVersion` no longer stands.
 *
 * @returns the number of the new version
 */
export const replaceBleed = Effect.fn("store.replaceBleed")(function* (bleed: Bleed, change: Change) {
  const sql = yield* Transaction
  const { id, personId } = bleed
  const columns = { ...columnsOf(bleed), change_kind: "amended" }
  const version = yield* nextVersion({ table: "bleed", id, personId }, change, columns)
  yield* Effect.orDie(sql`delete from bleed_site where person_id = ${personId} and bleed_id = ${id}`)
  yield* Effect.orDie(sql`insert into bleed_site ${sql.insert(siteRows(bleed))}`)
  return version
})
