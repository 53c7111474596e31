/**
 * Days that lie ahead of a day, for deadlines: one beyond the last day that a diary knows is that last day, so that whoever
 * typed a year of the far future gets an answer and no crash.
 *
 * @since 0.1.0
 */
import { addDays, addMonths, daysBetween, LocalDate } from "./LocalDate.ts"
import { monthsBetween } from "./month.ts"

/** The last day that a diary knows. */
export const lastDay = LocalDate.make("2199-12-31")

/** The day that lies `days` later (0 or more). */
export const daysLater = (date: LocalDate, days: number): LocalDate =>
  days > daysBetween(date, lastDay) ? lastDay : addDays(date, days)

/** The same day of the month that lies `months` later (0 or more), or its last day. */
export const monthsLater = (date: LocalDate, months: number): LocalDate =>
  months > monthsBetween(date, lastDay) ? lastDay : addMonths(date, months)
