/**
 * The bleeds of a person as they are counted: episodes by the 72-hour rule of the domain, method `entries_72h`.
 *
 * @since 0.1.0
 */
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import type { EpisodeEntry } from "@haemtrack/domain/diary/EpisodeEntry"
import { type Episode, episodes } from "@haemtrack/domain/diary/episodes"
import { grouped } from "@haemtrack/domain/grouped"
import type { PersonRecord } from "../PersonRecord.ts"

const unknownSite = BodySite.make("unknown")

/** All episodes of a diary, in the order of their first entries (clinical 4.5). */
export const episodesOf = ({
  bleeds,
  treatments
}: Pick<PersonRecord, "bleeds" | "treatments">): ReadonlyArray<Episode> => {
  const onsets = bleeds.map(({ at, bleedId, cause, on, site }): EpisodeEntry => ({
    id: bleedId,
    site,
    kind: "onset",
    at,
    date: on,
    ...(cause === undefined ? {} : { cause })
  }))
  const sites = grouped(bleeds, ({ bleedId }) => bleedId)
  const given = treatments.flatMap(({ at, bleedId, id, on, reason }): ReadonlyArray<EpisodeEntry> => {
    if (reason !== "bleed" && reason !== "follow_up") return []
    const named = bleedId === undefined ? undefined : sites.get(bleedId)
    const entry = { id, kind: "treatment", at, date: on, reason } as const
    return bleedId === undefined || named === undefined
      ? [{ ...entry, site: unknownSite }]
      : named.map(({ site }) => ({ ...entry, site, link: { sameBleedAs: bleedId } }))
  })
  return episodes([...onsets, ...given])
}
