/**
 * The step from one version of a record to the next, for a correction and for a withdrawal.
 *
 * @since 0.1.0
 */
import type { Amendment } from "@haemtrack/domain/diary/Amendment"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Actor } from "./Actor.ts"
import { Transaction } from "./Transaction.ts"
import { VersionDiffers } from "./VersionDiffers.ts"

/** What a change is made from, and why. */
export interface Change {
  readonly baseVersion: number
  readonly amendment: Amendment
}

/** That it was not taken back, by the kind of record. */
const stands = { bleed: "change_kind <> 'withdrawn'", treatment: "status = 'given'" } as const

/** A record of a diary, in the table of its kind. */
interface RecordOf {
  readonly table: keyof typeof stands
  readonly id: string
  readonly personId: PersonId
}

/**
 * Sets columns of the record as its next version, signed by whoever is at work.
 *
 * A second change of the same version waits for the first one's commit, and then fails with `VersionDiffers`: the row is found
 * by its version. So does a change of one that was taken back.
 *
 * @returns the number of the new version
 */
export const nextVersion = Effect.fnUntraced(function* (
  { id, personId, table }: RecordOf,
  { amendment, baseVersion }: Change,
  columns: Record<string, unknown>
) {
  const sql = yield* Transaction
  const { accountId, role } = yield* Actor
  const version = baseVersion + 1
  const row = {
    ...columns,
    version,
    amendment_reason: amendment.reason,
    amendment_text: amendment.text ?? null,
    updated_at: new Date(yield* Clock.currentTimeMillis),
    updated_by: accountId,
    updated_role: role
  }
  const changed = yield* Effect.orDie(sql`
    update ${sql(table)} set ${sql.update(row)}
    where person_id = ${personId} and id = ${id} and version = ${baseVersion} and ${sql.literal(stands[table])}
    returning id`)
  return changed.length === 0 ? yield* new VersionDiffers() : version
})
