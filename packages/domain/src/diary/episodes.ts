/**
 * Bleeds as they are counted: entries at one site belong to one episode as long as no more than 72 hours lie between them and the
 * last treatment (clinical 4.5, method `entries_72h`).
 *
 * One long algorithm: sort, join each entry to the episode of its site or of its link, read the episodes off.
 *
 * @source Blanchette et al. 2014, J Thromb Haemost 12:1935: a re-bleed is one within 72 hours after treatment. The exact form of
 * the rule, with untreated bleeds and links, is this project's.
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Order from "effect/Order"
import { epochMillis, type Instant } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { BleedCause } from "./Bleed.ts"
import type { BodySite } from "./BodySite.ts"
import type { EpisodeEntry } from "./EpisodeEntry.ts"
import { sameBleedMillis } from "./KnownBleed.ts"

/**
 * `orphan`: opened by a follow-up treatment (clinical 4.5.7). `uncertain_72h`: at another time of the day that was told, an entry
 * would belong elsewhere. `unknown_site`: it could not be compared with any other (clinical 4.5.5).
 */
export type EpisodeFlag = "orphan" | "uncertain_72h" | "unknown_site"

/** One bleed as it is counted, dated by its first entry. */
export interface Episode {
  readonly site: BodySite
  readonly start: Instant
  readonly date: LocalDate
  /** Of the first bleed in it that says one. */
  readonly cause?: BleedCause
  /** Ids, in order of time. */
  readonly entries: ReadonlyArray<string>
  readonly treated: boolean
  readonly flags: ReadonlyArray<EpisodeFlag>
}

/** An instant, and how far it can be off. */
interface Span {
  readonly at: number
  readonly earliest: number
  readonly latest: number
}

/** An episode that still grows. `treatedLast` is its last treatment; until there is one, `onsetLast` is what counts. */
interface Growing {
  readonly opener: EpisodeEntry
  readonly entries: Array<EpisodeEntry>
  readonly flags: Set<EpisodeFlag>
  onsetLast: Span
  treatedLast: Span | undefined
}

const spanOf = ({ at, between }: EpisodeEntry): Span => ({
  at: epochMillis(at),
  earliest: epochMillis(between?.earliest ?? at),
  latest: epochMillis(between?.latest ?? at)
})

/** By time, onsets before treatments, and then by id and site, so that the order of the input says nothing (clinical 4.5.1). */
const byTime: Order.Order<EpisodeEntry> = Order.combineAll([
  Order.mapInput(Order.String, ({ at }: EpisodeEntry) => at),
  Order.mapInput(Order.String, ({ kind }: EpisodeEntry) => kind),
  Order.mapInput(Order.String, ({ id }: EpisodeEntry) => id),
  Order.mapInput(Order.String, ({ site }: EpisodeEntry) => site)
])

const atSite = ({ id, site }: { readonly id: string; readonly site: BodySite }): string => `${id} ${site}`

const later = (a: Span, b: Span): Span => (a.at < b.at ? b : a)

const open = (entry: EpisodeEntry): Growing => ({
  opener: entry,
  entries: [],
  flags: new Set([
    ...(entry.kind === "treatment" && entry.reason === "follow_up" ? (["orphan"] as const) : []),
    ...(entry.site === "unknown" ? (["unknown_site"] as const) : [])
  ]),
  onsetLast: spanOf(entry),
  treatedLast: undefined
})

/** Clinical 4.5.4: a treatment moves the anchor; an onset does only as long as nothing was treated. */
const add = (episode: Growing, entry: EpisodeEntry): void => {
  const span = spanOf(entry)
  episode.entries.push(entry)
  if (entry.kind === "onset") episode.onsetLast = later(episode.onsetLast, span)
  else episode.treatedLast = later(episode.treatedLast ?? span, span)
}

/** Clinical 4.5.3, and whether another time of a day that was told would have said otherwise. */
const belongs = (episode: Growing, entry: EpisodeEntry): { readonly same: boolean; readonly uncertain: boolean } => {
  const anchor = episode.treatedLast ?? episode.onsetLast
  const { at, earliest, latest } = spanOf(entry)
  return {
    same: at - anchor.at <= sameBleedMillis,
    uncertain: earliest - anchor.latest <= sameBleedMillis !== latest - anchor.earliest <= sameBleedMillis
  }
}

