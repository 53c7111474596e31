/**
 * A bleed of the diary together with the treatments that name it, and whether it is open: it closes for linking 72 hours after
 * the last of them, or after its start when there is none (clinical 4.10, F38).
 *
 * @since 0.1.0
 */
import { epochMillis } from "../calendar/Instant.ts"
import { localDate, type Moment } from "../calendar/Moment.ts"
import { daysBetween } from "../calendar/month.ts"
import * as Totals from "../product/Totals.ts"
import type { Bleed, BleedStatus } from "./Bleed.ts"
import { isKnown } from "./BleedTime.ts"
import { isTimed } from "./occurrence.ts"
import type { ReviewFlag, Treatment } from "./Treatment.ts"
import { namesBleed, type TreatmentReason } from "./TreatmentReason.ts"

/** A bleed that was not taken back, and those of the person's treatments that name it, without withdrawn ones. */
export interface KnownBleed {
  readonly bleed: Bleed
  readonly treatments: ReadonlyArray<Pick<Treatment, "id" | "occurredAt" | "total">>
}

/** What all its treatments held together, a sum for each unit, since two units never add up (F20, F31). */
export const totalsGiven = ({ treatments }: KnownBleed): Totals.Totals =>
  Totals.sum(treatments.map(({ total }) => total))

/** An entry that comes this long after the last treatment is still of the same bleed; a second more and it is not (clinical 4.5). */
export const sameBleedMillis = 72 * 3_600_000

/** Not after, in time; where one of them has no time of the clock, on the calendar. */
const notAfter = (a: Moment, b: Moment): boolean =>
  isTimed(a) && isTimed(b)
    ? epochMillis(a.instant) <= epochMillis(b.instant)
    : daysBetween(localDate(a), localDate(b)) >= 0

/**
 * Whether the bleed is open at a moment: it has begun, nobody said that it had stopped by then, and the 72 hours are not over.
 * What came after the moment, a treatment or a reopening, makes it no longer.
 * A bleed whose start nobody knows has no 72 hours before its first treatment.
 */
export const isOpenAt = ({ bleed, treatments }: KnownBleed, moment: Moment): boolean => {
  const at = epochMillis(moment.instant)
  const { course, startedAt } = bleed
  if (isKnown(startedAt) && !notAfter(startedAt, moment)) return false
  if (course.state === "closed_by_centre" && at >= epochMillis(course.at)) return false
  if (course.state === "ended" && isKnown(course.endedAt)) return notAfter(moment, course.endedAt)
  const anchors = [
    ...(isKnown(startedAt) ? [startedAt.instant] : []),
    ...treatments.map(({ occurredAt }) => occurredAt.instant),
    ...(course.state === "reopened" ? [course.at] : [])
  ]
    .map(epochMillis)
    .filter((anchor) => anchor <= at)
  return anchors.length === 0 || anchors.some((anchor) => at - anchor <= sameBleedMillis)
}

/** Open or closed at a moment (codes 3.3); one that was taken back is not among the known. */
export const statusAt = (known: KnownBleed, moment: Moment): Exclude<BleedStatus, "withdrawn"> =>
  isOpenAt(known, moment) ? "open" : "closed"

/**
 * Clinical 4.3.3: the flags of a treatment. One that must name a bleed and does not is kept for the centre to look at; so is a
 * follow-up of a bleed that is not open at that time.
 *
 * @param flags those that are about something else stay
 */
export const reviewed = (
  flags: ReadonlyArray<ReviewFlag>,
  reason: TreatmentReason,
  named: KnownBleed | undefined,
  at: Moment
): ReadonlyArray<ReviewFlag> => {
  const isComplete =
    namesBleed[reason] !== "must" || (named !== undefined && (reason !== "follow_up" || isOpenAt(named, at)))
  return [...(isComplete ? [] : (["needs_review"] as const)), ...flags.filter((flag) => flag !== "needs_review")]
}
