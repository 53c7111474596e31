/**
 * Bleeding rates of centres beside each other, with the limits within which chance alone would leave them.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { ranks } from "../engine/ranks.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import { daysWatched, episodesInWindow, type WatchedPersons } from "../bleeds/episodesInWindow.ts"
import { type EndBatch, type LinkedEpisodes, strangerNotes } from "../bleeds/linkedEpisodes.ts"
import { yearDays } from "../engine/yearDays.ts"
import type { PersonColumns } from "../table/persons.ts"
import type { Row, Running } from "../table/Report.ts"

/** The columns of the report. */
export const funnelColumns = [
  "centre",
  "episodes",
  "person_years",
  "rate",
  "lo95",
  "hi95",
  "lo998",
  "hi998",
  "flag"
] as const

/** Two-sided quantiles of the standard normal distribution. */
const z95 = 1.959963984540054
const z998 = 3.090232306167813

/** Limits of a rate around `rate` in so many years, by the square root of a count, whose spread hardly depends on it. */
const limits = (rate: number, years: number, z: number): readonly [lower: number, upper: number] => {
  const reach = z / (2 * Math.sqrt(years))
  const lower = Math.sqrt(rate) - reach
  return [lower > 0 ? lower ** 2 : 0, (Math.sqrt(rate) + reach) ** 2]
}

const flagOf = (rate: number, [lo95, hi95]: readonly [number, number], [lo998, hi998]: readonly [number, number]) => {
  if (rate < lo998) return "below_998"
  if (rate > hi998) return "above_998"
  if (rate < lo95) return "below_95"
  return rate > hi95 ? "above_95" : "inside"
}

/**
 * A row for every centre that a person belongs to now: episodes, person-years, their quotient, and limits around the rate of all
 * centres together. A centre outside of them is a reason to look, at its case mix and its records first.
 *
 * @source performance W1, funnel; Spiegelhalter DJ (2005) Stat Med 24:1185-1202
 */
export const funnel = (
  persons: WatchedPersons & Pick<PersonColumns, "centre">,
  linked: LinkedEpisodes
): Running<EndBatch> => {
  let strangers = 0
  return {
    add: linked.add,
    rows: () => {
      const counts = episodesInWindow(persons, linked.bleeds, linked.episodes())
      strangers = counts.strangers
      const { codes, texts } = persons.centre
      const [episodes, days] = [new Float64Array(texts.length), new Float64Array(texts.length)]
      for (const [person, centre] of codes.entries()) {
        episodes[centre] = at(episodes, centre) + at(counts.episodes, person)
        days[centre] = at(days, centre) + daysWatched(persons, person)
      }
      const overall =
        episodes.reduce((sum, each) => sum + each, 0) / (days.reduce((sum, each) => sum + each, 0) / yearDays)
      const places = ranks(texts)
      const order = sortedEntries(texts.length, [{ size: texts.length, of: (centre) => at(places, centre) }])
      return Array.from(
        order.filter((centre) => at(days, centre) > 0),
        (centre): Row => {
          const years = at(days, centre) / yearDays
          const rate = at(episodes, centre) / years
          const [within95, within998] = [limits(overall, years, z95), limits(overall, years, z998)]
          const flag = flagOf(rate, within95, within998)
          return [at(texts, centre), at(episodes, centre), years, rate, ...within95, ...within998, flag]
        }
      )
    },
    notes: () => [...linked.notes(), ...strangerNotes(strangers)]
  }
}
