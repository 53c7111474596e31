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

const pad = (number: number): string => String(number).padStart(2, "0")

/**
 * The day of a day number, for plans that count in whole numbers. Law: `dateOf(dayNumber(d)) = d`.
 *
 * @throws {RangeError} for what is not a whole number, or lies outside the years 1 to 9999
 */
export const dateOf = (number: number): string => {
  const day = new Date(number * dayMillis)
  const year = day.getUTCFullYear()
  if (!Number.isSafeInteger(number) || !(year >= 1 && year <= 9999))
    throw new RangeError("dateOf: not a day of a calendar")
  return `${String(year).padStart(4, "0")}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`
}

/** Days since 1970-01-01, which is 0; negative before it. What stands after the day is not looked at. */
export const dayNumber = (date: string): number => Date.parse(date.slice(0, 10)) / dayMillis

/** A month from 1900-01 to 2199-12. */
export const isMonth = (text: string): boolean => /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text)

/** The month of a day. */
export const monthOf = (date: string): string => date.slice(0, 7)

/** The day that lies `days` later (or earlier, for a negative count). */
export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days)

/** The month that lies `months` later (or earlier). */
export const addMonths = (month: string, months: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${pad((count % 12) + 1)}`
}

/** How many months one month lies after another; negative when it lies before it. A day counts as its month. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** Days of a month by its numbers, January 1: 28 to 31. Of the others than February every second one has 31, and so has August. */
export const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return 30 + ((month + (month >> 3)) % 2)
}

/** Days of a month: 28 to 31. */
export const daysInMonth = (month: string): number =>
  lengthOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))

/** The last day of a month. */
export const lastDayOf = (month: string): string => `${month}-${daysInMonth(month)}`

/**
 * The same day of the month that lies `months` after (or before), or that month's last day where it has no such day.
 *
 * A text to compare with a day: unlike a `LocalDate` it may lie outside the years of a diary.
 *
 * @example
 * monthsAfter("2026-08-31", 6) // => "2027-02-28"
 */
export const monthsAfter = (date: string, months: number): string => {
  const month = addMonths(monthOf(date), months)
  const [same, last] = [`${month}${date.slice(7)}`, lastDayOf(month)]
  return same < last ? same : last
}

/** The number that the digits of a text make from one place to another; NaN where something else than a digit stands. */
const numberIn = (text: string, from: number, to: number): number => {
  let number = 0
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

/** A day that exists. Nothing is between bounds that is not a number. */
export const isDate = (text: string): boolean => {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false
  const [year, month, day] = [numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10)]
  const isInRecords = year >= 1900 && year <= 2199
  return isInRecords && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

/** Days from one day to another: negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The weekday of a day number: Monday is 1, Sunday is 7. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (date: string): number => weekdayOfNumber(dayNumber(date))

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
  const start = dayNumber(first) - ((weekdayOf(first) - firstDay + 7) % 7)
  const weeks = Math.ceil((dayNumber(lastDayOf(month)) - start + 1) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column): Day => {
      const date = dateOf(start + week * 7 + column)
      const weekday = ((firstDay - 1 + column) % 7) + 1
      return { date, day: Number(date.slice(8)), weekday, inMonth: monthOf(date) === month }
    })
  )
}
