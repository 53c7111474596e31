/**
 * What ties a carer to a person: what for, what they may do, what the person keeps to themselves, and until when.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { localDateAt } from "../calendar/localDay.ts"
import type { Zone } from "../calendar/Zone.ts"
import type { Ruled } from "../rules/Rule.ts"
import { AccountId } from "./AccountId.ts"
import { type Handover, handoverOf, type YoungPerson } from "./handover.ts"
import { PersonId } from "./Person.ts"
import { Remark } from "./Remark.ts"
import { Uuid7 } from "./Uuid7.ts"

/** The id of a link. */
export const CarerLinkId = Uuid7.pipe(Schema.brand("CarerLinkId"))
export type CarerLinkId = typeof CarerLinkId.Type

/** Codes 4.6. */
export const CarerKind = Schema.Literals(["parent", "legal_guardian", "attorney", "carer_by_consent"])
export type CarerKind = typeof CarerKind.Type

/** Codes 4.6. */
export const CarerRight = Schema.Literals(["view", "record", "manage_stock"])
export type CarerRight = typeof CarerRight.Type

/** What the person may keep to themselves: it is absent from every answer, print and download (codes 4.6). */
export const Withheld = Schema.Literals(["pain", "notes", "photos", "bleeds"])
export type Withheld = typeof Withheld.Type

/** Codes 4.6. It is never stored: it follows from the link, the birthday and the instant. */
export const CarerLinkStatus = Schema.Literals(["active", "pending_review", "ended"])
export type CarerLinkStatus = typeof CarerLinkStatus.Type

/** A link. It ends on the day after `to`, at the instant of its revocation, or by the review at the handover age (clinical 9.9). */
export const CarerLink = Schema.Struct({
  id: CarerLinkId,
  personId: PersonId,
  carerId: AccountId,
  kind: CarerKind,
  rights: Schema.Array(CarerRight),
  withholds: Schema.Array(Withheld),
  from: LocalDate,
  to: Schema.optionalKey(LocalDate),
  revokedAt: Schema.optionalKey(Instant),
  /** The day on which the young person agreed that the link goes on. */
  renewedOn: Schema.optionalKey(LocalDate),
  /** The day of the yearly review of a link for an adult without capacity (ID-15). */
  reviewOn: Schema.optionalKey(LocalDate),
  evidence: Remark,
  approvedBy: AccountId
}).check(Schema.makeFilter(({ from, to }) => to === undefined || from <= to, { expected: "a link of a day at least" }))
export type CarerLink = typeof CarerLink.Type

/** By whose birthday and in whose zone a link is judged. */
export interface Linked extends YoungPerson {
  readonly zone: Zone
}

const isParental = ({ kind }: CarerLink): boolean => kind === "parent" || kind === "legal_guardian"

/** The review of a parental link that began before the handover, as it stands on a day; `undefined` for any other link. */
const reviewOf = (link: CarerLink, linked: Linked, on: LocalDate): Handover | undefined => {
  const handover = handoverOf(linked)
  const renewed = link.renewedOn !== undefined && link.renewedOn <= on && isInReview(link.renewedOn, handover)
  return isParental(link) && link.from < handover.reviewFrom && !renewed ? handover : undefined
}

const isInReview = (on: LocalDate, { endsOn, reviewFrom }: Handover): boolean => reviewFrom <= on && on < endsOn

/**
 * How a link stands at an instant (ID-15, clinical 9.9). At the handover age a parent's link is reviewed; after 90 days it has
 * ended, unless the young person agreed meanwhile that it goes on. Before its first day it gives nothing, as one that has ended.
 *
 * Law: a link that was in force and has ended never comes back.
 */
export const statusAt = (link: CarerLink, linked: Linked, at: Instant): CarerLinkStatus => {
  const on = localDateAt(at, linked.zone)
  if (link.revokedAt !== undefined && link.revokedAt <= at) return "ended"
  if (on < link.from || (link.to !== undefined && link.to < on)) return "ended"
  const review = reviewOf(link, linked, on)
  if (review === undefined || on < review.reviewFrom) return "active"
  return on < review.endsOn ? "pending_review" : "ended"
}

/** What the link lets the carer do at an instant: nothing once it has ended, and under review what it did before. */
export const rightsAt = (link: CarerLink, linked: Linked, at: Instant): ReadonlyArray<CarerRight> =>
  statusAt(link, linked, at) === "ended" ? [] : link.rights

/** The young person agreed too early, or when the link had ended: a new one is made then. */
export class RenewalOutOfTime extends Schema.TaggedError<RenewalOutOfTime>()("RenewalOutOfTime", {}) implements Ruled {
  readonly rule = "ID-15"
  readonly field = "renewedOn"
}

/** The young person agrees that the link goes on: from the day of the handover on, and before the link ends. */
export const renew = (link: CarerLink, linked: Linked, on: LocalDate): Result.Result<CarerLink, RenewalOutOfTime> =>
  isInReview(on, handoverOf(linked)) ? Result.succeed({ ...link, renewedOn: on }) : Result.fail(new RenewalOutOfTime())

/** Ends the link at once. One that was revoked stays so from the first time on. */
export const revoke = (link: CarerLink, at: Instant): CarerLink =>
  link.revokedAt !== undefined && link.revokedAt <= at ? link : { ...link, revokedAt: at }

/** A child cannot keep from a parent what the parent answers for. */
export class TooYoungToWithhold
  extends Schema.TaggedError<TooYoungToWithhold>()("TooYoungToWithhold", {})
  implements Ruled
{
  readonly rule = "F82"
  readonly field = "withholds"
}

/** The person chooses what they keep to themselves, from the handover age on, or earlier when staff hold them competent. */
export const keepBack = (
  link: CarerLink,
  withholds: ReadonlyArray<Withheld>,
  linked: Linked,
  on: LocalDate
): Result.Result<CarerLink, TooYoungToWithhold> => {
  const isCompetent = linked.competentSince !== undefined && linked.competentSince <= on
  return isCompetent || on >= handoverOf(linked).reviewFrom
    ? Result.succeed({ ...link, withholds })
    : Result.fail(new TooYoungToWithhold())
}

/** Whether the yearly review of a link for an adult without capacity is due (ID-15). It is a task, and ends nothing. */
export const isReviewDue = (link: CarerLink, on: LocalDate): boolean =>
  link.reviewOn !== undefined && link.reviewOn <= on
