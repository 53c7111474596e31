/**
 * Calendar months later or earlier, for comparing with a day.
 *
 * @since 0.1.0
 */
import { addMonths, lastDayOf, monthOf } from "./month.ts"

/**
 * The same day of another month, or its last day: a text that is in order with every `LocalDate`, and not one itself, because it
 * may lie outside the years of a diary.
 *
 * @example
 * monthsLater("2026-08-31", 6) // => "2027-02-28"
 */
export const monthsLater = (date: string, months: number): string => {
  const target = addMonths(monthOf(date), months)
  const [same, last] = [`${target}${date.slice(7)}`, lastDayOf(target)]
  return same < last ? same : last
}
