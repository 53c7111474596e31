/**
 * Whether a list may be of some days.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { daysBetween } from "@haemtrack/domain/calendar/month"

/** API-11. */
const longestRange = 400

/** Whether these are days in their order, both ends included, and not more than a list may be of. */
export const isListable = (from: LocalDate, to: LocalDate): boolean => {
  const days = daysBetween(from, to)
  return days >= 0 && days < longestRange
}
