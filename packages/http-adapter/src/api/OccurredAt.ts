/**
 * When it happened, as it is answered.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { OffsetMinutes } from "@haemtrack/domain/calendar/Offset"
import { Fold, PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import { WallTime } from "@haemtrack/domain/calendar/WallTime"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import * as Schema from "effect/Schema"

/** With every field that has a meaning: no instant for a time that is only a day or a part of one (TIME-3). */
export const OccurredAt = Schema.Struct({
  local: WallTime,
  zone: Zone,
  offsetMinutes: OffsetMinutes,
  instant: Schema.optionalKey(Instant),
  precision: Precision,
  partOfDay: Schema.optionalKey(PartOfDay),
  fold: Schema.optionalKey(Fold),
  tzdb: Schema.String
}).annotate({ identifier: "OccurredAt" })
export type OccurredAt = typeof OccurredAt.Type
