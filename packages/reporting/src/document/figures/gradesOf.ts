/**
 * How good the evidence of each month of a diary is, from A to D (clinical 4.9): a rate from months in which nobody said anything is
 * another rate than one from months that were stated.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate, type Month } from "@haemtrack/domain/calendar/LocalDate"
import { intersection, ofMonth, type Period } from "@haemtrack/domain/calendar/Period"
import { type MonthGrade, monthGrade } from "@haemtrack/domain/diary/monthEvidence"
import { grouped } from "@haemtrack/domain/grouped"
import { daysByMonth } from "../../population/evidence.ts"
import { isObserved, observedStretches } from "../../population/observedTime.ts"
import type { PersonRecord, Said } from "../PersonRecord.ts"
import { reconciledUpTo } from "./reconciled.ts"

/** A month of the diary, as far as it was observed. */
export interface GradedMonth {
  readonly month: Month
  readonly grade: MonthGrade
  readonly days: number
}

/** Whether statements cover every one of the days. */
const isCovered = (stretch: Period, said: ReadonlyArray<Said>): boolean => {
  let next = dayNumber(stretch.from)
  for (const { from, to } of said.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (dayNumber(from) <= next) next = Math.max(next, dayNumber(to) + 1)
  }
  return next > dayNumber(stretch.to)
}

/** The observed months of a period, in order. */
export const gradesOf = (record: PersonRecord, period: Period): ReadonlyArray<GradedMonth> => {
  const observed = observedStretches(record.duty, period)
  const entries = grouped([...record.treatments, ...record.bleeds], ({ on }) => on.slice(0, 7))
  return [...daysByMonth(observed)].map(([month, days]) => {
    const stretches = observed.flatMap((each) => intersection(each, ofMonth(month)) ?? [])
    const touching = (record.said ?? []).filter(({ from, to }) =>
      stretches.some((each) => from <= each.to && to >= each.from)
    )
    const said = stretches.every((stretch) => isCovered(stretch, touching)) ? touching[0]?.answer : undefined
    const reconciled = said === undefined ? undefined : reconciledUpTo(record, lastOf(stretches, period))
    const grade = monthGrade({
      said: said ?? "unknown",
      entries: (entries.get(month) ?? []).filter(({ on }) => isObserved(stretches, on)).length,
      ...(reconciled === undefined ? {} : { reconciled })
    })
    return { month, grade, days }
  })
}

const lastOf = (stretches: ReadonlyArray<Period>, { to }: Period): LocalDate => stretches.at(-1)?.to ?? to
