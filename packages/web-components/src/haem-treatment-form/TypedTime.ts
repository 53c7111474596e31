/**
 * A time as it stands in the form: the day and the clock as they were typed, and how sure the person is of them.
 *
 * @since 0.1.0
 */
import type { ToldTime } from "../source/Treatment.ts"
import { typedDate } from "./digits.ts"
import type { WallClock } from "./wallClock.ts"

/** What was typed for a day, before anybody knows whether it exists. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

export const noDate: TypedDate = { day: "", month: "", year: "" }

/** How the day is told: most treatments are written down on the day itself. */
export type When = "now" | "earlier" | "yesterday" | "another"

export interface TypedTime {
  readonly when: When
  readonly date: TypedDate
  readonly hour: string
  readonly minutes: string
  /** Minutes from UTC, where the clock itself said the time. */
  readonly offset: string
  readonly isUnsure: boolean
  /** How exact the time is, once the person has said so (codes 2.1). */
  readonly precision: ToldTime["precision"] | ""
  readonly partOfDay: Extract<ToldTime, { precision: "part_of_day" }>["partOfDay"] | ""
  /** The answer to "which of the two was it", asked only where the time happened twice. */
  readonly fold: "earlier" | "later" | ""
  readonly isElsewhere: boolean
  readonly zone: string
}

/** Nothing typed yet. @param zone the person's home zone */
export const noTime = (zone: string): TypedTime => ({
  when: "another",
  date: noDate,
  hour: "",
  minutes: "",
  offset: "",
  isUnsure: false,
  precision: "",
  partOfDay: "",
  fold: "",
  isElsewhere: false,
  zone
})

/** Told by the clock: "just now". @param home the person's own zone */
export const justNow = ({ local, offsetMinutes, zone }: WallClock, home: string): Omit<TypedTime, "partOfDay"> => ({
  when: "now",
  date: typedDate(local),
  hour: local.slice(11, 13),
  minutes: local.slice(14, 16),
  offset: String(offsetMinutes),
  isUnsure: false,
  precision: "",
  fold: "",
  zone,
  isElsewhere: zone !== home
})
