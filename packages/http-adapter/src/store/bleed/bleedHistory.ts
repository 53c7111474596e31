/**
 * Every version that a bleed had: what stood when, who made it, and why.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { Amendment } from "@haemtrack/domain/diary/Amendment"
import { Bleed } from "@haemtrack/domain/diary/Bleed"
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { Author, Kind, VersionNo } from "@haemtrack/domain/diary/Version"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { amendment, author, authorsOf } from "../author.ts"
import { instantText } from "../instantText.ts"
import { Transaction } from "../Transaction.ts"

/** One version: what the person wrote, corrected or took back. */
export const MadeVersion = Schema.Struct({
  version: VersionNo,
  kind: Kind,
  at: Instant,
  by: Author,
  amendment: Schema.optionalKey(Amendment),
  bleed: Bleed
})
export type MadeVersion = typeof MadeVersion.Type

/**
 * The first version first; a version of this same transaction is not among them yet.
 *
 * @returns empty for a bleed that is not there or that whoever is at work may not see
 */
export const bleedHistory = Effect.fn("store.bleedHistory")(function* (id: BleedId) {
  const sql = yield* Transaction
  const find = SqlSchema.findAll({
    Request: BleedId,
    Result: Schema.Struct({ made: MadeVersion }),
    // By way of the record, whose id has an index: versions are kept by person first.
    execute: (id) => sql`
      with record as materialized (
        select * from bleed_version
        where (person_id, id) in (select person_id, id from bleed where id = ${id})
      ),
      ${authorsOf(sql, sql`select distinct person_id, changed_by from record`)}
      select jsonb_strip_nulls(jsonb_build_object(
        'version', version,
        'kind', change_kind,
        'at', ${instantText(sql, sql`valid_from`)},
        'by', ${author(sql, sql`changed_by`, sql`changed_role`)},
        'amendment', ${amendment(sql, sql`reason`, sql`reason_text`)},
        'bleed', body
      )) as made
      from record
      order by version`
  })
  return (yield* find(id)).map(({ made }) => made)
}, Effect.orDie)
