/**
 * What the form proposes for a new entry at a site: that it is of the bleed which was there before, or a new one (F35). The person
 * decides, and the centre's word wins.
 *
 * @since 0.1.0
 */
import { epochMillis } from "../calendar/Instant.ts"
import type { Moment } from "../calendar/Moment.ts"
import type { BleedId } from "./BleedId.ts"
import { isKnown } from "./BleedTime.ts"
import type { BodySite } from "./BodySite.ts"
import { type KnownBleed, sameBleedMillis } from "./KnownBleed.ts"

/** A follow-up of a bleed of the diary, or a new bleed. */
export type Proposal = { readonly propose: "follow_up"; readonly of: BleedId } | { readonly propose: "new_bleed" }

const mayBeBleed = ({ bleed: { certainty, verification } }: KnownBleed): boolean =>
  verification !== "refuted" && (certainty === "bleed" || certainty === "unsettled")

/** From when the 72 hours count at an instant: the last treatment before it, else the start; nothing when both are later. */
const anchorBefore = ({ bleed, treatments }: KnownBleed, at: number): number | undefined => {
  const given = treatments.map(({ occurredAt }) => epochMillis(occurredAt.instant)).filter((each) => each <= at)
  if (given.length > 0) return given.reduce((most, each) => Math.max(most, each))
  const start = isKnown(bleed.startedAt) ? epochMillis(bleed.startedAt.instant) : undefined
  return start !== undefined && start <= at ? start : undefined
}

/**
 * The bleed of one of these sites whose 72 hours are not over, the latest of several; one second over, it is a new one.
 *
 * @param bleeds of the person, without withdrawn ones
 */
export const proposedBleed = (
  sites: ReadonlyArray<BodySite>,
  at: Moment,
  bleeds: ReadonlyArray<KnownBleed>
): Proposal => {
  const now = epochMillis(at.instant)
  const there = new Set(sites.filter((site) => site !== "unknown"))
  let latest: { readonly of: BleedId; readonly anchor: number } | undefined
  for (const known of bleeds) {
    if (!mayBeBleed(known) || !known.bleed.sites.some((site) => there.has(site))) continue
    const anchor = anchorBefore(known, now)
    if (anchor === undefined || now - anchor > sameBleedMillis || (latest !== undefined && anchor <= latest.anchor))
      continue
    latest = { of: known.bleed.id, anchor }
  }
  return latest === undefined ? { propose: "new_bleed" } : { propose: "follow_up", of: latest.of }
}
