/**
 * What ties a carer to a person: what for, what they may do, what the person keeps to themselves, and until when.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "./AccountId.ts"
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
})
export type CarerLink = typeof CarerLink.Type
