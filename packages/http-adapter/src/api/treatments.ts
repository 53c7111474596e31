/**
 * Treatments of a person: the month, the list, one treatment with its versions, and what is written.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate, Month } from "@haemtrack/domain/calendar/LocalDate"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import { Amendment } from "@haemtrack/domain/diary/Amendment"
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { TreatmentChange, TreatmentDraft } from "@haemtrack/domain/diary/TreatmentDraft"
import {
  BatchMissingReason,
  Confirmation,
  GivenBy,
  Place,
  ReviewFlag,
  TreatmentId
} from "@haemtrack/domain/diary/Treatment"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { Kind, Status } from "@haemtrack/domain/diary/Version"
import { PersonId } from "@haemtrack/domain/person/Person"
import { AmountText } from "@haemtrack/domain/product/Amount"
import { BatchNumber } from "@haemtrack/domain/product/BatchNumber"
import { ExpiryDate } from "@haemtrack/domain/product/ExpiryDate"
import { Code } from "@haemtrack/domain/product/Product"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authentication, SameSite } from "./authentication.ts"
import { Author } from "./Author.ts"
import { BleedRecord } from "./bleeds.ts"
import {
  AmendmentTextMissing,
  BatchAndReason,
  BatchMissing,
  BeforeRecords,
  ConfirmationRequired,
  DuplicateRecord,
  IdempotencyInProgress,
  IdempotencyKeyReused,
  IdInFuture,
  InvalidAmount,
  InvalidBatchNumber,
  LineNumbersNotInOrder,
  LineSumDiffers,
  LocalTimeAmbiguous,
  LocalTimeInGap,
  NotAllowed,
  NotYetForStaff,
  OccurredBeforeBirth,
  OccurredInFuture,
  OffsetNotWholeMinutes,
  OffsetZoneMismatch,
  PersonNotFound,
  problem,
  ReasonCannotNameBleed,
  TreatmentNotFound,
  TreatmentWithdrawn,
  UnitMismatch,
  UnknownBleed,
  UnknownPresentation,
  UnknownProduct
} from "./errors.ts"
import { ETag, IdempotencyKey, IfMatch } from "./headers.ts"
import { OccurredAt } from "./OccurredAt.ts"

export const Line = Schema.Struct({
  no: Schema.Int,
  presentationId: Code,
  vials: Schema.Int,
  amount: AmountText,
  batch: Schema.Struct({
    number: Schema.optionalKey(BatchNumber),
    missingReason: Schema.optionalKey(BatchMissingReason),
    expiry: Schema.optionalKey(ExpiryDate)
  })
})

/** A treatment as it stands. Happened, recorded and (later) checked are different times. */
export const TreatmentRecord = Schema.Struct({
  id: TreatmentId,
  personId: PersonId,
  version: Schema.Int,
  status: Status,
  occurredAt: OccurredAt,
  reason: TreatmentReason,
  bleedId: Schema.optionalKey(BleedId),
  centreBleedId: Schema.optionalKey(BleedId),
  place: Schema.optionalKey(Place),
  givenBy: Schema.optionalKey(GivenBy),
  productId: Code,
  catalogueVersion: Code,
  total: AmountText,
  lines: Schema.NonEmptyArray(Line),
  confirmations: Schema.Array(Confirmation),
  review: Schema.Array(ReviewFlag),
  recordedAt: Instant,
  recordedBy: Author,
  /** Of the version shown, when it is not the first. */
  changedAt: Schema.optionalKey(Instant),
  changedBy: Schema.optionalKey(Author)
}).annotate({ identifier: "TreatmentRecord" })
export type TreatmentRecord = typeof TreatmentRecord.Type

/** One stored state of a treatment: what changed, by whom, when and why. */
export const TreatmentVersion = Schema.Struct({
  version: Schema.Int,
  kind: Kind,
  at: Instant,
  by: Author,
  amendment: Schema.optionalKey(Amendment),
  treatment: TreatmentRecord
}).annotate({ identifier: "TreatmentVersion" })
export type TreatmentVersion = typeof TreatmentVersion.Type

