/**
 * What a person sends when they write a treatment down: not judged yet. The shape is the one of the HTTP body.
 *
 * A batch number arrives as typed and an amount as a number, so that a mistake in one is named beside its field together with
 * all others, instead of the whole body being unreadable.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Told } from "../calendar/Told.ts"
import { AmountText } from "../product/Amount.ts"
import { ExpiryDate } from "../product/ExpiryDate.ts"
import { Code } from "../product/Product.ts"
import type { Ruled } from "../rules/Rule.ts"
import { Amendment } from "./Amendment.ts"
import { BleedId } from "./BleedId.ts"
import { BatchMissingReason, Confirmation, GivenBy, LineNo, mostLines, Place, TreatmentId, Vials } from "./Treatment.ts"
import { TreatmentReason } from "./TreatmentReason.ts"

/** The batch as typed: a number, or the reason why there is none. Up to 100 characters are read, so that "too long" can be said. */
export const DraftBatch = Schema.Struct({
  number: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))),
  expiry: Schema.optionalKey(ExpiryDate),
  missingReason: Schema.optionalKey(BatchMissingReason)
})
export type DraftBatch = typeof DraftBatch.Type

/** One batch of the draft. */
export const DraftLine = Schema.Struct({
  no: LineNo,
  presentationId: Code,
  vials: Vials,
  amount: AmountText,
  batch: DraftBatch
})
export type DraftLine = typeof DraftLine.Type

/** Lines are numbered 1, 2, 3 ... as they stand, so that a line and its number cannot be taken for each other's. */
export class LineNumbersNotInOrder
  extends Schema.TaggedError<LineNumbersNotInOrder>()("LineNumbersNotInOrder", {})
  implements Ruled
{
  readonly rule = "F02"
  readonly field = "lines"
}

/** Neither a batch number nor a reason why there is none: a recall could not find this line, and nobody would know why. */
export class BatchMissing extends Schema.TaggedError<BatchMissing>()("BatchMissing", {}) implements Ruled {
  readonly rule = "F03"
  readonly field = "lines"
}

/** Both a batch number and a reason why there is none. */
export class BatchAndReason extends Schema.TaggedError<BatchAndReason>()("BatchAndReason", {}) implements Ruled {
  readonly rule = "F03"
  readonly field = "lines"
}

/** The lines do not add up to the stated total; both sums are shown to the person. */
export class LineSumDiffers
  extends Schema.TaggedError<LineSumDiffers>()("LineSumDiffers", {
    stated: AmountText,
    summed: AmountText
  })
  implements Ruled
{
  readonly rule = "F02"
  readonly field = "total"
}

/** A reason that is not about a bleed, such as a routine dose, came with one: nobody could say what it was given for (F09). */
export class ReasonCannotNameBleed
  extends Schema.TaggedError<ReasonCannotNameBleed>()("ReasonCannotNameBleed", {})
  implements Ruled
{
  readonly rule = "clinical 4.3.3"
  readonly field = "bleedId"
}

/** No bleed of this id is in the diary of this person. */
export class UnknownBleed extends Schema.TaggedError<UnknownBleed>()("UnknownBleed", {}) implements Ruled {
  readonly rule = "clinical 4.3.3"
  readonly field = "bleedId"
}

const editable = {
  occurredAt: Told,
  reason: TreatmentReason,
  /** A bleed of the diary; without it, a treatment for a bleed is kept for the centre to look at. */
  bleedId: Schema.optionalKey(BleedId),
  place: Schema.optionalKey(Place),
  givenBy: Schema.optionalKey(GivenBy),
  productId: Code,
  /** Stated by the person, so that a slip in one line is found. */
  total: AmountText,
  lines: Schema.NonEmptyArray(DraftLine).check(Schema.isMaxLength(mostLines)),
  /** The questions that the person has answered with "yes, keep it" (API-12). */
  confirmations: Schema.optionalKey(Schema.Array(Confirmation))
}

/** The part that a correction may change, whole: what is left out is cleared. */
export const EditablePart = Schema.Struct(editable)
export type EditablePart = typeof EditablePart.Type

/** A new treatment. */
export const TreatmentDraft = Schema.Struct({ id: TreatmentId, ...editable })
export type TreatmentDraft = typeof TreatmentDraft.Type

/** A correction: the treatment as it should read, and why it is changed. */
export const TreatmentChange = Schema.Struct({ ...editable, amendment: Amendment })
export type TreatmentChange = typeof TreatmentChange.Type
