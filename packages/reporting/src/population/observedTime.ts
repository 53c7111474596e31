/**
 * When a person's bleeds would have been written down: the time that every rate is divided by (clinical 5.2).
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate, ofDayNumber } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { yearDays } from "../engine/yearDays.ts"

/** Under so many observed days a rate is marked, and never ranked (clinical 5.3). */
export const fewestDays = 84

/** Why a diary was asked of a person, and why for a time it was not. */
export interface Duty {
  /** Under an open diary agreement. */
  readonly agreed: ReadonlyArray<Period>
  /** In hospital under another record, out of a study, or without the duty. */
  readonly excluded: ReadonlyArray<Period>
}

/** First and last day as whole numbers. */
type Days = readonly [first: number, last: number]

const daysOf = ({ from, to }: Period): Days => [dayNumber(from), dayNumber(to)]

/** Stretches in order, those that overlap or touch made one. */
const joined = (periods: ReadonlyArray<Days>): ReadonlyArray<Days> => {
  const all: Array<Days> = []
  for (const [first, last] of periods.toSorted(([a], [b]) => a - b)) {
    const before = all.at(-1)
    if (before !== undefined && first <= before[1] + 1) all[all.length - 1] = [before[0], Math.max(before[1], last)]
    else all.push([first, last])
  }
  return all
}

/** What is left of a stretch without others, which are in order. */
const without = ([first, last]: Days, holes: ReadonlyArray<Days>): ReadonlyArray<Days> => {
  const left: Array<Days> = []
  let next = first
  for (const [from, to] of holes) {
    if (to < next || from > last) continue
    if (from > next) left.push([next, from - 1])
    next = to + 1
  }
  return next <= last ? [...left, [next, last]] : left
}

/**
 * The stretches of a period in which the person was observed, in order, none touching another.
 *
 * Laws: the order of intervals does not matter, and one told twice counts once; the periods of two halves have together the days
 * of the whole.
 *
 * @returns nothing where no diary was agreed to
 */
export const observedStretches = ({ agreed, excluded }: Duty, period: Period): ReadonlyArray<Period> => {
  const [begin, end] = daysOf(period)
  const holes = joined(excluded.map(daysOf))
  return joined(agreed.map(daysOf))
    .map(([first, last]): Days => [Math.max(first, begin), Math.min(last, end)])
    .flatMap((stretch) => without(stretch, holes))
    .map(([first, last]) => ({ from: ofDayNumber(first), to: ofDayNumber(last) }))
}

/** Days of stretches that do not overlap. */
export const daysIn = (stretches: ReadonlyArray<Period>): number =>
  stretches.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0)

/** Whether a day lies in one of the stretches. */
export const isObserved = (stretches: ReadonlyArray<Period>, date: LocalDate): boolean =>
  stretches.some(({ from, to }) => from <= date && date <= to)

/** Years of so many days. */
export const yearsOf = (days: number): number => days / yearDays
