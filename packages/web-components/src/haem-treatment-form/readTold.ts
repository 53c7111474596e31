/**
 * From a typed time to the time that is told, as exactly as the person knows it.
 *
 * @since 0.1.0
 */
import { daysBetween } from "@haemtrack/domain/calendar/month"
import type { ToldTime } from "../source/Treatment.ts"
import { readDate, readTime } from "./digits.ts"
import { timeId, type TimeOf } from "./fieldIds.ts"
import { says } from "./Mistake.ts"
import { isValue, mistake, type Read } from "./Read.ts"
import type { TypedTime } from "./TypedTime.ts"
import { isZone } from "./wallClock.ts"

/** Older than this, the person says how exact the time is (clinical 9.6). */
const exactForDays = 7

/** Whether the day is so long ago that the person is asked how exact the time is. */
export const asksPrecision = ({ date, when }: TypedTime, today: string): boolean => {
  const day = readDate(date)
  return when !== "now" && day !== undefined && daysBetween(day, today) > exactForDays
}

/** How exact the time is, by what was said: "just now" and a recent time are to the minute. */
const precisionOf = (typed: TypedTime, today: string): TypedTime["precision"] =>
  typed.when !== "now" && (typed.isUnsure || asksPrecision(typed, today)) ? typed.precision : "minute"

/**
 * @param today the day by the calendar of the person's zone
 * @param of what the time is of
 */
export const readTold = (typed: TypedTime, today: string, of: TimeOf): Read<ToldTime> => {
  const { fold, hour, minutes, offset, partOfDay, zone } = typed
  const local = readDate(typed.date)
  const precision = precisionOf(typed, today)
  const id = (part: string) => timeId(of, part)
  if (local === undefined) return mistake(id("day"), says("err.date"))
  if (!isZone(zone)) return mistake(id("zone"), says("err.zone"))
  switch (precision) {
    case "":
      return mistake(id("precision"), says("err.precision"))
    case "day":
      return isValue({ precision, local, zone })
    case "part_of_day":
      return partOfDay === ""
        ? mistake(id("part"), says("err.partOfDay"))
        : isValue({ precision, partOfDay, local, zone })
    case "minute":
    case "hour": {
      const time = readTime(hour, minutes)
      if (time === undefined) return mistake(id("hour"), says("err.time"))
      return isValue({
        precision,
        local: `${local}T${time}`,
        zone,
        ...(offset && { offsetMinutes: Number(offset) }),
        ...(fold && { fold })
      })
    }
  }
}
