/**
 * The month as a calendar draws it, and the arithmetic of days that it needs.
 *
 * Imports nothing, so that elements can run it. Dates are the texts `YYYY-MM-DD` and `YYYY-MM` of the Gregorian calendar,
 * years 1900 to 2199; days are counted on the civil calendar and never as 24 hours.
 *
 * @since 0.1.0
 */

/** One square of the grid. */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Day of the month, 1 to 31. */
  readonly day: number
  /** Monday is 1, Sunday is 7. */
  readonly weekday: number
  /** `false` for the days of the months before and after, which fill the first and the last week. */
  readonly inMonth: boolean
}

const dayMillis = 86_400_000

const dateOf = (number: number): string => new Date(number * dayMillis).toISOString().slice(0, 10)

/** Days since 1970-01-01. A date without a time is read in UTC, where every day has 24 hours. */
const numberOf = (date: string): number => Date.parse(date.slice(0, 10)) / dayMillis

/** A month from 1900-01 to 2199-12. */
export const isMonth = (text: string): boolean => /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text)

/** The month of a day. */
export const monthOf = (date: string): string => date.slice(0, 7)

/** The day that lies `days` later (or earlier, for a negative count). */
export const addDays = (date: string, days: number): string => dateOf(numberOf(date) + days)

/** The month that lies `months` later (or earlier). */
export const addMonths = (month: string, months: number): string =>
  monthOf(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months)).toISOString())

/** Days of a month: 28 to 31. The day before the first of the next month is its last. */
export const daysInMonth = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()

/** The last day of a month. */
export const lastDayOf = (month: string): string => `${month}-${daysInMonth(month)}`

/** A day that exists. */
export const isDate = (text: string): boolean =>
  isMonth(monthOf(text)) && /^-(?:0[1-9]|[123]\d)$/.test(text.slice(7)) && text <= lastDayOf(monthOf(text))

/** Days from one day to another: negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (date: string): number => new Date(date.slice(0, 10)).getUTCDay() || 7

/**
 * The whole weeks that hold a month: 4 to 6 rows of 7 days.
 *
 * @param month `YYYY-MM`
 * @param firstDay the day that a week begins with, Monday 1 to Sunday 7
 * @throws {RangeError} for a month or first day that does not exist: a mistake in the program
 * @example
 * monthGrid("2026-10")[0]?.[0]?.date // => "2026-09-28"
 */
export const monthGrid = (month: string, firstDay = 1): ReadonlyArray<ReadonlyArray<Day>> => {
  if (!isMonth(month) || !/^[1-7]$/.test(String(firstDay))) throw new RangeError("monthGrid: not a month and a weekday")
  const first = `${month}-01`
  const start = numberOf(first) - ((weekdayOf(first) - firstDay + 7) % 7)
  const weeks = Math.ceil((numberOf(lastDayOf(month)) - start + 1) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column): Day => {
      const date = dateOf(start + week * 7 + column)
      const weekday = ((firstDay - 1 + column) % 7) + 1
      return { date, day: Number(date.slice(8)), weekday, inMonth: monthOf(date) === month }
    })
  )
}
