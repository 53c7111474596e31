/**
 * The patterns of one person's bleeds on one screen for clinicians, the several tests on it adjusted for being several.
 *
 * @since 0.1.0
 */
import type { Instant } from "@haemtrack/domain/calendar/Instant"
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { BleedTime } from "@haemtrack/domain/diary/BleedTime"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { at } from "../../engine/at.ts"
import { isObserved } from "../../population/observedTime.ts"
import { holm } from "../../stats/holm.ts"
import { type AlwaysListed, alwaysListed } from "./alwaysListed.ts"
import { type BeforeAndAfter, beforeAndAfter } from "./beforeAndAfter.ts"
import { bleedIntervals } from "./bleedIntervals.ts"
import { type Sides, sidesOfJoints } from "./jointPattern.ts"
import { monthlyTrend } from "./monthlyTrend.ts"
import { type SinceProphylaxis, sinceProphylaxis } from "./sinceProphylaxis.ts"
import { type HoursOfDay, hoursOfDay, type Weekdays, weekdays } from "./timeOfDay.ts"

/** What a person's patterns are read from. */
export interface PatternInput {
  readonly episodes: ReadonlyArray<Episode>
  /** Starts of the bleeds, as they were told. */
  readonly starts: ReadonlyArray<BleedTime>
  /** From prophylaxisTimes. */
  readonly doses: Float64Array
  readonly intervalHours?: number
  readonly stretches: ReadonlyArray<Period>
  readonly period: Period
  readonly asOf: LocalDate
  /** The days on which the regimen changed. */
  readonly changes: ReadonlyArray<LocalDate>
}

/** A test of the screen: its own p and the adjusted one, which is shown beside it. */
export interface ScreenTest {
  readonly test: string
  readonly p: number
  readonly adjusted: number
}

/** All patterns, and the tests that came to a p. */
export interface PersonPatterns {
  readonly hours: HoursOfDay
  readonly weekdays: Weekdays
  readonly sides: Sides
  readonly intervals: ReturnType<typeof bleedIntervals>
  readonly sinceProphylaxis: SinceProphylaxis
  readonly changes: ReadonlyArray<BeforeAndAfter>
  readonly trend: ReturnType<typeof monthlyTrend>
  readonly listed: AlwaysListed
  readonly tests: ReadonlyArray<ScreenTest>
}

const pOf = (test: string, result: { readonly status: string; readonly p?: number }) =>
  result.status === "ok" && result.p !== undefined ? [{ test, p: result.p }] : []

/**
 * The patterns of a person in a period (clinical 5.11). Flags and urgent bleeds are of all time up to the as-of day.
 *
 * Law: the order of entries does not matter.
 *
 * @source docs/methods/holm.md
 */
export const personPatterns = (input: PatternInput): PersonPatterns => {
  const { asOf, changes, doses, episodes, intervalHours, period, starts, stretches } = input
  const seen = episodes.filter(({ date }) => isObserved(stretches, date))
  const dates = seen.map(({ date }) => date)
  const onsets: ReadonlyArray<Instant> = seen.map(({ start }) => start)
  const found = {
    hours: hoursOfDay(starts),
    weekdays: weekdays(dates, stretches),
    sides: sidesOfJoints(seen),
    intervals: bleedIntervals(dates),
    sinceProphylaxis: sinceProphylaxis(onsets, doses, intervalHours),
    changes: changes.map((change) => beforeAndAfter(dates, stretches, change)),
    trend: monthlyTrend(dates, stretches, period),
    listed: alwaysListed(episodes, asOf)
  }
  const raw = [
    ...pOf("hour", found.hours.gathering),
    ...pOf("hour_block", found.hours.blocks),
    ...pOf("weekday", found.weekdays.test),
    ...pOf("side", found.sides.test),
    ...found.changes.flatMap(({ comparison }) => pOf("change", comparison)),
    ...pOf("trend", found.trend)
  ]
  const adjusted = holm(raw.map(({ p }) => p))
  return { ...found, tests: raw.map((each, index) => ({ ...each, adjusted: at(adjusted, index) })) }
}
