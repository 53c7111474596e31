/**
 * The calendar's settings as a page may write them: anything at all. What is not understood is as if it had not been set.
 *
 * @since 0.1.0
 */
import { isDate, isMonth } from "@haemtrack/domain/calendar/month"
import { isZone } from "./localToday.ts"
import type { CalendarState, CalendarView } from "./Shown.ts"

const isText =
  (isGood: (text: string) => boolean) =>
  (value: unknown): value is string =>
    typeof value === "string" && isGood(value)

const isOneOf =
  <Code extends string>(...codes: ReadonlyArray<Code>) =>
  (value: unknown): value is Code =>
    codes.some((code) => code === value)

/** Whether a value is a whole number of a range, in figures or as text. */
const isWhole = (value: unknown, from: number, to: number): boolean =>
  (typeof value === "number" || typeof value === "string") &&
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).includes(String(value))

const isDay = isText(isDate)
const isView = isOneOf<CalendarView>("month", "week", "agenda")
const isState = isOneOf<CalendarState>("ready", "loading", "empty", "offline", "error")

/** Whether each setting is understood, by the name of its property. */
export const understood: Readonly<Record<string, (value: unknown) => boolean>> = {
  month: isText(isMonth),
  selected: isDay,
  min: isDay,
  max: isDay,
  today: isDay,
  knownAt: isText((text) => isDate(text.slice(0, 10))),
  timeZone: isText(isZone),
  firstDay: (value) => value === "auto" || isWhole(value, 1, 7),
  headingLevel: (value) => isWhole(value, 1, 6),
  view: isView,
  state: isState,
  density: isOneOf("comfortable", "compact")
}

/** A month, if it is one. */
export const monthSetting = (value: unknown): string | undefined => (isText(isMonth)(value) ? value : undefined)

/** A day, if it is one; of a moment, its day. */
export const daySetting = (value: unknown): string | undefined => {
  const day = typeof value === "string" ? value.slice(0, 10) : undefined
  return isDay(day) ? day : undefined
}

/** Monday, unless the page says otherwise (I18N-2). */
export const firstDaySetting = (value: unknown): number => (isWhole(value, 1, 7) ? Number(value) : 1)

export const headingLevelSetting = (value: unknown): number => (isWhole(value, 1, 6) ? Number(value) : 2)

export const viewSetting = (value: unknown): CalendarView => (isView(value) ? value : "month")

export const stateSetting = (value: unknown): CalendarState => (isState(value) ? value : "ready")
