/**
 * How good the evidence behind a rate is: the grades of its months, and the rate's time without the months of which nothing is said.
 *
 * @since 0.1.0
 */
import type { Month } from "@haemtrack/domain/calendar/LocalDate"
import * as Period from "@haemtrack/domain/calendar/Period"
import type { MonthGrade } from "@haemtrack/domain/diary/monthEvidence"
import { daysIn } from "./observedTime.ts"

/** Months of each grade, and how many there are (clinical 4.9). */
export interface GradeMix {
  readonly months: number
  readonly A: number
  readonly B: number
  readonly C: number
  readonly D: number
}

/** The mix of some grades. Law: of two sets of months together it is the sum of both. */
export const gradeMix = (grades: Iterable<MonthGrade>): GradeMix => {
  const mix = { months: 0, A: 0, B: 0, C: 0, D: 0 }
  for (const grade of grades) {
    mix.months += 1
    mix[grade] += 1
  }
  return mix
}

/** The mix of several persons or periods together. */
export const mixOf = (mixes: Iterable<GradeMix>): GradeMix => {
  const sum = { months: 0, A: 0, B: 0, C: 0, D: 0 }
  for (const mix of mixes) for (const key of ["months", "A", "B", "C", "D"] as const) sum[key] += mix[key]
  return sum
}

/** Only what lies in months of which the person has said something: grade A or B. */
export const statedStretches = (
  stretches: ReadonlyArray<Period.Period>,
  grades: ReadonlyMap<Month, MonthGrade>
): ReadonlyArray<Period.Period> =>
  stretches.flatMap((stretch) =>
    Period.months(stretch).flatMap((month) => {
      const grade = grades.get(month)
      return grade === "A" || grade === "B" ? (Period.intersection(stretch, Period.ofMonth(month)) ?? []) : []
    })
  )

/** From so much difference on, the rate over stated months is a line of its own (clinical 5.2). */
const worthALine = 0.05

/** Whether a rate over stated months differs from that over all by enough to be printed beside it. */
export const differs = (rate: number, stated: number): boolean => Math.abs(stated - rate) > worthALine * rate

/** Months of the stretches that have no grade yet count as D: nothing is there. */
export const gradesIn = (stretches: ReadonlyArray<Period.Period>, grades: ReadonlyMap<Month, MonthGrade>): GradeMix =>
  gradeMix(
    [...new Set(stretches.flatMap((stretch) => Period.months(stretch)))].map((month) => grades.get(month) ?? "D")
  )

/** Days of the stretches that lie in a month. */
export const daysByMonth = (stretches: ReadonlyArray<Period.Period>): ReadonlyMap<Month, number> => {
  const days = new Map<Month, number>()
  for (const stretch of stretches) {
    for (const month of Period.months(stretch)) {
      const part = Period.intersection(stretch, Period.ofMonth(month))
      if (part !== undefined) days.set(month, (days.get(month) ?? 0) + daysIn([part]))
    }
  }
  return days
}
