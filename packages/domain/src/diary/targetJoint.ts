/**
 * A target joint: one that bleeds again and again without a cause, three times within six months, until it has had a quiet year
 * (clinical 4.7). It looks at the episodes of one joint, not at single entries.
 *
 * @source Blanchette et al. 2014, J Thromb Haemost 12:1935. That the six months are half-open, and that every cause counts in the
 * quiet year, is this project's reading.
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Order from "effect/Order"
import { LocalDate } from "../calendar/LocalDate.ts"
import * as month from "../calendar/month.ts"
import type { Period } from "../calendar/Period.ts"
import type { BleedCause } from "./Bleed.ts"

/** An episode of one joint: its day, and the cause where one is recorded. */
export interface JointEpisode {
  readonly date: LocalDate
  readonly cause?: BleedCause
}

/** A stretch of time as a target joint. `unverified`: the quiet year was not observed throughout (clinical 4.7.4). */
export interface TargetPeriod {
  readonly onset: LocalDate
  readonly resolvedOn?: LocalDate
  readonly unverified?: true
}

/** Codes 7.7. `possibleTarget`: it would be one if the bleeds of no recorded cause were spontaneous (clinical 4.7.5). */
export interface TargetJoint {
  readonly status: "none" | "target" | "resolved" | "resolved_unverified"
  readonly periods: ReadonlyArray<TargetPeriod>
  readonly possibleTarget: boolean
}

/** Spontaneous bleeds within the window that make a target, and bleeds in a year that end it. */
const makesTarget = 3
const endsTarget = 2
const windowMonths = 6
const quietMonths = 12
/** Days without observation, taken together, that a quiet year may hold (clinical 4.7.4). */
const mostUnobservedDays = 30

/** The first of the days at or after `from` that is the third within six months (clinical 4.7.1, 4.7.3). */
const onsetFrom = (spontaneous: ReadonlyArray<LocalDate>, from: string): LocalDate | undefined =>
  spontaneous.find((third, index) => {
    const first = spontaneous[index - makesTarget + 1]
    return third >= from && first !== undefined && third < month.monthsAfter(first, windowMonths)
  })

/** The first day whose year back does not hold the given day: a year later, or a day more after a 29 February. */
const leavesOn = (date: string): string => {
  const year = month.monthsAfter(date, quietMonths)
  return month.monthsAfter(year, -quietMonths) < date ? month.addDays(year, 1) : year
}

/** The first day on which the year back holds at most two bleeds of any cause (clinical 4.7.2). */
const resolutionAfter = (onset: LocalDate, dates: ReadonlyArray<LocalDate>, asOf: LocalDate): LocalDate | undefined => {
  const first = month.monthsAfter(onset, quietMonths)
  // The count falls only on a day on which a bleed leaves the year.
  const days = [first, ...dates.map(leavesOn).filter((day) => day > first)]
  let begun = 0
  let left = 0
  for (const day of days) {
    if (day > asOf) return undefined
    while (begun < dates.length && (dates[begun] ?? day) <= day) begun += 1
    while (left < begun && (dates[left] ?? day) <= month.monthsAfter(day, -quietMonths)) left += 1
    if (begun - left <= endsTarget) return LocalDate.make(day)
  }
  return undefined
}

/** Whether too many days of the year back were not observed. */
const isUnobserved = (resolvedOn: string, interruptions: ReadonlyArray<Period>): boolean => {
  const from = month.addDays(month.monthsAfter(resolvedOn, -quietMonths), 1)
  const missed = interruptions.reduce((sum, gap) => {
    const [first, last] = [gap.from < from ? from : gap.from, gap.to < resolvedOn ? gap.to : resolvedOn]
    return first <= last ? sum + month.daysBetween(first, last) + 1 : sum
  }, 0)
  return missed > mostUnobservedDays
}

const periodsOf = (
  spontaneous: ReadonlyArray<LocalDate>,
  dates: ReadonlyArray<LocalDate>,
  asOf: LocalDate,
  interruptions: ReadonlyArray<Period>
): ReadonlyArray<TargetPeriod> => {
  const periods: Array<TargetPeriod> = []
  let onset = onsetFrom(spontaneous, "")
  while (onset !== undefined) {
    const resolvedOn = resolutionAfter(onset, dates, asOf)
    if (resolvedOn === undefined) return [...periods, { onset }]
    periods.push({ onset, resolvedOn, ...(isUnobserved(resolvedOn, interruptions) ? { unverified: true } : {}) })
    onset = onsetFrom(spontaneous, resolvedOn)
  }
  return periods
}

const statusOf = (last: TargetPeriod | undefined): TargetJoint["status"] => {
  if (last === undefined) return "none"
  if (last.resolvedOn === undefined) return "target"
  return last.unverified === true ? "resolved_unverified" : "resolved"
}

/**
 * Whether the joint is a target joint on a day, and when it was.
 *
 * Laws: a bleed with a cause never makes a target; the order of the episodes does not matter.
 *
 * @param all episodes of one joint; those after `asOf` are not looked at
 * @param interruptions stretches in which no diary was kept, none of them touching another
 */
export const targetJoint = (
  all: ReadonlyArray<JointEpisode>,
  asOf: LocalDate,
  interruptions: ReadonlyArray<Period> = []
): TargetJoint => {
  const seen = Arr.sort(
    all.filter(({ date }) => date <= asOf),
    Order.mapInput(Order.String, ({ date }: JointEpisode) => date)
  )
  const dates = seen.map(({ date }) => date)
  const datesOf = (...causes: ReadonlyArray<BleedCause | undefined>): ReadonlyArray<LocalDate> =>
    seen.filter(({ cause }) => causes.includes(cause)).map(({ date }) => date)
  const periods = periodsOf(datesOf("spontaneous"), dates, asOf, interruptions)
  const status = statusOf(periods.at(-1))
  const possible = periodsOf(datesOf("spontaneous", "unknown", undefined), dates, asOf, interruptions)
  return { status, periods, possibleTarget: status !== "target" && statusOf(possible.at(-1)) === "target" }
}
