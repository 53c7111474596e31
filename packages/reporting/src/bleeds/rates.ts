/**
 * Bleeding rates of each person: episodes a year, of all kinds, into joints, and without a cause.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { ranks } from "../engine/ranks.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import { yearDays } from "../engine/yearDays.ts"
import type { Row, Running } from "../table/Report.ts"
import { daysWatched, episodesInWindow, type WatchedPersons } from "./episodesInWindow.ts"
import { type EndBatch, type LinkedEpisodes, strangerNotes } from "./linkedEpisodes.ts"

/** The columns of the report. */
export const ratesColumns = ["person_id", "days", "episodes", "joint", "spontaneous", "abr", "ajbr", "asbr"] as const

/**
 * A row for every person, in the byte order of their ids; a rate is the count times 365.25 by the days watched.
 *
 * A person without an episode has a rate of 0 only as far as their diary can be trusted: it says what was recorded.
 *
 * @source performance W1, rates; clinical 5.3
 */
export const rates = (persons: WatchedPersons, linked: LinkedEpisodes): Running<EndBatch> => {
  let strangers = 0
  return {
    add: linked.add,
    rows: () => {
      const counts = episodesInWindow(persons, linked.bleeds, linked.episodes())
      strangers = counts.strangers
      const { codes, texts } = persons.person_id
      const places = ranks(texts)
      const order = sortedEntries(codes.length, [
        { size: texts.length, of: (person) => places[codes[person] ?? 0] ?? 0 }
      ])
      return Array.from(order, (person): Row => {
        const days = daysWatched(persons, person)
        const [episodes, joint] = [at(counts.episodes, person), at(counts.joint, person)]
        const spontaneous = at(counts.spontaneous, person)
        const rate = (count: number): number => (count * yearDays) / days
        const id = at(texts, at(codes, person))
        return [id, days, episodes, joint, spontaneous, rate(episodes), rate(joint), rate(spontaneous)]
      })
    },
    notes: () => [...linked.notes(), ...strangerNotes(strangers)]
  }
}
