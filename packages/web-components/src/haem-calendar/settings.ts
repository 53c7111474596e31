/**
 * The calendar's settings as a page may write them: anything at all. What is not understood is as if it had not been set.
 *
 * @since 0.1.0
 */
import { isDate, isMonth } from "@haemtrack/domain/calendar/month"
import { isZone } from "./localToday.ts"
import type { CalendarState, CalendarView } from "./Shown.ts"

/** What each setting means, by the name of its property. */
export interface Settings {
  readonly month: string
  readonly selected: string
  readonly min: string
  readonly max: string
  readonly today: string
  readonly knownAt: string
  readonly timeZone: string
  readonly firstDay: number
  readonly headingLevel: number
  readonly view: CalendarView
  readonly state: CalendarState
  readonly density: "comfortable" | "compact"
}

const text =
  (isGood: (text: string) => boolean) =>
  (value: unknown): string | undefined =>
    typeof value === "string" && isGood(value) ? value : undefined

const oneOf =
  <Code extends string>(...codes: ReadonlyArray<Code>) =>
  (value: unknown): Code | undefined =>
    codes.find((code) => code === value)

/** A whole number from 1, in figures or as text. */
const upTo =
  (most: number) =>
  (value: unknown): number | undefined =>
    /^[1-9]$/.test(typeof value === "number" ? String(value) : (text(Boolean)(value) ?? "")) && Number(value) <= most
      ? Number(value)
      : undefined

const day = text(isDate)

/** Reads a setting; `undefined` when it is not understood. */
export const readSetting: { readonly [Name in keyof Settings]: (value: unknown) => Settings[Name] | undefined } = {
  month: text(isMonth),
  selected: day,
  min: day,
  max: day,
  today: day,
  // Of a moment, its day.
  knownAt: (value) => day(text(Boolean)(value)?.slice(0, 10)),
  timeZone: text(isZone),
  // Monday, unless the page says otherwise (I18N-2).
  firstDay: (value) => (value === "auto" ? 1 : upTo(7)(value)),
  headingLevel: upTo(6),
  view: oneOf("month", "week", "agenda"),
  state: oneOf("ready", "loading", "empty", "offline", "error"),
  density: oneOf("comfortable", "compact")
}
