/**
 * Calendar months later than a day, beyond the last year of a diary too.
 *
 * @since 0.1.0
 */
import { addMonths, lastDayOf, monthOf } from "../calendar/month.ts"

/** The same day of a later month, or its last day: a text to compare with a day, which may be of no year that a diary knows. */
export const monthsLater = (date: string, months: number): string => {
  const target = addMonths(monthOf(date), months)
  const [same, last] = [`${target}${date.slice(7)}`, lastDayOf(target)]
  return same < last ? same : last
}
