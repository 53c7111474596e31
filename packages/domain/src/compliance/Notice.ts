/**
 * What a person was sent about their record: which entries are missing, how to add them, and from the letter on how to appeal
 * (clinical 7.4, 7.11; F73). It stays in the history whatever is found out later.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { EscalationLevel } from "./EscalationLevel.ts"
import { MeasureCode } from "./Measure.ts"

export const NoticeId = Uuid7.pipe(Schema.brand("NoticeId"))
export type NoticeId = typeof NoticeId.Type

/** Something that is missing: under which key it is said, how many, and where (ids of entries, months, products). */
export const Gap = Schema.Struct({
  measure: MeasureCode,
  key: Schema.String,
  count: Schema.Int,
  where: Schema.Array(Schema.String)
})
export type Gap = typeof Gap.Type

/** A message that was sent. `level` is for staff; the person reads the text under `key` in their language. */
export const Notice = Schema.Struct({
  id: NoticeId,
  level: EscalationLevel,
  month: Month,
  sentAt: Instant,
  key: Schema.String,
  gaps: Schema.Array(Gap),
  respondBy: Schema.optionalKey(LocalDate),
  appealBy: Schema.optionalKey(LocalDate)
})
export type Notice = typeof Notice.Type

/** What was found out after a notice was sent (clinical 7.7, 7.9). */
export const Remark = Schema.Literals(["completed_later", "month_exempt"])
export type Remark = typeof Remark.Type
