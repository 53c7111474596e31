/**
 * Where a key leads in the month: the days are one grid, walked by day, week, month and year (ux 4).
 *
 * @since 0.1.0
 */
import { addDays, addMonths, isMonth, lastDayOf, monthOf, weekdayOf } from "@haemtrack/domain/calendar/month"

/** How the days lie on the screen. */
export interface Lie {
  /** The arrows follow the eye: left is the next day where the reading runs from right to left. */
  readonly direction: "ltr" | "rtl"
  /** The day that a week begins with, Monday 1 to Sunday 7. */
  readonly firstDay: number
  /** A line holds one day in the agenda, else a week. */
  readonly daysInLine: 1 | 7
}

/** A key as it was pressed. */
export interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
}

/** The same day of another month, or that month's last. */
const inMonth = (date: string, months: number): string | undefined => {
  const month = addMonths(monthOf(date), months)
  if (!isMonth(month)) return undefined
  const last = lastDayOf(month)
  const same = month + date.slice(7)
  return same < last ? same : last
}

/** The day that a key leads to from another; `undefined` when it leads nowhere. */
export const dayAfterKey = ({ key, shiftKey }: Pressed, from: string, lie: Lie): string | undefined => {
  const forward = lie.direction === "rtl" ? -1 : 1
  const sinceFirst = (weekdayOf(from) - lie.firstDay + 7) % 7
  const months = shiftKey ? 12 : 1
  switch (key) {
    case "ArrowRight":
      return addDays(from, forward)
    case "ArrowLeft":
      return addDays(from, -forward)
    case "ArrowDown":
      return addDays(from, lie.daysInLine)
    case "ArrowUp":
      return addDays(from, -lie.daysInLine)
    case "Home":
      return addDays(from, -sinceFirst)
    case "End":
      return addDays(from, 6 - sinceFirst)
    case "PageDown":
      return inMonth(from, months)
    case "PageUp":
      return inMonth(from, -months)
    default:
      return undefined
  }
}
