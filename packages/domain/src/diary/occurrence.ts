/**
 * When a treatment was given: the limits of a time that can be believed (TIME-7), and how long ago it was.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { epochMillis, instantOf } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { localDateAt } from "../calendar/localDay.ts"
import { localDate, type Moment } from "../calendar/Moment.ts"
import { daysBetween } from "../calendar/month.ts"
import type { Told } from "../calendar/Told.ts"
import type { Ruled } from "../rules/Rule.ts"

/** The time lies more than ten minutes ahead (D14): a diary holds what has happened. */
export class OccurredInFuture extends Schema.TaggedError<OccurredInFuture>()("OccurredInFuture", {}) implements Ruled {
  readonly rule = "D14"
  readonly field = "occurredAt"
}

/** The day lies before the person was born. */
export class OccurredBeforeBirth
  extends Schema.TaggedError<OccurredBeforeBirth>()("OccurredBeforeBirth", {})
  implements Ruled
{
  readonly rule = "TIME-7"
  readonly field = "occurredAt"
}

/** Clocks differ: a time up to ten minutes ahead is believed (D14). */
const clockSkewMillis = 600_000

/** Whether the time was told to the hour or better. The instant of any other moment serves order only (clinical 9.2). */
export const isTimed = (moment: Moment): boolean => moment.precision === "minute" || moment.precision === "hour"

/**
 * D14: more than ten minutes ahead. A moment told as a day or a part of it has no time that could be ahead: it is in the
 * future when its day is, so that "today" can be written down in the morning.
 */
export const isInFuture = (moment: Moment, nowMillis: number): boolean => {
  const latest = nowMillis + clockSkewMillis
  return isTimed(moment)
    ? epochMillis(moment.instant) > latest
    : localDate(moment) > localDateAt(instantOf(latest), moment.zone)
}

/** Before the day of birth; the day itself is in the diary. */
export const isBeforeBirth = (moment: Moment, birthDate: LocalDate): boolean => localDate(moment) < birthDate

/** Calendar days from the day of the moment to today, both as that place counts them. */
export const daysAgo = (moment: Moment, nowMillis: number): number =>
  daysBetween(localDate(moment), localDateAt(instantOf(nowMillis), moment.zone))

/** Older than this, the person is asked how exactly they know the time (clinical 9.6). */
export const precisionDays = 7
/** Older than this, the date is asked about (clinical 9.6). */
export const longAgoDays = 31
/** Older than this, an entry counts as written from memory (clinical 9.6). */
export const fromMemoryDays = 90

/**
 * What a late entry brings with it (clinical 9.6): it is never refused for being late.
 *
 * @param ageDays whole days since the day of the entry
 */
export const lateEntry = (ageDays: number): ReadonlyArray<"ask_precision" | "ask_date" | "from_memory"> => [
  ...(ageDays > precisionDays ? (["ask_precision"] as const) : []),
  ...(ageDays > longAgoDays ? (["ask_date"] as const) : []),
  ...(ageDays > fromMemoryDays ? (["from_memory"] as const) : [])
]

/**
 * Whether a correction leaves the time as it was. Its instant then stays, too: it is not derived again from a newer release of
 * the zone database (TIME-2), and the date is not asked about a second time.
 */
export const retells = (told: Told, moment: Moment): boolean => {
  if (told.zone !== moment.zone || told.precision !== moment.precision) return false
  switch (told.precision) {
    case "day":
      return told.local.slice(0, 10) === localDate(moment)
    case "part_of_day":
      return (
        moment.precision === "part_of_day" &&
        told.partOfDay === moment.partOfDay &&
        told.local.slice(0, 10) === localDate(moment)
      )
    case "minute":
    case "hour":
      return (
        told.local === moment.local &&
        (told.offsetMinutes === undefined || told.offsetMinutes === moment.offsetMinutes) &&
        (told.fold === undefined || moment.fold === undefined || told.fold === moment.fold)
      )
  }
}