/** A month in the person's home zone: every day of it, each with its treatments in order of time and the bleeds that began on it. */
export const CalendarMonth = Schema.Struct({
  month: Month,
  zone: Zone,
  etag: Schema.String,
  days: Schema.Array(
    Schema.Struct({
      date: LocalDate,
      treatments: Schema.Array(TreatmentRecord),
      bleeds: Schema.Array(BleedRecord)
    })
  )
}).annotate({ identifier: "CalendarMonth" })
export type CalendarMonth = typeof CalendarMonth.Type

/** The version that was changed is not the one that stands: here is the one that stands. */
export class VersionDiffers extends problem<VersionDiffers>()("VersionDiffers", { current: TreatmentRecord }) {}

/** What a treatment that is not acceptable can be refused with. */
const refusals = [
  ConfirmationRequired,
  IdInFuture,
  OffsetZoneMismatch,
  LocalTimeInGap,
  LocalTimeAmbiguous,
  OffsetNotWholeMinutes,
  BeforeRecords,
  OccurredInFuture,
  OccurredBeforeBirth,
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
] as const

const ofPerson = { person: PersonId }
const ofTreatment = { treatment: TreatmentId }
const stored = HttpApiSchema.WithHeaders(TreatmentRecord, ETag)

export class TreatmentsGroup extends HttpApiGroup.make("treatments")
  .add(
    HttpApiEndpoint.get("calendar", "/persons/:person/calendar", {
      params: ofPerson,
      query: { month: Month },
      success: CalendarMonth,
      error: PersonNotFound
    }).annotate(OpenApi.Summary, "A month: every day of it, each with its treatments and the bleeds that began on it."),
    HttpApiEndpoint.get("between", "/persons/:person/treatments", {
      params: ofPerson,
      query: { from: LocalDate, to: LocalDate },
      success: Schema.Struct({ items: Schema.Array(TreatmentRecord) }),
      error: PersonNotFound
    }).annotate(OpenApi.Summary, "The treatments of some days, both ends included; at most 400 days."),
    HttpApiEndpoint.post("record", "/persons/:person/treatments", {
      params: ofPerson,
      headers: IdempotencyKey,
      payload: TreatmentDraft,
      success: [HttpApiSchema.WithHeaders(TreatmentRecord.pipe(HttpApiSchema.status(201)), ETag), stored],
      error: [
        PersonNotFound,
        NotYetForStaff,
        NotAllowed,
        DuplicateRecord,
        IdempotencyInProgress,
        IdempotencyKeyReused,
        ...refusals
      ]
    }).annotate(OpenApi.Summary, "Writes a treatment down."),
    HttpApiEndpoint.get("byId", "/treatments/:treatment", {
      params: ofTreatment,
      success: stored,
      error: TreatmentNotFound
    }).annotate(OpenApi.Summary, "One treatment as it stands."),
    HttpApiEndpoint.put("amend", "/treatments/:treatment", {
      params: ofTreatment,
      headers: IfMatch,
      payload: TreatmentChange,
      success: stored,
      error: [TreatmentNotFound, NotYetForStaff, NotAllowed, VersionDiffers, TreatmentWithdrawn, ...refusals]
    }).annotate(
      OpenApi.Summary,
      "Corrects a treatment: the whole of it, as it should read. What is left out is cleared."
    ),
    HttpApiEndpoint.post("withdraw", "/treatments/:treatment/withdraw", {
      params: ofTreatment,
      headers: IfMatch,
      payload: Amendment,
      success: stored,
      error: [TreatmentNotFound, NotYetForStaff, NotAllowed, VersionDiffers, TreatmentWithdrawn, AmendmentTextMissing]
    }).annotate(
      OpenApi.Summary,
      "Takes a treatment back as entered in error. Nothing is deleted: it stays in its history."
    ),
    HttpApiEndpoint.get("history", "/treatments/:treatment/history", {
      params: ofTreatment,
      success: Schema.Struct({ items: Schema.Array(TreatmentVersion) }),
      error: TreatmentNotFound
    }).annotate(OpenApi.Summary, "Every version that a treatment had, the first one first.")
  )
  .middleware(Authentication)
  .middleware(SameSite) {}
