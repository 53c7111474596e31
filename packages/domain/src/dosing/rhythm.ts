/**
 * When the slots of a phase are, in day numbers: a pattern that repeats every so many days, or a day of every so many months.
 *
 * No day is an instant, so no clock change moves one (clinical 3.6). A slot is found by its index without counting those before it.
 *
 * @since 0.1.0
 */
import { dateOf, dayNumber, monthsAfter, weekdayOfNumber } from "../calendar/month.ts"
import type { ScheduledPhase } from "./Phase.ts"

/** The slots of a phase that began on a day, numbered from 0 and never ending. */
export interface Rhythm {
  /** The day of a slot. Law: grows with the index. */
  readonly dayOf: (index: number) => number
  /** The first slot on a day or after it. */
  readonly firstFrom: (day: number) => number
  /** How many slots make one turn of the pattern: slot i and slot i + turn are alike. */
  readonly turn: number
}

/** Slots at the same places of every `period` days. `offsets` begin with the first slot, ascending, less than the period. */
const repeating = (start: number, period: number, offsets: ReadonlyArray<number>): Rhythm => {
  const turn = offsets.length
  const dayOf = (index: number): number => start + Math.floor(index / turn) * period + (offsets[index % turn] ?? 0)
  return {
    turn,
    dayOf,
    firstFrom: (day) => {
      if (day <= start) return 0
      const whole = Math.floor((day - start) / period)
      const place = offsets.findIndex((offset) => start + whole * period + offset >= day)
      return (place === -1 ? whole + 1 : whole) * turn + Math.max(place, 0)
    }
  }
}

/** Months of all years that a diary knows: what lies further ahead is never reached. */
const mostMonths = 300 * 12

/** Every so many months from the day of the start, which is kept where a shorter month lies between. */
const monthly = (start: number, months: number): Rhythm => {
  const anchor = dateOf(start)
  const dayOf = (index: number): number =>
    index * months > mostMonths ? Infinity : dayNumber(monthsAfter(anchor, index * months))
  return {
    turn: 1,
    dayOf,
    firstFrom: (day) => {
      if (day <= start) return 0
      // A month has at most 31 days, so the slot with this index is not after the day; at most a few follow it.
      let index = Math.floor((day - start) / (31 * months))
      while (dayOf(index) < day) index++
      return index
    }
  }
}

const running = (gaps: ReadonlyArray<number>): ReadonlyArray<number> => {
  let sum = 0
  return [0, ...gaps].map((gap) => (sum += gap))
}

/** The days of the week of a phase as they follow its start: Monday, when the phase starts on a Wednesday, is 5 days on. */
const weekdaysAfter = (start: number, days: ReadonlyArray<{ readonly day: number }>): ReadonlyArray<number> =>
  days.map(({ day }) => (day - weekdayOfNumber(start) + 7) % 7).toSorted((a, b) => a - b)

/** The rhythm of a phase that starts on a day; of weekdays, the first slot is the first such day from then on. */
export const rhythmOf = (phase: ScheduledPhase, start: number): Rhythm => {
  switch (phase.kind) {
    case "every_n_days":
      return repeating(start, phase.n, [0])
    case "every_n_months":
      return monthly(start, phase.n)
    case "days_of_week":
      return repeating(start, 7, weekdaysAfter(start, phase.days))
    case "cycle": {
      const places = running(phase.gaps)
      return repeating(start, places.at(-1) ?? 1, places.slice(0, -1))
    }
  }
}

/**
 * The day on which the next phase starts: where the next slot of this one would have been, and after counted weekdays the day
 * after the last of them (clinical 3.6). A phase without a count is never followed.
 */
export const nextStart = (phase: ScheduledPhase, rhythm: Rhythm): number | undefined => {
  if (phase.count === undefined) return undefined
  return phase.kind === "days_of_week" ? rhythm.dayOf(phase.count - 1) + 1 : rhythm.dayOf(phase.count)
}
