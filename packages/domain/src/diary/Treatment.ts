/**
 * A treatment: one act of giving one product to one person at one time, with a line for each batch.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Moment } from "../calendar/Moment.ts"
import { PersonId } from "../person/Person.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { Amount } from "../product/Amount.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import { ExpiryDate } from "../product/ExpiryDate.ts"
import { Code } from "../product/Product.ts"
import { BleedId } from "./BleedId.ts"
import { TreatmentReason } from "./TreatmentReason.ts"

/** Made by the device that records the treatment (API-5). */
export const TreatmentId = Uuid7.pipe(Schema.brand("TreatmentId"))
export type TreatmentId = typeof TreatmentId.Type

/** Why a line has no batch number (codes 1.4). */
export const BatchMissingReason = Schema.Literals([
  "unreadable",
  "box_thrown_away",
  "given_elsewhere",
  "not_on_form",
  "other"
])
export type BatchMissingReason = typeof BatchMissingReason.Type

/** What was used of one batch: its number and the expiry as sent, or the reason why there is no number. */
export const Batch = Schema.Union([
  Schema.Struct({ number: BatchNumber, expiry: Schema.optionalKey(ExpiryDate) }),
  Schema.Struct({ missingReason: BatchMissingReason, expiry: Schema.optionalKey(ExpiryDate) })
])
export type Batch = typeof Batch.Type

/** Most lines of one treatment (API-11). */
export const mostLines = 12

export const LineNo = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: mostLines }))

/** Vials that were opened. */
export const Vials = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))

/** One batch of a treatment: whole vials that were opened, and the amount that was given from them. */
export const Line = Schema.Struct({
  /** 1, 2, 3 ... in the order given. */
  no: LineNo,
  presentationId: Code,
  vials: Vials,
  amount: Amount,
  batch: Batch
})
export type Line = typeof Line.Type

/** Questions that were asked and answered with "yes, keep it" (codes 7.4; those that this version asks). */
export const Confirmation = Schema.Literals(["batch_expired", "date_long_ago", "possible_duplicate"])
export type Confirmation = typeof Confirmation.Type

/** What the centre is to look at, and what an import had to assume of a time (codes 1.9). */
export const ReviewFlag = Schema.Literals([
  "needs_review",
  "recalled_from_memory",
  "fold_assumed",
  "zone_assumed",
  "import_kept_as_day"
])
export type ReviewFlag = typeof ReviewFlag.Type

/** Where it was given (codes 1.5): it says whose stock was used. */
export const Place = Schema.Literals(["home", "school", "work", "away", "centre", "hospital"])
export type Place = typeof Place.Type

/** Who gave it (codes 1.6). */
export const GivenBy = Schema.Struct({ kind: Schema.Literals(["self", "carer", "staff", "other"]) })
export type GivenBy = typeof GivenBy.Type

/** A treatment whose lines are of one unit and sum exactly to the stated total. */
export const Treatment = Schema.Struct({
  id: TreatmentId,
  personId: PersonId,
  occurredAt: Moment,
  reason: TreatmentReason,
  /** The bleed that it was given for, when the reason names one and the person said which. */
  bleedId: Schema.optionalKey(BleedId),
  /** The bleed that it was given for by the word of the centre, which wins (clinical 4.5.6). */
  centreBleedId: Schema.optionalKey(BleedId),
  place: Schema.optionalKey(Place),
  givenBy: Schema.optionalKey(GivenBy),
  productId: Code,
  /** The catalogue that named the product on that day: history does not change when the catalogue does. */
  catalogueVersion: Code,
  total: Amount,
  lines: Schema.NonEmptyArray(Line),
  confirmations: Schema.Array(Confirmation),
  review: Schema.Array(ReviewFlag)
})
export type Treatment = typeof Treatment.Type

/** The bleed that it counts for: the centre's word, else the person's (clinical 4.5.6). */
export const bleedOf = ({
  bleedId,
  centreBleedId
}: Pick<Treatment, "bleedId" | "centreBleedId">): BleedId | undefined => centreBleedId ?? bleedId
