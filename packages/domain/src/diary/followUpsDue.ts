/**
 * What the diary asks about a bleed later on: how well the treatment worked, whether a knock became a bleed, when it stopped.
 *
 * @since 0.1.0
 */
import { epochMillis, type Instant, instantOf } from "../calendar/Instant.ts"
import { isKnown } from "./BleedTime.ts"
import type { KnownBleed } from "./KnownBleed.ts"

/** What is asked, and from when on. Each is asked once. */
export interface FollowUpDue {
  readonly ask: "response" | "knock" | "end"
  readonly dueAt: Instant
}

const hour = 3_600_000
/** The response is asked a day after the first treatment (clinical 4.6), a knock again the next day (codes 3.1). */
const dayMillis = 24 * hour
/** An end that nobody told is asked about once (F38). */
const endMillis = 14 * dayMillis

/** The questions about a bleed that are due, in this order: response, knock, end. An end that is not told never becomes a duration. */
export const followUpsDue = ({ bleed, treatments }: KnownBleed, nowMillis: number): ReadonlyArray<FollowUpDue> => {
  const given = treatments.map(({ occurredAt }) => epochMillis(occurredAt.instant))
  const first = given.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
  const start = isKnown(bleed.startedAt) ? epochMillis(bleed.startedAt.instant) : first
  const last = given.reduce((most, at) => Math.max(most, at), start)
  const isOpen = bleed.course.state === "open" || bleed.course.state === "reopened"
  const all: ReadonlyArray<readonly [FollowUpDue["ask"], boolean, number]> = [
    ["response", bleed.response === "not_recorded", first + dayMillis],
    ["knock", bleed.certainty === "knock", start + dayMillis],
    ["end", isOpen && bleed.certainty === "bleed", last + endMillis]
  ]
  return all.flatMap(([ask, applies, due]) => (applies && due <= nowMillis ? [{ ask, dueAt: instantOf(due) }] : []))
}
