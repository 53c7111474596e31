/**
 * Why a bleed cannot be kept as it was sent: every mistake at once, each beside its field, in the order of the form.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { BeforeRecords, LocalTimeAmbiguous, LocalTimeInGap, OffsetZoneMismatch } from "../calendar/Moment.ts"
import { OffsetNotWholeMinutes } from "../calendar/Offset.ts"
import { IdInFuture } from "../person/Uuid7.ts"
import type { Ruled } from "../rules/Rule.ts"
import { AmendmentTextMissing } from "./Amendment.ts"
import { EndBeforeStart, SiteRequired, SiteTwice } from "./BleedDraft.ts"
import { InvalidBodySite } from "./BodySite.ts"
import { OccurredBeforeBirth, OccurredInFuture } from "./occurrence.ts"
import { UnknownBleed } from "./TreatmentDraft.ts"

/** Everything that can be wrong with what a person sends about a bleed. */
export const BleedMistakeError = Schema.Union([
  IdInFuture,
  OccurredInFuture,
  OccurredBeforeBirth,
  BeforeRecords,
  LocalTimeInGap,
  LocalTimeAmbiguous,
  OffsetZoneMismatch,
  OffsetNotWholeMinutes,
  EndBeforeStart,
  SiteRequired,
  SiteTwice,
  InvalidBodySite,
  UnknownBleed,
  AmendmentTextMissing
])
export type BleedMistakeError = typeof BleedMistakeError.Type

/** One mistake, with a JSON pointer (RFC 6901) to its field in what was sent. */
export const BleedMistake = Schema.Struct({ pointer: Schema.String, error: BleedMistakeError })
export type BleedMistake = typeof BleedMistake.Type

/** The bleed was not kept; the person still has what they typed, and mends these. */
export class BleedRefused
  extends Schema.TaggedError<BleedRefused>()("BleedRefused", {
    mistakes: Schema.Array(BleedMistake).check(Schema.isMinLength(1))
  })
  implements Ruled
{
  readonly rule = "API-3"
  readonly field = "mistakes"
}
