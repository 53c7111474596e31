/**
 * Days of the civil calendar as whole numbers, and what a report asks of them: their month, their weekday, six months later.
 *
 * Day 0 is 1970-01-01; the years are those of a diary, 1900 to 2199. Months are numbered from 1900-01. All of it is looked up in
 * tables, since a million rows ask.
 *
 * @since 0.1.0
 */
import { isDate } from "@haemtrack/domain/calendar/month"

const firstYear = 1900
const lastYear = 2199
const months = (lastYear - firstYear + 1) * 12
const dayMillis = 86_400_000

/** The first day of each month, and of the month after the last. */
const begins = Int32Array.from(
  { length: months + 1 },
  (_, month) => Date.UTC(firstYear + Math.floor(month / 12), month % 12) / dayMillis
)
const first = begins[0] ?? 0
const end = begins[months] ?? 0

/** Made when it is first asked for: many a run never asks. */
let monthByDay: Uint16Array | undefined

const monthTable = (): Uint16Array => {
  const table = new Uint16Array(end - first)
  for (let month = 0; month < months; month += 1) {
    table.fill(month, (begins[month] ?? 0) - first, (begins[month + 1] ?? 0) - first)
  }
  return table
}

const monthTexts: Array<string> = []

/** What {@link of} says of a day that does not exist; it is before every other. */
export const none = -0x80000000

/** The day of a year, a month from 1 to 12 and a day of the month, or {@link none}. */
export const of = (year: number, month: number, day: number): number => {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return none
  const index = (year - firstYear) * 12 + month - 1
  const number = (begins[index] ?? 0) + day - 1
  return number < (begins[index + 1] ?? 0) ? number : none
}

/** Whether a number is that of a day of these years. */
export const isDay = (number: number): boolean => Number.isInteger(number) && number >= first && number < end

/**
 * The day that `YYYY-MM-DD` names, or {@link none}.
 *
 * @example
 * parse("1970-01-02") // => 1
 */
export const parse = (text: string): number =>
  isDate(text) ? of(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) : none

/**
 * `YYYY-MM-DD`.
 *
 * @example
 * textOf(0) // => "1970-01-01"
 */
export const textOf = (day: number): string => new Date(day * dayMillis).toISOString().slice(0, 10)

/** The number of the month that a day is in. */
export const monthOf = (day: number): number => {
  monthByDay ??= monthTable()
  return monthByDay[day - first] ?? 0
}

/**
 * `YYYY-MM` of a month's number.
 *
 * @example
 * monthText(1) // => "1900-02"
 */
export const monthText = (month: number): string => {
  const text = monthTexts[month] ?? `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`
  monthTexts[month] = text
  return text
}

/**
 * The number of the month `YYYY-MM`.
 *
 * @example
 * monthNumber("1900-02") // => 1
 */
export const monthNumber = (text: string): number =>
  (Number(text.slice(0, 4)) - firstYear) * 12 + Number(text.slice(5, 7)) - 1

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/**
 * The same day of the month so many months later, or the last day of that month where it has no such day.
 *
 * @example
 * textOf(plusMonths(parse("2024-08-31"), 6)) // => "2025-02-28"
 */
export const plusMonths = (day: number, count: number): number => {
  const month = monthOf(day)
  const later = month + count
  const begin = begins[later] ?? 0
  return Math.min(begin + day - (begins[month] ?? 0), (begins[later + 1] ?? 0) - 1)
}
