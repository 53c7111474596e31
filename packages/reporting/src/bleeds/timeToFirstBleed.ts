/**
 * How long people of a group go without a bleed, from their first observed day.
 *
 * @since 0.1.0
 */
import { daysBetween, type LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { type KaplanMeier, kaplanMeier } from "../stats/kaplanMeier.ts"
import type { Missing } from "../stats/StatisticStatus.ts"

/** A person's observation, and the day of their first episode in it. */
export interface FirstBleed {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly firstBleed?: LocalDate
}

/** Days as they are counted: the first observed day is day 1. A bleed after the end of observation is none. */
const watched = ({ firstBleed, from, to }: FirstBleed) => {
  const hadEvent = firstBleed !== undefined && firstBleed <= to
  return { time: daysBetween(from, hadEvent ? firstBleed : to) + 1, hadEvent }
}

/** The curve of a group, in days (clinical 5.16). @source docs/methods/time-to-first-bleed.md */
export const timeToFirstBleed = (people: ReadonlyArray<FirstBleed>): KaplanMeier | Missing<"no_people"> =>
  kaplanMeier(people.map(watched))
