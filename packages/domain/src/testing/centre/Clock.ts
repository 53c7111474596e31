/**
 * What the clocks on the wall show where an invented person is: at home, or on a journey.
 *
 * @since 0.1.0
 */
import { addDays } from "../../calendar/LocalDate.ts"
import type { Period } from "../../calendar/Period.ts"
import type { Told } from "../../calendar/Told.ts"
import { meaningOf, type Transitions, transitions } from "../../calendar/transitions.ts"
import * as WallTime from "../../calendar/WallTime.ts"
import type { Zone } from "../../calendar/Zone.ts"

/** A time of the clock, exact to the minute. */
export type ClockTime = Extract<Told, { readonly precision: "minute" | "hour" }>

/** A time as a clock showed it, with what it means. */
export interface Shown {
  readonly told: ClockTime
  readonly millis: number
}

/** The clock of a zone, over the years of a diary. */
export interface Clock {
  readonly zone: Zone
  readonly table: Transitions
}

/** The clocks of a period, each found once. Entries may tell of some days before it, and be written some after. */
export const clocksOf = ({ from, to }: Period): ((zone: Zone) => Clock) => {
  const known = new Map<Zone, Clock>()
  return (zone) => {
    const clock = known.get(zone) ?? { zone, table: transitions(zone, addDays(from, -40), addDays(to, 40)) }
    known.set(zone, clock)
    return clock
  }
}

const minuteMillis = 60_000

/** What the clock shows at that minute of a day; where it was set forward over it, the time that it showed instead. */
export const shownAt = (
  { table, zone }: Clock,
  day: number,
  minuteOfDay: number,
  fold: "earlier" | "later" = "earlier"
): Shown => {
  const figures = (day * 1440 + minuteOfDay) * minuteMillis
  const { earlierMillis, kind, laterMillis } = meaningOf(table, figures)
  const local = WallTime.ofFigures(kind === "gap" ? figures + (laterMillis - earlierMillis) : figures)
  const told = { precision: "minute", local, zone } as const
  return kind === "fold"
    ? { told: { ...told, fold }, millis: fold === "earlier" ? earlierMillis : laterMillis }
    : { told, millis: laterMillis }
}

/** What the clock shows at an instant. */
export const shownWhen = ({ table, zone }: Clock, millis: number): Shown => {
  const whole = Math.floor(millis / minuteMillis) * minuteMillis
  const stretch = table.find(({ until }) => whole < until) ?? table.at(-1)
  const figures = whole + (stretch?.offsetSeconds ?? 0) * 1000
  const { earlierMillis, kind } = meaningOf(table, figures)
  const told = { precision: "minute", local: WallTime.ofFigures(figures), zone } as const
  return kind === "fold"
    ? { told: { ...told, fold: whole === earlierMillis ? "earlier" : "later" }, millis: whole }
    : { told, millis: whole }
}

/** The days on which the clock is set, as whole numbers. */
export const changeDays = ({ table }: Clock): ReadonlySet<number> =>
  new Set(table.slice(0, -1).map(({ offsetSeconds, until }) => Math.floor((until / 1000 + offsetSeconds) / 86_400)))
