/**
 * A treatment as the store keeps it: the record that stands, who wrote it down when, and who changed it last.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { Amendment } from "@haemtrack/domain/diary/Amendment"
import { Treatment } from "@haemtrack/domain/diary/Treatment"
import { Author, Status, VersionNo } from "@haemtrack/domain/diary/Version"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { amendment, author, authorsOf } from "../author.ts"
import { instantText } from "../instantText.ts"

/** The version that stands. `changed` says who made it; of version 1 that is who recorded it. `amendment` is its reason. */
export const StoredTreatment = Schema.Struct({
  treatment: Treatment,
  version: VersionNo,
  status: Status,
  recordedAt: Instant,
  recordedBy: Author,
  changedAt: Instant,
  changedBy: Author,
  amendment: Schema.optionalKey(Amendment)
})
export type StoredTreatment = typeof StoredTreatment.Type

/** One row of a query: the record as one JSON value, so that what is absent is absent. */
export const Row = Schema.Struct({ stored: StoredTreatment })

/** The records of one diary that `which` says, as {@link Row}s; the caller adds in what order. */
export const selectStored = (sql: SqlClient, which: Fragment): Fragment => sql`
  with record as materialized (select * from treatment_record where ${which}),
  ${authorsOf(sql, sql`select person_id, created_by from record union select person_id, updated_by from record`)}
  select jsonb_strip_nulls(jsonb_build_object(
    'treatment', body,
    'version', version,
    'status', status,
    'recordedAt', ${instantText(sql, sql`created_at`)},
    'recordedBy', ${author(sql, sql`created_by`, sql`created_role`)},
    'changedAt', ${instantText(sql, sql`updated_at`)},
    'changedBy', ${author(sql, sql`updated_by`, sql`updated_role`)},
    'amendment', ${amendment(sql, sql`amendment_reason`, sql`amendment_text`)}
  )) as stored
  from record`
