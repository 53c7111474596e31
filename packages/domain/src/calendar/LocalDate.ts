/**
 * A day of the civil calendar, as a diary writes it: no time, no zone.
 *
 * Days are counted on the calendar and never as 24 hours, so no clock change moves them (TIME-8).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import * as month from "./month.ts"

/** `YYYY-MM-DD` of a day that exists, from year 1900 to 2199. Text order is time order. */
export const LocalDate = Schema.String.check(
  Schema.makeFilter((text: string) => month.isDate(text), { expected: "a day that exists, YYYY-MM-DD" })
).pipe(Schema.brand("LocalDate"))
export type LocalDate = typeof LocalDate.Type

/** Whether a text is a day. */
export const is = (text: string): text is LocalDate => month.isDate(text)

/** `YYYY-MM` of a month from year 1900 to 2199. */
export const Month = Schema.String.check(
  Schema.makeFilter((text: string) => month.isMonth(text), { expected: "a month, YYYY-MM" })
).pipe(Schema.brand("Month"))
export type Month = typeof Month.Type

/** Whether a text is a month. */
export const isMonth = (text: string): text is Month => month.isMonth(text)

/** The text is not a day that exists: a 30 February is refused, never moved to March. */
export class NoSuchDay extends Schema.TaggedError<NoSuchDay>()("NoSuchDay", {}) implements Ruled {
  readonly rule = "clinical 9.1"
  readonly field = "date"
}

/** Reads `YYYY-MM-DD`. */
export const parse = (text: string): Result.Result<LocalDate, NoSuchDay> =>
  is(text) ? Result.succeed(text) : Result.fail(new NoSuchDay())

/** A day outside the years of a diary was asked for: a mistake in the program. */
const inDiary = (text: string): LocalDate => {
  if (!is(text)) throw new RangeError("LocalDate: outside the years 1900 to 2199")
  return text
}

/** Days since 1970-01-01, for arithmetic over many days. Law: `ofDayNumber(dayNumber(d)) = d`. */
export const dayNumber = (date: LocalDate): number => month.dayNumber(date)

/**
 * The day of a day number.
 *
 * @throws {RangeError} outside the years 1900 to 2199
 */
export const ofDayNumber = (number: number): LocalDate => inDiary(month.dateOf(number))

/**
 * The day that lies `days` later (or earlier, for a negative count).
 *
 * @throws {RangeError} outside the years 1900 to 2199
 */
export const addDays = (date: LocalDate, days: number): LocalDate => inDiary(month.addDays(date, days))

/**
 * The same day of a month that lies `months` later (or earlier), or that month's last day where it has no such day.
 *
 * Not additive at the end of a month, so a series is counted from its anchor: `addMonths(31 January, 2)` is 31 March.
 *
 * @throws {RangeError} outside the years 1900 to 2199
 * @example
 * addMonths(LocalDate.make("2028-01-31"), 1) // => "2028-02-29"
 */
export const addMonths = (date: LocalDate, months: number): LocalDate => inDiary(month.monthsAfter(date, months))

/** Days from one day to another: negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => month.daysBetween(from, to)

/** The first of some days, `undefined` of none. Law: their order does not matter. */
export const earliest = (days: Iterable<LocalDate>): LocalDate | undefined => {
  let first: LocalDate | undefined
  for (const day of days) if (first === undefined || day < first) first = day
  return first
}

/** The last of some days, `undefined` of none. Law: their order does not matter. */
export const latest = (days: Iterable<LocalDate>): LocalDate | undefined => {
  let last: LocalDate | undefined
  for (const day of days) if (last === undefined || day > last) last = day
  return last
}

/** Monday is 1, Sunday is 7. */
export const weekday = (date: LocalDate): number => month.weekdayOf(date)

/** The month of a day. */
export const monthOf = (date: LocalDate): Month => Month.make(month.monthOf(date))
