/**
 * How old a person is on a day. Who was born on 29 February has their birthday on 1 March in a year without that day, as in
 * the law of England (ID-15).
 *
 * @since 0.1.0
 */
import { LocalDate } from "../calendar/LocalDate.ts"
import { isDate } from "../calendar/month.ts"
import { lastDay } from "../calendar/later.ts"

/**
 * The day on which a person turns `years` (0 or more); beyond the last day that a diary knows, that day.
 *
 * Law: the age is `years` on it, and one less on the day before.
 */
export const birthday = (birth: LocalDate, years: number): LocalDate => {
  const year = Number(birth.slice(0, 4)) + years
  if (year > Number(lastDay.slice(0, 4))) return lastDay
  const same = `${year}${birth.slice(4)}`
  return LocalDate.make(isDate(same) ? same : `${year}-03-01`)
}

/** Completed years; below 0 before birth. */
export const ageOn = (birth: LocalDate, on: LocalDate): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0)
