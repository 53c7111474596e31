/**
 * How many episodes each person had while their diary was watched.
 *
 * @since 0.1.0
 */
import * as TextRows from "../engine/TextRows.ts"
import type { PersonColumns } from "../table/persons.ts"
import { type EpisodeBleeds, type Episodes, isJoint, onsetDay } from "./episodes.ts"

/** What is read of persons. */
export type WatchedPersons = Pick<PersonColumns, "person_id" | "observed_from" | "observed_to">

/** Counts by the row of the person. */
export interface EpisodeCounts {
  readonly episodes: Float64Array
  readonly joint: Float64Array
  readonly spontaneous: Float64Array
  /** Episodes of persons who are not in the file of persons, which are in no count. */
  readonly strangers: number
}

/** Days on which a person's diary was watched: the last day of the window is not among them. */
export const daysWatched = ({ observed_from, observed_to }: WatchedPersons, person: number): number =>
  (observed_to.values[person] ?? 0) - (observed_from.values[person] ?? 0)

/** Counts episodes whose onset's local date is in the window of their person. */
export const episodesInWindow = (
  persons: WatchedPersons,
  bleeds: EpisodeBleeds,
  { first }: Episodes
): EpisodeCounts => {
  const count = persons.person_id.codes.length
  const [all, joint, spontaneous] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const personRows = TextRows.make(persons.person_id).rowsOf(bleeds.person_id)
  const joints = isJoint(bleeds.site)
  const spontaneousCode = bleeds.cause.texts.indexOf("spontaneous")
  let strangers = 0
  for (const bleed of first) {
    const person = personRows[bleeds.person_id.codes[bleed] ?? 0] ?? -1
    const day = onsetDay(bleeds, bleed)
    if (person < 0) strangers += 1
    else if (day >= (persons.observed_from.values[person] ?? 0) && day < (persons.observed_to.values[person] ?? 0)) {
      all[person] = (all[person] ?? 0) + 1
      if (joints[bleeds.site.codes[bleed] ?? 0] === true) joint[person] = (joint[person] ?? 0) + 1
      if (bleeds.cause.codes[bleed] === spontaneousCode) spontaneous[person] = (spontaneous[person] ?? 0) + 1
    }
  }
  return { episodes: all, joint, spontaneous, strangers }
}
