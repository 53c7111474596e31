/**
 * Bleeds of a person: those of some days, those that are open, one bleed with its versions, and what is written.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Amendment } from "@haemtrack/domain/diary/Amendment"
import {
  BleedCause,
  BleedSeverity,
  BleedStatus,
  Certainty,
  Link,
  Pain,
  Response,
  Sites,
  Symptom,
  Verification
} from "@haemtrack/domain/diary/Bleed"
import { BleedChange, BleedDraft } from "@haemtrack/domain/diary/BleedDraft"
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { NotKnown } from "@haemtrack/domain/diary/BleedTime"
import { Note } from "@haemtrack/domain/diary/Note"
import { Confirmation, ReviewFlag, TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { Kind } from "@haemtrack/domain/diary/Version"
import { PersonId } from "@haemtrack/domain/person/Person"
import { AmountText } from "@haemtrack/domain/product/Amount"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authentication, SameSite } from "./authentication.ts"
import { Author } from "./Author.ts"
import {
  AmendmentTextMissing,
  BeforeRecords,
  BleedNotFound,
  BleedWithdrawn,
  ConfirmationRequired,
  DuplicateRecord,
  EndBeforeStart,
  IdempotencyInProgress,
  IdempotencyKeyReused,
  IdInFuture,
  InvalidBodySite,
  LocalTimeAmbiguous,
  LocalTimeInGap,
  MalformedRequest,
  NotAllowed,
  NotYetForStaff,
  OccurredBeforeBirth,
  OccurredInFuture,
  OffsetNotWholeMinutes,
  OffsetZoneMismatch,
  PersonNotFound,
  problem,
  SiteRequired,
  SiteTwice,
  UnknownBleed
} from "./errors.ts"
import { ETag, IdempotencyKey, IfMatch } from "./headers.ts"
import { OccurredAt } from "./OccurredAt.ts"

/** A time that the person may not know. */
const KnownOrNot = Schema.Union([OccurredAt, NotKnown])

/** A bleed as it stands. What was not asked or not answered is absent. */
export const BleedRecord = Schema.Struct({
  id: BleedId,
  personId: PersonId,
  version: Schema.Int,
  /** Open or closed at the time of the answer, by the 72 hours and by what was said of its end (codes 3.3). */
  status: BleedStatus,
  startedAt: KnownOrNot,
  endedAt: Schema.optionalKey(KnownOrNot),
  certainty: Certainty,
  verification: Verification,
  sites: Sites,
  cause: Schema.optionalKey(BleedCause),
  severity: Schema.optionalKey(BleedSeverity),
  pain: Schema.optionalKey(Pain),
  symptoms: Schema.Array(Symptom),
  response: Response,
  /** The person's word on whether it is the bleed of another entry; the centre's wins. */
  link: Schema.optionalKey(Link),
  centreLink: Schema.optionalKey(Link),
  /** Absent also for a role that does not read the notes of the person. */
  note: Schema.optionalKey(Note),
  /** Those that name it, in the order in which they were given. */
  treatments: Schema.Array(Schema.Struct({ id: TreatmentId, occurredAt: OccurredAt, total: AmountText })),
  /** By site or by the person's word it is urgent: the centre's emergency number comes before anything else (D21). */
  redFlag: Schema.Boolean,
  confirmations: Schema.Array(Confirmation),
  review: Schema.Array(ReviewFlag),
  recordedAt: Instant,
  recordedBy: Author,
  /** Of the version shown, when it is not the first. */
  changedAt: Schema.optionalKey(Instant),
  changedBy: Schema.optionalKey(Author)
}).annotate({ identifier: "BleedRecord" })
export type BleedRecord = typeof BleedRecord.Type

/** A bleed as it stood in one version: without what depends on the day of the answer. */
const BleedThen = BleedRecord.mapFields(
  ({ changedAt: _at, changedBy: _by, recordedAt: _on, recordedBy: _who, status: _is, treatments: _had, ...fields }) =>
    fields
)

