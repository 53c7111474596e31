/**
 * What the measures look at: the rows that were known, the months looked back on, and the days of them that count.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate, Month } from "../../calendar/LocalDate.ts"
import { addMonths } from "../../calendar/month.ts"
import { days, ofMonth, type Period } from "../../calendar/Period.ts"
import type { KeptRecords } from "../KeptRecords.ts"
import type { MeasureCode, MeasureResult, NotApplicable } from "../Measure.ts"
import type { Thresholds } from "../RuleSet.ts"

/** A calendar month of the window. In an exempt one no day counts. */
export interface ViewMonth {
  readonly month: Month
  readonly period: Period
  readonly days: number
  /** Days for which no record is asked: granted ones, and those outside the diary agreement. */
  readonly exemptDays: number
  readonly exempt: boolean
}

/** The rows are those that were known. */
export interface View {
  readonly records: KeptRecords
  readonly thresholds: Thresholds
  readonly asOf: LocalDate
  readonly months: ReadonlyArray<ViewMonth>
  /** First day of the first month to the last day of the last. */
  readonly window: Period
  /** Whether a record was asked for the day, by its number, at all. */
  readonly isAsked: (day: number) => boolean
  /** Whether a day of the window counts: asked, and not in an exempt month. */
  readonly counts: (day: LocalDate) => boolean
}

const asked = (isAsked: View["isAsked"], from: LocalDate, to: LocalDate): number => {
  const end = dayNumber(to)
  let found = 0
  for (let day = dayNumber(from); day <= end; day += 1) if (isAsked(day)) found += 1
  return found
}

/** The view of the months up to `lastMonth`. A day outside the agreement is exempt like any other (clinical 5.2, 7.7). */
export const view = (records: KeptRecords, thresholds: Thresholds, asOf: LocalDate, lastMonth: Month): View => {
  const names = Array.from({ length: thresholds.windowMonths }, (_, back) =>
    Month.make(addMonths(lastMonth, back + 1 - thresholds.windowMonths))
  )
  const periods = names.map(ofMonth)
  const window = { from: periods[0]?.from ?? ofMonth(lastMonth).from, to: ofMonth(lastMonth).to }
  const first = dayNumber(records.diaryFrom)
  const last = records.ended === undefined ? Number.POSITIVE_INFINITY : dayNumber(records.ended.on)
  const granted = records.exceptions
    .filter(({ standing }) => standing.state === "granted")
    .map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const)
  const isAsked = (day: number) =>
    day >= first && day <= last && !granted.some(([from, to]) => from <= day && day <= to)
  const months = names.map((month, place): ViewMonth => {
    const period = periods[place] ?? ofMonth(month)
    const length = days(period)
    const exempt = length - asked(isAsked, period.from, period.to)
    return { month, period, days: length, exemptDays: exempt, exempt: exempt > thresholds.mostExemptDays }
  })
  const exemptMonths = new Set<string>(months.filter(({ exempt }) => exempt).map(({ month }) => month))
  const counts = (day: LocalDate) =>
    day >= window.from && day <= window.to && isAsked(dayNumber(day)) && !exemptMonths.has(day.slice(0, 7))
  return { records, thresholds, asOf, months, window, isAsked, counts }
}

/** Days from one to another, both included, for which a record was asked. */
export const askedDays = ({ isAsked }: View, from: LocalDate, to: LocalDate): number => asked(isAsked, from, to)

/** A measure that says nothing, and why. */
export const notApplicable = (code: MeasureCode, why: NotApplicable, leftOut = 0): MeasureResult => ({
  code,
  outcome: "not_applicable",
  why,
  leftOut
})

/** What a measure counted. */
interface Found {
  readonly value: number
  readonly numerator: number
  readonly denominator: number
  readonly leftOut?: number
  readonly evidence: ReadonlyArray<string>
}

/** A measure with its counts; it is raised by what the measure holds to be too much. */
export const measured = (
  code: MeasureCode,
  outcome: "clear" | "raised",
  { evidence, leftOut = 0, ...counts }: Found
): MeasureResult => ({ code, outcome, ...counts, leftOut, evidence })
