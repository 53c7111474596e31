/**
 * What the diary asks about a bleed later on: how well the treatment worked, whether a knock became a bleed, when it stopped.
 *
 * @since 0.1.0
 */
import { epochMillis, type Instant, instantOf } from "../calendar/Instant.ts"
import type { BleedVersion } from "./BleedVersion.ts"
import { isKnown } from "./BleedTime.ts"
import { type KnownBleed, sameBleedMillis } from "./KnownBleed.ts"

/** What is asked, and from when on. Each is asked once; the response at two times, a day after the first treatment and at the end. */
export interface FollowUpDue {
  readonly ask: "response" | "knock" | "end"
  readonly dueAt: Instant
}

const hour = 3_600_000
/** The response is asked a day after the first treatment (clinical 4.6), a knock again the next day (codes 3.1). */
const dayMillis = 24 * hour
/** An end that nobody told is asked about once (F38). */
const endMillis = 14 * dayMillis

/** When the answer that stands on how well the treatment worked was told; `undefined` for none. @param versions in their order */
export const responseToldAt = (versions: ReadonlyArray<Pick<BleedVersion, "at" | "bleed">>): Instant | undefined => {
  const answer = versions.at(-1)?.bleed.response ?? "not_recorded"
  const before = versions.findLastIndex(({ bleed }) => bleed.response !== answer)
  return answer === "not_recorded" ? undefined : versions[before + 1]?.at
}

/** When the bleed closed or will close: as it was said, else 72 hours after what came last of it (clinical 4.10). */
const closesAt = ({ course }: KnownBleed["bleed"], last: number): number => {
  if (course.state === "closed_by_centre") return epochMillis(course.at)
  if (course.state === "ended" && isKnown(course.endedAt)) return epochMillis(course.endedAt.instant)
  const reopened = course.state === "reopened" ? epochMillis(course.at) : last
  return Math.max(last, reopened) + sameBleedMillis
}

/**
 * The questions about a bleed that are due, in this order: response, knock, end. An end that is not told never becomes a duration.
 *
 * The response is asked a day after the first treatment, unless it was told by then, and again once the bleed is closed, unless it
 * was told since (clinical 4.6); a bleed that was not treated has none.
 *
 * @param respondedAt when the response that stands was told, as {@link responseToldAt} finds it; left out, it was told before the end
 */
export const followUpsDue = (
  { bleed, treatments }: KnownBleed,
  nowMillis: number,
  respondedAt?: Instant
): ReadonlyArray<FollowUpDue> => {
  const given = treatments.map(({ occurredAt }) => epochMillis(occurredAt.instant))
  const first = given.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
  const start = isKnown(bleed.startedAt) ? epochMillis(bleed.startedAt.instant) : first
  const last = given.reduce((most, at) => Math.max(most, at), start)
  const isOpen = bleed.course.state === "open" || bleed.course.state === "reopened"
  const isTold = bleed.response !== "not_recorded"
  const closing = Math.max(first, closesAt(bleed, last))
  const isToldSince = isTold && respondedAt !== undefined && epochMillis(respondedAt) >= closing
  const all: ReadonlyArray<readonly [FollowUpDue["ask"], boolean, number]> = [
    ["response", !isToldSince && closing <= nowMillis, closing],
    ["response", !isTold && closing > nowMillis, first + dayMillis],
    ["knock", bleed.certainty === "knock", start + dayMillis],
    ["end", isOpen && bleed.certainty === "bleed", last + endMillis]
  ]
  return all.flatMap(([ask, applies, due]) => (applies && due <= nowMillis ? [{ ask, dueAt: instantOf(due) }] : []))
}
