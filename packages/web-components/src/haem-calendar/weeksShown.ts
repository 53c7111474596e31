/**
 * The weeks that are drawn: those of a month, or the one that holds a day.
 *
 * @since 0.1.0
 */
import { type Day, monthGrid } from "@haemtrack/domain/calendar/month"
import { dayAround, type DayShown, dayShown, type Drawing } from "./DayShown.ts"

/** Which weeks to draw. */
export interface Weeks {
  readonly month: string
  readonly firstDay: number
  /** The day whose week is drawn; `undefined` for the whole month. */
  readonly weekOf: string | undefined
  /** What is known of the diary ends with the month: the days around it are not known, and so not drawn. */
  readonly isMonthAlone: boolean
}

/** The days, each with what is drawn of it. */
export const weeksShown = (
  drawing: Drawing,
  { month, firstDay, weekOf, isMonthAlone }: Weeks
): ReadonlyArray<ReadonlyArray<DayShown>> => {
  const isDrawn = ({ inMonth }: Day) => inMonth || (weekOf !== undefined && !isMonthAlone)
  return monthGrid(month, firstDay)
    .filter((week) => weekOf === undefined || week.some(({ date }) => date === weekOf))
    .map((week) => week.map((day) => (isDrawn(day) ? dayShown(drawing, day) : dayAround(day))))
}
