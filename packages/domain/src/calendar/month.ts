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

/** Days since 1970-01-01. Only dates pass through here, in UTC, where every day has 24 hours. */
const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMillis

const pad = (n: number, width: number): string => String(n).padStart(width, "0")

const dateOf = (number: number): string => new Date(number * dayMillis).toISOString().slice(0, 10)

const numberOf = (date: string): number =>
  dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/** A month from 1900-01 to 2199-12. */
export const isMonth = (text: string): boolean => /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text)

/** Days of a month: 28 to 31. */
export const daysInMonth = (month: string): number => {
  const year = Number(month.slice(0, 4))
  const index = Number(month.slice(5, 7))
  return dayNumber(year, index + 1, 1) - dayNumber(year, index, 1)
}

/** A day that exists. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  isMonth(text.slice(0, 7)) &&
  Number(text.slice(8)) >= 1 &&
  Number(text.slice(8)) <= daysInMonth(text.slice(0, 7))

/** The month of a day. */
export const monthOf = (date: string): string => date.slice(0, 7)

/** The last day of a month. */
export const lastDayOf = (month: string): string => `${month}-${pad(daysInMonth(month), 2)}`

/** The day that lies `days` later (or earlier, for a negative count). */
export const addDays = (date: string, days: number): string => dateOf(numberOf(date) + days)

/** The month that lies `months` later (or earlier). */
export const addMonths = (month: string, months: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}`
}

/** Days from one day to another: negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (date: string): number => ((((numberOf(date) + 3) % 7) + 7) % 7) + 1

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
  if (!isMonth(month)) throw new RangeError("monthGrid: not a month")
  if (!Number.isInteger(firstDay) || firstDay < 1 || firstDay > 7) throw new RangeError("monthGrid: not a first day")
  const first = `${month}-01`
  const start = addDays(first, -((weekdayOf(first) - firstDay + 7) % 7))
  const weeks = Math.ceil((daysBetween(start, lastDayOf(month)) + 1) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column): Day => {
      const date = addDays(start, week * 7 + column)
      return { date, day: Number(date.slice(8)), weekday: weekdayOf(date), inMonth: monthOf(date) === month }
    })
  )
}
