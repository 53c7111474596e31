/**
 * Episodes: bleeds of one person at one site that are one bleed in the clinic, since the next began within 72 hours of the last
 * treatment of those before it.
 *
 * The method is `linked_72h` (codes 3.10): treatments say by name which bleed they treat. The pages of the service count by
 * `entries_72h`, which takes unnamed entries together by time.
 *
 * @since 0.1.0
 */
import * as Day from "../engine/Day.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import * as Id from "../engine/Id.ts"
import * as Ids from "../engine/Ids.ts"
import * as RowsByGroup from "../engine/RowsByGroup.ts"
import type { BleedColumns } from "../table/bleeds.ts"

/** What is read of bleeds. */
export type EpisodeBleeds = Pick<
  BleedColumns,
  "bleed_id" | "person_id" | "site" | "cause" | "onset_local" | "onset_instant"
>

/** Episodes, those of a person together, by site and then by time. Each has the person, site, onset and cause of its first bleed. */
export interface Episodes {
  /** The row of its first bleed. */
  readonly first: Uint32Array
}

/** A bleed that begins later than this after the end of all before it is another one. Source: performance W1. */
const gapSeconds = 72 * 3600

/** The order of ids where instants are equal. */
const idOrder =
  ({ texts, values }: BleedColumns["bleed_id"]) =>
  (a: number, b: number): number => {
    const [x, y] = [values[a] ?? 0, values[b] ?? 0]
    if (x >= 0 && y >= 0) return x - y
    return Id.order(Ids.textOf(texts, x), Ids.textOf(texts, y))
  }

/**
 * The episodes of all bleeds.
 *
 * @param ends the end of each bleed, in seconds: {@link import("./bleedEnds.ts").bleedEnds}
 * @source performance W1, episodes
 */
export const episodes = (bleeds: EpisodeBleeds, ends: Float64Array): Episodes => {
  const { codes: persons, texts } = bleeds.person_id
  const sites = bleeds.site.codes
  const onsets = bleeds.onset_instant.values
  const byId = idOrder(bleeds.bleed_id)
  const inOrder = (a: number, b: number): number =>
    (sites[a] ?? 0) - (sites[b] ?? 0) || (onsets[a] ?? 0) - (onsets[b] ?? 0) || byId(a, b)

  const { begins, rows } = RowsByGroup.make(persons, texts.length)
  const first = new Uint32Array(rows.length)
  let count = 0
  for (let person = 0; person < texts.length; person += 1) {
    const own = rows.subarray(begins[person], begins[person + 1]).toSorted(inOrder)
    let site = -1
    let latest = Number.NEGATIVE_INFINITY
    for (let index = 0; index < own.length; index += 1) {
      const bleed = own[index] ?? 0
      if (sites[bleed] !== site || (onsets[bleed] ?? 0) - latest > gapSeconds) {
        first[count] = bleed
        count += 1
        if (sites[bleed] !== site) latest = Number.NEGATIVE_INFINITY
        site = sites[bleed] ?? 0
      }
      latest = Math.max(latest, ends[bleed] ?? 0)
    }
  }
  return { first: first.slice(0, count) }
}

/** For each text of sites whether it is that of a joint. */
export const isJoint = ({ texts }: Pick<TextColumn, "texts">): ReadonlyArray<boolean> =>
  texts.map((site) => site.startsWith("joint."))

/** The local date of a bleed's onset, as a day number. */
export const onsetDay = ({ onset_local }: Pick<BleedColumns, "onset_local">, bleed: number): number =>
  onset_local.days[bleed] ?? Day.none
