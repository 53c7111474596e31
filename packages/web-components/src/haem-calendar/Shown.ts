/**
 * What the calendar shows at this moment, for its pieces to draw.
 *
 * @since 0.1.0
 */
import type { CalendarWords } from "../messages/Words.ts"
import type { DayShown } from "./DayShown.ts"
import type { Diary } from "./Diary.ts"

/** What the page that feeds the element knows of its diary. */
export type CalendarState = "ready" | "loading" | "empty" | "offline" | "error"

/** The month as a grid, one week of it, or a list of its days. */
export type CalendarView = "month" | "week" | "agenda"

/** One drawing. */
export interface Shown {
  readonly words: CalendarWords
  readonly diary: Diary
  readonly state: CalendarState
  readonly view: CalendarView
  /** "October 2026", "Week of 26 October". */
  readonly title: string
  /** `2026-10` */
  readonly month: string
  readonly weeks: ReadonlyArray<ReadonlyArray<DayShown>>
  readonly today: string
  /** The chosen day, when it is in sight. */
  readonly chosen: DayShown | undefined
  /** The day that has the grid's one Tab stop. */
  readonly cursor: string
  /** The first and last day that can be chosen. */
  readonly min: string | undefined
  readonly max: string | undefined
  readonly isReadOnly: boolean
}

/** Whether a day can be chosen. */
export const isWithin = ({ min, max }: Pick<Shown, "min" | "max">, date: string): boolean =>
  (min === undefined || date >= min) && (max === undefined || date <= max)

/** Whether the treatments of the days are known, so that a day without one may be called so. */
export const isKnown = ({ diary, state }: Shown): boolean =>
  diary.entries !== undefined && state !== "loading" && state !== "error"