const finished = ({ entries, flags, opener }: Growing): Episode => {
  const inOrder = Arr.sort(entries, byTime)
  const [first = opener] = inOrder
  const cause = inOrder.find((entry) => entry.kind === "onset" && entry.cause !== undefined)
  return {
    site: opener.site,
    start: first.at,
    date: first.date,
    ...(cause?.kind === "onset" && cause.cause !== undefined ? { cause: cause.cause } : {}),
    entries: inOrder.map(({ id }) => id),
    treated: entries.some(({ kind }) => kind === "treatment"),
    flags: [...flags]
  }
}

/**
 * The episodes, in the order in which they open.
 *
 * Laws: the order of the entries does not matter; every entry is in exactly one episode; a follow-up within 72 hours of a
 * treatment opens none.
 *
 * @param entries of one person, or of one site; linear in their number but for the sorting
 */
export const episodes = (entries: ReadonlyArray<EpisodeEntry>): ReadonlyArray<Episode> => {
  const sorted = Arr.sort(entries, byTime)
  const ids = new Set(sorted.map(({ id }) => id))
  const all: Array<Growing> = []
  const openAt = new Map<BodySite, Growing>()
  const placedAt = new Map<string, Growing>()
  const placedFirst = new Map<string, Growing>()
  /** Entries that are linked to one which comes later: a treatment at eight for a bleed of that day. */
  const waiting = new Map<string, Array<EpisodeEntry>>()
  const waitsFor = new Map<string, string>()

  const put = (episode: Growing, entry: EpisodeEntry): void => {
    add(episode, entry)
    // Clinical 4.5.5: nothing is compared with an unknown site.
    if (entry.site !== "unknown") openAt.set(entry.site, episode)
    placedAt.set(atSite(entry), episode)
    if (!placedFirst.has(entry.id)) placedFirst.set(entry.id, episode)
  }
  const putNew = (entry: EpisodeEntry): Growing => {
    const episode = open(entry)
    all.push(episode)
    put(episode, entry)
    return episode
  }
  const putByTime = (entry: EpisodeEntry): void => {
    const before = openAt.get(entry.site)
    if (before === undefined) {
      putNew(entry)
      return
    }
    const { same, uncertain } = belongs(before, entry)
    if (same) put(before, entry)
    const episode = same ? before : putNew(entry)
    if (uncertain) episode.flags.add("uncertain_72h")
  }
  /** Whether the entry now waits for a later one; two that wait for each other do not. */
  const waits = (entry: EpisodeEntry, target: string): boolean => {
    const last = waitsFor.get(target) ?? target
    if (!ids.has(target) || last === entry.id) return false
    waitsFor.set(entry.id, last)
    const others = waiting.get(last)
    if (others === undefined) waiting.set(last, [entry])
    else others.push(entry)
    return true
  }
  /** Into the episode of its link: by the same site, or by the first that the other entry has; `false` when it is in none yet. */
  const joins = (entry: EpisodeEntry, target: string): boolean => {
    const episode = placedAt.get(atSite({ id: target, site: entry.site })) ?? placedFirst.get(target)
    if (episode !== undefined) put(episode, entry)
    return episode !== undefined
  }
  const place = (entry: EpisodeEntry): void => {
    const { link } = entry
    if (link === undefined) putByTime(entry)
    else if ("newBleed" in link) putNew(entry)
    else if (!joins(entry, link.sameBleedAs) && !waits(entry, link.sameBleedAs)) putByTime(entry)
  }
  /** Those that waited for an entry, and in turn those that waited for them. */
  const release = (id: string): void => {
    const there = [id]
    for (let next = there.pop(); next !== undefined; next = there.pop()) {
      for (const entry of waiting.get(next) ?? []) {
        if (entry.link === undefined || "newBleed" in entry.link || !joins(entry, entry.link.sameBleedAs))
          putByTime(entry)
        there.push(entry.id)
      }
      waiting.delete(next)
    }
  }

  for (const [index, entry] of sorted.entries()) {
    place(entry)
    // The sites of one bleed stand side by side; whoever waits for it waits for all of them.
    if (sorted[index + 1]?.id !== entry.id && placedFirst.has(entry.id)) release(entry.id)
  }
  // Those that wait for each other in a ring: no word of theirs counts.
  for (const entry of [...waiting.values()].flat()) putByTime(entry)
  return all.map(finished)
}
