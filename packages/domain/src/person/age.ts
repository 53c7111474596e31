/**
 * How old a person is on a day. Who was born on 29 February has their birthday on 1 March in a year without that day, as in
 * the law of England (ID-15).
 *
 * @since 0.1.0
 */
import { LocalDate } from "../calendar/LocalDate.ts"
import { isDate } from "../calendar/month.ts"

/** The day on which a person turns `years`. Law: `ageOn(birth, birthday(birth, n)) = n`, and a day earlier `n - 1`. */
export const birthday = (birth: LocalDate, years: number): LocalDate | undefined => {
  const year = Number(birth.slice(0, 4)) + years
  const same = `${year}${birth.slice(4)}`
  const day = isDate(same) ? same : `${year}-03-01`
  return isDate(day) ? LocalDate.make(day) : undefined
}

/** Completed years; negative before birth. */
export const ageOn = (birth: LocalDate, on: LocalDate): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0)
