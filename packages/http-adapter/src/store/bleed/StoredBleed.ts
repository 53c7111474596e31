/**
 * A bleed as the store keeps it: the record that stands, the treatments that name it, who wrote it down when, and who changed it
 * last.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { Moment } from "@haemtrack/domain/calendar/Moment"
import { Amendment } from "@haemtrack/domain/diary/Amendment"
import { Bleed } from "@haemtrack/domain/diary/Bleed"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { Author, Kind, VersionNo } from "@haemtrack/domain/diary/Version"
import { Amount } from "@haemtrack/domain/product/Amount"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { amendment, author, authorsOf } from "../author.ts"
import { instantText } from "../instantText.ts"

/**
 * The version that stands; `kind` is what made it. `treatments` are those that stand and were given for it, by the centre's word
 * or else by the person's, in the order in which they were given. `changed` says who made the version; of version 1 that is who recorded it.
 */
export const StoredBleed = Schema.Struct({
  bleed: Bleed,
  version: VersionNo,
  kind: Kind,
  treatments: Schema.Array(Schema.Struct({ id: TreatmentId, occurredAt: Moment, total: Amount })),
  recordedAt: Instant,
  recordedBy: Author,
  changedAt: Instant,
  changedBy: Author,
  amendment: Schema.optionalKey(Amendment)
})
export type StoredBleed = typeof StoredBleed.Type

/** One row of a query: the record as one JSON value, so that what is absent is absent. */
export const Row = Schema.Struct({ stored: StoredBleed })

/** The records of one diary that `which` says, as {@link Row}s; the caller adds in what order. */
export const selectStored = (sql: SqlClient, which: Fragment): Fragment => sql`
  with record as materialized (select * from bleed_record where ${which}),
  ${authorsOf(sql, sql`select person_id, created_by from record union select person_id, updated_by from record`)}
  select jsonb_strip_nulls(jsonb_build_object(
    'bleed', body,
    'version', version,
    'kind', change_kind,
    'treatments', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object('id', given.id, 'occurredAt', given.body->'occurredAt', 'total', given.body->'total')
          order by given.local_at, given.id),
        '[]')
      from treatment_record given
      where given.person_id = record.person_id and given.status = 'given'
        and (given.centre_bleed_id = record.id or given.bleed_id = record.id and given.centre_bleed_id is null)),
    'recordedAt', ${instantText(sql, sql`created_at`)},
    'recordedBy', ${author(sql, sql`created_by`, sql`created_role`)},
    'changedAt', ${instantText(sql, sql`updated_at`)},
    'changedBy', ${author(sql, sql`updated_by`, sql`updated_role`)},
    'amendment', ${amendment(sql, sql`amendment_reason`, sql`amendment_text`)}
  )) as stored
  from record`
