/**
 * How long a record is kept. Nothing is deleted by a rule: from the day given here on it may be (PRV-5).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../calendar/LocalDate.ts"
import { ageOn, birthday } from "./age.ts"
import { monthsLater } from "../calendar/later.ts"

/** Years after the last entry, and years that a batch is traced. A centre may keep records longer, never shorter. */
export const keptYears = { record: 8, batch: 30 } as const

/** Until which birthday the record of a child is kept at least; later for who was 17 at the last entry. */
export const childKeptUntilAge = { usual: 25, atSeventeen: 26 } as const

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a)

/**
 * The day from which a person's record may go. Law: a later entry never makes it earlier.
 *
 * @param years what the centre keeps, if it keeps longer
 */
export const recordKeptUntil = (
  birth: LocalDate,
  lastEntry: LocalDate,
  years: number = keptYears.record
): LocalDate => {
  const usual = monthsLater(lastEntry, Math.max(years, keptYears.record) * 12)
  const age = ageOn(birth, lastEntry)
  if (age >= 18) return usual
  return later(usual, birthday(birth, age === 17 ? childKeptUntilAge.atSeventeen : childKeptUntilAge.usual))
}

/** The day from which the trace of a batch may go, counted from the day of its use. */
export const batchKeptUntil = (usedOn: LocalDate): LocalDate => monthsLater(usedOn, keptYears.batch * 12)

/** A stop to all deletion, of one person's record or of every one, such as a public inquiry asks for. */
export interface Hold {
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** Whether something that is kept until a day may go on another: never while it is held. */
export const mayGo = (keptUntil: LocalDate, holds: ReadonlyArray<Hold>, on: LocalDate): boolean =>
  keptUntil <= on && !holds.some(({ from, to }) => from <= on && (to === undefined || on <= to))
