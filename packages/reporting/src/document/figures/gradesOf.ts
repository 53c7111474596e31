/**
 * How good the evidence of each month of a diary is, from A to D (clinical 4.9): a rate from months in which nobody said anything is
 * another rate than one from months that were stated.
 *
 * @since 0.1.0
 */
import { dayNumber, type Month, monthOf } from "@haemtrack/domain/calendar/LocalDate"
import { days, intersection, months, ofMonth, type Period } from "@haemtrack/domain/calendar/Period"
import { type MonthGrade, monthGrade } from "@haemtrack/domain/diary/monthEvidence"
import type { PersonRecord, Said } from "../PersonRecord.ts"
import { reconciledUpTo } from "./reconciled.ts"

/** A month of the diary, as far as it was observed. */
export interface GradedMonth {
  readonly month: Month
  readonly grade: MonthGrade
  readonly days: number
  readonly entries: number
}

/** Whether statements cover every one of the days. */
const isCovered = (observed: Period, said: ReadonlyArray<Said>): boolean => {
  let next = dayNumber(observed.from)
  for (const { from, to } of said.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (dayNumber(from) <= next) next = Math.max(next, dayNumber(to) + 1)
  }
  return next > dayNumber(observed.to)
}

/** The observed months of a period, in order. */
export const gradesOf = (record: PersonRecord, period: Period): ReadonlyArray<GradedMonth> => {
  const observed = intersection(record.observed, period)
  if (observed === undefined) return []
  const entries = Map.groupBy([...record.treatments, ...record.bleeds], ({ on }) => monthOf(on))
  return months(observed).flatMap((month) => {
    const part = intersection(ofMonth(month), observed)
    if (part === undefined) return []
    const covering = (record.said ?? []).filter((said) => intersection(said, part) !== undefined)
    const count = (entries.get(month) ?? []).filter(({ on }) => part.from <= on && on <= part.to).length
    const reconciled = reconciledUpTo(record, part.to)
    const grade = monthGrade({
      said: isCovered(part, covering) ? (covering[0]?.answer ?? "unknown") : "unknown",
      entries: count,
      ...(reconciled === undefined ? {} : { reconciled })
    })
    return [{ month, grade, days: days(part), entries: count }]
  })
}
