/**
 * Episodes while treatments come in: what the reports of rates, target joints and centres have in common.
 *
 * @since 0.1.0
 */
import type { TreatmentColumns } from "../table/treatments.ts"
import { bleedEnds, type EndingBleeds } from "./bleedEnds.ts"
import { type EpisodeBleeds, type Episodes, episodes } from "./episodes.ts"

/** The columns of bleeds that episodes are made of. */
export const episodeColumns = [
  "bleed_id",
  "person_id",
  "site",
  "cause",
  "onset_local",
  "onset_instant",
  "main_bleed_id"
] as const
/** The columns of treatments that say until when a bleed was treated. */
export const endColumns = ["bleed_id", "instant"] as const

/** What is read of treatments. */
export type EndBatch = Pick<TreatmentColumns, (typeof endColumns)[number]>

/** Bleeds, with everything that is read of them. */
export type LinkedBleeds = EpisodeBleeds & EndingBleeds

/** Episodes of some bleeds, as far as their treatments were added. */
export interface LinkedEpisodes {
  readonly bleeds: LinkedBleeds
  readonly add: (batch: EndBatch) => void
  readonly episodes: () => Episodes
  readonly notes: () => ReadonlyArray<string>
}

/** No treatment added yet. */
export const linkedEpisodes = (bleeds: LinkedBleeds): LinkedEpisodes => {
  const { add, ends, strangers } = bleedEnds(bleeds)
  let made: Episodes | undefined
  return {
    bleeds,
    add: (batch) => {
      made = undefined
      add(batch)
    },
    episodes: () => (made ??= episodes(bleeds, ends())),
    notes: () =>
      strangers() === 0 ? [] : [`${strangers()} treatments name a bleed that is not there, and lengthen no episode`]
  }
}

/** Said of episodes that belong to nobody who is watched. */
export const strangerNotes = (strangers: number): ReadonlyArray<string> =>
  strangers === 0
    ? []
    : [`${strangers} episodes are of persons who are not in the file of persons, and are not counted`]
