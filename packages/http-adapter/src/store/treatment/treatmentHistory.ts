/**
 * Every version that a treatment had: what stood when, who made it, and why.
 *
 * @since 0.1.0
 */
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { Version } from "@haemtrack/domain/diary/Version"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlSchema from "effect/sql/SqlSchema"
import { amendment, author, authorsOf } from "../author.ts"
import { instantText } from "../instantText.ts"
import { Transaction } from "../Transaction.ts"

/**
 * The first version first; a version of this same transaction is not among them yet.
 *
 * @returns empty for a treatment that is not there or that whoever is at work may not see
 */
export const treatmentHistory = Effect.fn("store.treatmentHistory")(function* (id: TreatmentId) {
  const sql = yield* Transaction
  const find = SqlSchema.findAll({
    Request: TreatmentId,
    Result: Schema.Struct({ made: Version }),
    // By way of the record, whose id has an index: versions are kept by person first.
    execute: (id) => sql`
      with record as materialized (
        select * from treatment_version
        where (person_id, id) in (select person_id, id from treatment where id = ${id})
      ),
      ${authorsOf(sql, sql`select distinct person_id, changed_by from record`)}
      select jsonb_strip_nulls(jsonb_build_object(
        'version', version,
        'status', case change_kind when 'withdrawn' then 'withdrawn' else 'given' end,
        'kind', change_kind,
        'at', ${instantText(sql, sql`valid_from`)},
        'by', ${author(sql, sql`changed_by`, sql`changed_role`)},
        'amendment', ${amendment(sql, sql`reason`, sql`reason_text`)},
        'treatment', body
      )) as made
      from record
      order by version`
  })
  return (yield* find(id)).map(({ made }) => made)
}, Effect.orDie)
