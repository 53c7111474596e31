/**
 * Days, months and weekdays in words, from the catalogue and never from the browser's own formats: the page, the element
 * and a printed sheet then agree to the letter in every language (I18N-1).
 *
 * @since 0.1.0
 */
import { weekdayOf } from "@haemtrack/domain/calendar/month"
import type { CalendarWords, DayWords } from "./Words.ts"

// The borders of these casts: a date that exists has a month of 1 to 12 and a weekday of 1 to 7.
type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayOf = (date: string): string => String(Number(date.slice(8, 10)))
const yearOf = (date: string): string => date.slice(0, 4)
const monthNumber = (date: string): MonthNumber => Number(date.slice(5, 7)) as MonthNumber

/** "Wednesday" of `2026-10-28`. */
export const weekdayText = (words: DayWords, date: string): string =>
  words[`weekday.long.${weekdayOf(date) as WeekdayNumber}`]()

/** "Wed" of `2026-10-28`. */
export const weekdayShort = (words: CalendarWords, date: string): string =>
  words[`weekday.short.${weekdayOf(date) as WeekdayNumber}`]()

/** "October" of `2026-10-28` or `2026-10`. */
export const monthText = (words: DayWords, date: string): string => words[`month.long.${monthNumber(date)}`]()

/** "Wednesday 28 October 2026". */
export const fullDate = (words: DayWords, date: string): string =>
  words["date.full"]({
    weekday: weekdayText(words, date),
    day: dayOf(date),
    month: monthText(words, date),
    year: yearOf(date)
  })

/** "28 October 2026". */
export const longDate = (words: DayWords, date: string): string =>
  words["date.long"]({ day: dayOf(date), month: monthText(words, date), year: yearOf(date) })

/** "28 October". */
export const dayAndMonth = (words: DayWords, date: string): string =>
  words["date.dayMonth"]({ day: dayOf(date), month: monthText(words, date) })

/** "28 Oct". */
export const shortDate = (words: DayWords, date: string): string =>
  words["date.dayMonth"]({ day: dayOf(date), month: words[`month.short.${monthNumber(date)}`]() })

/** "October 2026" of `2026-10`. */
export const monthAndYear = (words: DayWords, month: string): string =>
  words["date.monthYear"]({ month: monthText(words, month), year: yearOf(month) })
