/**
 * Why a treatment cannot be kept as it was sent: every mistake at once, each beside its field, in the order of the form.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { BeforeRecords, LocalTimeAmbiguous, LocalTimeInGap, OffsetZoneMismatch } from "../calendar/Moment.ts"
import { OffsetNotWholeMinutes } from "../calendar/Offset.ts"
import { IdInFuture } from "../person/Uuid7.ts"
import { InvalidAmount, UnitMismatch } from "../product/Amount.ts"
import { InvalidBatchNumber } from "../product/BatchNumber.ts"
import { UnknownPresentation, UnknownProduct } from "../product/Catalogue.ts"
import type { Ruled } from "../rules/Rule.ts"
import { AmendmentTextMissing } from "./Amendment.ts"
import { OccurredBeforeBirth, OccurredInFuture } from "./occurrence.ts"
import {
  BatchAndReason,
  BatchMissing,
  LineNumbersNotInOrder,
  LineSumDiffers,
  ReasonCannotNameBleed,
  UnknownBleed
} from "./TreatmentDraft.ts"

/** Everything that can be wrong with what a person sends. */
export const MistakeError = Schema.Union([
  IdInFuture,
  OccurredInFuture,
  OccurredBeforeBirth,
  BeforeRecords,
  LocalTimeInGap,
  LocalTimeAmbiguous,
  OffsetZoneMismatch,
  OffsetNotWholeMinutes,
  ReasonCannotNameBleed,
  UnknownBleed,
  UnknownProduct,
  UnknownPresentation,
  UnitMismatch,
  InvalidAmount,
  LineSumDiffers,
  LineNumbersNotInOrder,
  InvalidBatchNumber,
  BatchMissing,
  BatchAndReason,
  AmendmentTextMissing
])
export type MistakeError = typeof MistakeError.Type

/** One mistake, with a JSON pointer (RFC 6901) to its field in what was sent. */
export const Mistake = Schema.Struct({ pointer: Schema.String, error: MistakeError })
export type Mistake = typeof Mistake.Type

/** The entry was not kept; the person still has what they typed, and mends these. */
export class Refused
  extends Schema.TaggedError<Refused>()("Refused", {
    mistakes: Schema.Array(Mistake).check(Schema.isMinLength(1))
  })
  implements Ruled
{
  readonly rule = "API-3"
  readonly field = "mistakes"
}

/** A part of an entry, or what is wrong with it: of a treatment, unless said otherwise. */
export type Judged<A, E = MistakeError> = Result.Result<
  A,
  ReadonlyArray<{ readonly pointer: string; readonly error: E }>
>

/** A part that is wrong. */
export const mistake = <E>(pointer: string, error: E): Judged<never, E> => Result.fail([{ pointer, error }])

/** All mistakes of several parts, in their order; none when all are right. */
export const mistakesOf = <E>(parts: Iterable<Judged<unknown, E>>): ReadonlyArray<{ pointer: string; error: E }> =>
  [...parts].flatMap((part) => (Result.isFailure(part) ? part.failure : []))
