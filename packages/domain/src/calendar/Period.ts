/**
 * A stretch of whole days, such as a reporting quarter or the time of a plan. Both its days belong to it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import { addDays, addMonths, daysBetween, LocalDate, Month, monthOf } from "./LocalDate.ts"
import { addMonths as laterMonth, lastDayOf } from "./month.ts"

/** From one day to another, both included; one day at least. */
export const Period = Schema.Struct({ from: LocalDate, to: LocalDate }).check(
  Schema.makeFilter(({ from, to }: { readonly from: string; readonly to: string }) => from <= to, {
    expected: "a period that does not end before it begins"
  })
)
export type Period = typeof Period.Type

/** The period would end before it begins. */
export class PeriodReversed extends Schema.TaggedError<PeriodReversed>()("PeriodReversed", {}) implements Ruled {
  readonly rule = "TIME-8"
  readonly field = "to"
}

/** The period of two days, in this order. */
export const between = (from: LocalDate, to: LocalDate): Result.Result<Period, PeriodReversed> =>
  from <= to ? Result.succeed({ from, to }) : Result.fail(new PeriodReversed())

/** Days of a period, 1 and more. */
export const days = ({ from, to }: Period): number => daysBetween(from, to) + 1

/** Whether the day lies in it. */
export const contains = ({ from, to }: Period, date: LocalDate): boolean => from <= date && date <= to

/** What two periods have in common, or `undefined`. Law: commutative, associative, idempotent. */
export const intersection = (a: Period, b: Period): Period | undefined => {
  const from = a.from < b.from ? b.from : a.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? { from, to } : undefined
}

/** The period of a month. */
export const ofMonth = (month: Month): Period => ({
  from: LocalDate.make(`${month}-01`),
  to: LocalDate.make(lastDayOf(month))
})

/** The months that a period touches, in order, the first and the last perhaps in part. */
export const months = ({ from, to }: Period): ReadonlyArray<Month> => {
  const found: Array<Month> = []
  for (let month: string = monthOf(from); month <= to.slice(0, 7); month = laterMonth(month, 1)) {
    found.push(Month.make(month))
  }
  return found
}

/**
 * The `count` days that end with a day.
 *
 * @param count whole number, 1 or more
 * @throws {RangeError} before the year 1900, and for a count that is not such a number
 */
export const daysUpTo = (to: LocalDate, count: number): Period => {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError("Period.daysUpTo: not a count of days")
  return { from: addDays(to, 1 - count), to }
}

/**
 * The `count` months that end with a day: from the day after the same day of an earlier month, which is clamped to that month's end.
 *
 * @param count whole number, 1 or more
 * @throws {RangeError} before the year 1900, and for a count that is not such a number
 * @example
 * monthsUpTo("2026-08-31", 6) // => { from: "2026-03-01", to: "2026-08-31" }
 */
export const monthsUpTo = (to: LocalDate, count: number): Period => {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError("Period.monthsUpTo: not a count of months")
  return { from: addDays(addMonths(to, -count), 1), to }
}

/** The quarter of a day: January to March is the first. */
export const quarterOf = (date: LocalDate): Period => {
  const first = laterMonth(monthOf(date), -((Number(date.slice(5, 7)) - 1) % 3))
  return { from: LocalDate.make(`${first}-01`), to: LocalDate.make(lastDayOf(laterMonth(first, 2))) }
}

/** The quarters that lie wholly in a period, in order. A return is of whole quarters, so parts of one are left out. */
export const wholeQuarters = (period: Period): ReadonlyArray<Period> =>
  months(period)
    .filter((month) => (Number(month.slice(5)) - 1) % 3 === 0)
    .map((month) => quarterOf(LocalDate.make(`${month}-01`)))
    .filter(({ from, to }) => contains(period, from) && contains(period, to))
