/**
 * A bleed, or a pain that may be one, as a page hands it to an element: where it was, from when to when, and how sure the
 * person is (ux 3.1).
 *
 * @since 0.1.0
 */
import { siteMessages } from "../messages/en-GB.ts"
import type { SiteWords } from "../messages/Words.ts"
import { told } from "./Entry.ts"

/** Codes 3.1: the last two are settled, and no longer drawn. */
export type Certainty = "bleed" | "unsettled" | "knock" | "not_a_bleed" | "cannot_tell"

/** One episode. */
export interface Bleed {
  readonly id: string
  /** Codes 3.6, such as `joint.knee.left`. */
  readonly sites: ReadonlyArray<string>
  /** The day, or the moment spelt as an entry's `at`. */
  readonly from: string
  /** The same; `null` when nobody has said that it ended. */
  readonly to: string | null
  readonly certainty: Certainty
}

/** The day of a bleed's beginning or end. */
export const dayOf = (at: string): string => at.slice(0, 10)

const certainties: ReadonlySet<unknown> = new Set<Certainty>([
  "bleed",
  "unsettled",
  "knock",
  "not_a_bleed",
  "cannot_tell"
])

/** The message of a site and its side, where the site is one that has words. */
const siteMessage = (site: unknown): readonly [key: string, side: string] | undefined => {
  const [, place = "", side = ""] = (typeof site === "string" && /^(.+?)(?:\.(left|right))?$/.exec(site)) || []
  const key = `site.${place.startsWith("skin.") ? "skin" : place}`
  return Object.hasOwn(siteMessages, key) ? [key, side] : undefined
}

/** A site in words: "Left knee". A place of the skin is "Skin". */
export const siteText = (words: SiteWords, site: string): string => {
  const [key, side] = siteMessage(site) ?? ["site.unknown", ""]
  // The border: siteMessage gives the keys of messages that ask for a side or for nothing.
  return words[key as "site.joint.knee"]({ side })
}

/** Whether this may be drawn as a bleed. */
export const isBleed = (input: unknown): input is Bleed => {
  const { id, sites, from, to, certainty }: { readonly [member: string]: unknown } = Object(input)
  const [begin, end] = [told(from)?.date, told(to)?.date]
  return (
    typeof id === "string" &&
    id !== "" &&
    Array.isArray(sites) &&
    sites.every((site) => siteMessage(site) !== undefined) &&
    begin !== undefined &&
    (to === null || (end !== undefined && begin <= end)) &&
    certainties.has(certainty)
  )
}
