/**
 * A moment as the columns of a table, for writing.
 *
 * @since 0.1.0
 */
import type { Moment } from "@haemtrack/domain/calendar/Moment"

/** One value a column; what the moment does not say is null. */
export const momentColumns = (moment: Moment) => ({
  local_at: moment.local,
  zone: moment.zone,
  offset_minutes: moment.offsetMinutes,
  instant: moment.instant,
  precision: moment.precision,
  part_of_day: moment.precision === "part_of_day" ? moment.partOfDay : null,
  fold: moment.fold ?? null,
  tzdb: moment.tzdb
})
