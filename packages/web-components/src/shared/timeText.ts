/**
 * The time of a treatment in words: as exactly as it was told, and no more.
 *
 * @since 0.1.0
 */
import type { DayWords } from "../messages/Words.ts"
import { type Entry, type EntryPrecision, told as parts } from "./Entry.ts"

/**
 * "07:10", "About 07:00", "Morning" or, where only the day is known, "Time not known".
 *
 * @param homeZone the person's zone: a time from elsewhere names its own
 */
export const timeText = (
  words: DayWords,
  told: EntryPrecision & Pick<Entry, "at" | "fold">,
  homeZone: string | undefined
): string => {
  const { time = "", zone = "" } = parts(told.at) ?? {}
  if (told.precision === "part_of_day") return words[`part.${told.partOfDay}`]()
  if (told.precision === "day") return words["time.day"]()
  const { precision, fold } = told
  const asTold = words[`time.${precision}`]({ time: fold ? words["day.fold"]({ time, fold }) : time })
  return homeZone && zone !== homeZone ? words["day.elsewhere"]({ time: asTold, zone }) : asTold
}