/** One stored state of a bleed: what changed, by whom, when and why. */
export const BleedVersion = Schema.Struct({
  version: Schema.Int,
  kind: Kind,
  at: Instant,
  by: Author,
  amendment: Schema.optionalKey(Amendment),
  bleed: BleedThen
}).annotate({ identifier: "BleedVersion" })
export type BleedVersion = typeof BleedVersion.Type

/** The version that was changed is not the one that stands: here is the one that stands. */
export class VersionDiffers extends problem<VersionDiffers>()(
  "VersionDiffers",
  { current: BleedRecord },
  "BleedVersionDiffers"
) {}

/** What a bleed that is not acceptable can be refused with. */
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
  EndBeforeStart,
  SiteRequired,
  SiteTwice,
  InvalidBodySite,
  UnknownBleed,
  AmendmentTextMissing
] as const

const ofPerson = { person: PersonId }
const ofBleed = { bleed: BleedId }
const stored = HttpApiSchema.WithHeaders(BleedRecord, ETag)

export class BleedsGroup extends HttpApiGroup.make("bleeds")
  .add(
    HttpApiEndpoint.get("list", "/persons/:person/bleeds", {
      params: ofPerson,
      query: {
        from: Schema.optionalKey(LocalDate),
        to: Schema.optionalKey(LocalDate),
        status: Schema.optionalKey(Schema.Literal("open"))
      },
      success: Schema.Struct({ items: Schema.Array(BleedRecord) }),
      error: [PersonNotFound, MalformedRequest]
    }).annotate(
      OpenApi.Summary,
      "The bleeds that began on some days (from and to, both included; at most 400 days), or those that are open (status)."
    ),
    HttpApiEndpoint.post("record", "/persons/:person/bleeds", {
      params: ofPerson,
      headers: IdempotencyKey,
      payload: BleedDraft,
      success: [HttpApiSchema.WithHeaders(BleedRecord.pipe(HttpApiSchema.status(201)), ETag), stored],
      error: [
        PersonNotFound,
        NotYetForStaff,
        NotAllowed,
        DuplicateRecord,
        IdempotencyInProgress,
        IdempotencyKeyReused,
        ...refusals
      ]
    }).annotate(OpenApi.Summary, "Writes a bleed down. It need not have been treated."),
    HttpApiEndpoint.get("byId", "/bleeds/:bleed", {
      params: ofBleed,
      success: stored,
      error: BleedNotFound
    }).annotate(OpenApi.Summary, "One bleed as it stands."),
    HttpApiEndpoint.put("amend", "/bleeds/:bleed", {
      params: ofBleed,
      headers: IfMatch,
      payload: BleedChange,
      success: stored,
      error: [BleedNotFound, NotYetForStaff, NotAllowed, VersionDiffers, BleedWithdrawn, ...refusals]
    }).annotate(
      OpenApi.Summary,
      "Corrects a bleed, or adds what came later: the whole of it, as it should read. What is left out is cleared."
    ),
    HttpApiEndpoint.post("withdraw", "/bleeds/:bleed/withdraw", {
      params: ofBleed,
      headers: IfMatch,
      payload: Amendment,
      success: stored,
      error: [BleedNotFound, NotYetForStaff, NotAllowed, VersionDiffers, BleedWithdrawn, AmendmentTextMissing]
    }).annotate(
      OpenApi.Summary,
      "Takes a bleed back as entered in error. Nothing is deleted: it stays in its history, and its treatments go on naming it."
    ),
    HttpApiEndpoint.get("history", "/bleeds/:bleed/history", {
      params: ofBleed,
      success: Schema.Struct({ items: Schema.Array(BleedVersion) }),
      error: BleedNotFound
    }).annotate(OpenApi.Summary, "Every version that a bleed had, the first one first.")
  )
  .middleware(Authentication)
  .middleware(SameSite) {}
