/**
 * At which times of day and on which weekdays a person's bleeds begin.
 *
 * @since 0.1.0
 */
import { type LocalDate, weekday } from "@haemtrack/domain/calendar/LocalDate"
import { addDays } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { type BleedTime, isKnown } from "@haemtrack/domain/diary/BleedTime"
import { daysIn } from "../../population/observedTime.ts"
import { at } from "../../engine/at.ts"
import { type GoodnessOfFit, goodnessOfFit } from "../../stats/goodnessOfFit.ts"
import { type Rayleigh, rayleigh } from "../../stats/rayleigh.ts"
import type { Missing } from "../../stats/StatisticStatus.ts"

/** The hour of an onset on the clock of its place, with its minutes as a fraction; `undefined` where nobody told it so exactly. */
export const onsetHour = (start: BleedTime): number | undefined => {
  if (!isKnown(start) || (start.precision !== "minute" && start.precision !== "hour")) return undefined
  return Number(start.local.slice(11, 13)) + (start.precision === "minute" ? Number(start.local.slice(14, 16)) / 60 : 0)
}

/** Onsets by the hour, by blocks of six hours, and whether they gather. */
export interface HoursOfDay {
  /** Onsets whose hour is told. */
  readonly n: number
  /** Those whose hour is not. */
  readonly untold: number
  readonly byHour: ReadonlyArray<number>
  readonly byBlock: ReadonlyArray<number>
  readonly gathering: Rayleigh | Missing<"too_few">
  readonly blocks: GoodnessOfFit | Missing<"too_few" | "no_exposure">
}

const dayHours = 24
const blockHours = 6

const tally = (length: number, places: ReadonlyArray<number>): ReadonlyArray<number> => {
  const counts = new Float64Array(length)
  for (const place of places) counts[place] = at(counts, place) + 1
  return [...counts]
}

/** Clinical 5.11.1, 5.11.2. Law: every onset is in one hour, in one block, or untold. @source docs/methods/rayleigh.md */
export const hoursOfDay = (starts: ReadonlyArray<BleedTime>): HoursOfDay => {
  const hours = starts.flatMap((start) => onsetHour(start) ?? [])
  const byBlock = tally(
    dayHours / blockHours,
    hours.map((hour) => Math.floor(hour / blockHours))
  )
  return {
    n: hours.length,
    untold: starts.length - hours.length,
    byHour: tally(dayHours, hours.map(Math.floor)),
    byBlock,
    gathering: rayleigh(hours),
    blocks: goodnessOfFit(
      byBlock,
      byBlock.map(() => 1)
    )
  }
}

/** Episodes of each weekday, Monday first, beside the observed days of it. */
export interface Weekdays {
  readonly n: number
  readonly episodes: ReadonlyArray<number>
  readonly days: ReadonlyArray<number>
  readonly test: GoodnessOfFit | Missing<"too_few" | "no_exposure">
}

const weekDays = 7

/** How many of each weekday are in the stretches: whole weeks have one of each, and the days beyond them are counted. */
const weekdaysIn = (stretches: ReadonlyArray<Period>): ReadonlyArray<number> => {
  const counts = new Float64Array(weekDays)
  for (const stretch of stretches) {
    const days = daysIn([stretch])
    const weeks = Math.floor(days / weekDays)
    for (const day of counts.keys()) counts[day] = at(counts, day) + weeks
    for (let beyond = weeks * weekDays; beyond < days; beyond += 1) {
      const day = weekday(addDays(stretch.from, beyond)) - 1
      counts[day] = at(counts, day) + 1
    }
  }
  return [...counts]
}

/** Clinical 5.11.2. Law: the observed days of all weekdays are all observed days. @source docs/methods/goodness-of-fit.md */
export const weekdays = (dates: ReadonlyArray<LocalDate>, stretches: ReadonlyArray<Period>): Weekdays => {
  const episodes = tally(
    weekDays,
    dates.map((date) => weekday(date) - 1)
  )
  const days = weekdaysIn(stretches)
  return { n: dates.length, episodes, days, test: goodnessOfFit(episodes, days) }
}
