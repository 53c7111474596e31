/**
 * Every failure that a client can meet: one row a tag.
 *
 * The domain owns the tags; status, message key and address are here and nowhere else (API-3). Classes, OpenAPI and the
 * portal's wording are made from this table, which is long because it is the whole list.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { Confirmation, TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { AmountText } from "@haemtrack/domain/product/Amount"
import { Unit } from "@haemtrack/domain/product/Unit"
import * as HttpApiError from "effect/http-api/HttpApiError"
import * as Schema from "effect/Schema"

/** Tag -> status, key of the sentence in the catalogue, and the short title that stands where no catalogue is at hand. */
export const problems = {
  // Requests that no handler sees
  MalformedRequest: { status: 400, message: "err.malformedRequest", title: "We could not read this request." },
  BadCursor: {
    status: 400,
    message: "err.badCursor",
    title: "This page of the list has run out. Start the list again."
  },
  Unauthenticated: { status: 401, message: "err.unauthenticated", title: "Sign in to go on." },
  CrossSiteRequest: {
    status: 403,
    message: "err.crossSite",
    title: "This request did not come from the diary's own pages."
  },
  RouteNotFound: { status: 404, message: "err.routeNotFound", title: "There is nothing at this address." },
  MethodNotAllowed: {
    status: 405,
    message: "err.methodNotAllowed",
    title: "This address does not take this kind of request."
  },
  RequestTimedOut: { status: 408, message: "err.requestTimedOut", title: "This request did not arrive in time." },
  BodyTooLarge: { status: 413, message: "err.bodyTooLarge", title: "This is more than can be sent at once." },
  ContentTypeNotAccepted: { status: 415, message: "err.contentType", title: "Send this as JSON." },
  InvalidBody: { status: 422, message: "err.invalidBody", title: "Something in this request is not as it should be." },
  UnknownField: { status: 422, message: "err.unknownField", title: "This request holds a field that we do not know." },
  IfMatchMissing: {
    status: 428,
    message: "err.ifMatchMissing",
    title: "Say which version you are changing (If-Match)."
  },
  IdempotencyKeyMissing: {
    status: 428,
    message: "err.idempotencyKeyMissing",
    title: "Send an Idempotency-Key with this request."
  },
  TooManyRequests: { status: 429, message: "err.tooMany", title: "That was too often. Wait a little, then try again." },
  HeadersTooLarge: { status: 431, message: "err.headersTooLarge", title: "The headers of this request are too large." },
  InternalError: {
    status: 500,
    message: "err.internal",
    title: "Something went wrong here. Nothing you recorded before is lost."
  },
  Overloaded: { status: 503, message: "err.overloaded", title: "The diary is very busy. Try again in a moment." },

  // Accounts
  SignInFailed: { status: 401, message: "signin.wrong", title: "That name and password do not go together." },
  InvitationNotFound: {
    status: 404,
    message: "err.invitationNotFound",
    title: "This code and date of birth do not go together."
  },
  LoginTaken: { status: 409, message: "err.loginTaken", title: "Somebody else has this login name." },
  InvitationUsed: { status: 410, message: "err.invitationUsed", title: "This code was used before or has run out." },
  PasswordWeak: { status: 422, message: "err.passwordWeak", title: "Choose another password." },

  // People
  NotAllowed: { status: 403, message: "err.notAllowed", title: "Your role does not allow this." },
  PersonNotFound: { status: 404, message: "err.personNotFound", title: "You do not have a diary with this address." },
  DuplicateNhsNumber: {
    status: 409,
    message: "err.duplicateNhsNumber",
    title: "Another person here has this NHS number."
  },
  PersonHasAccount: {
    status: 409,
    message: "err.personHasAccount",
    title: "This person has an account already."
  },
  DuplicateRecord: { status: 409, message: "err.duplicateRecord", title: "Another record has this id." },
  InvalidNhsNumber: { status: 422, message: "err.nhsNumber", title: "This NHS number is not right." },
  QueryTooShort: { status: 422, message: "err.queryTooShort", title: "Type at least two letters of the name." },

  // Repeated and crossing requests
  IdempotencyInProgress: { status: 409, message: "err.inProgress", title: "The same request is still running." },
  IdempotencyKeyReused: {
    status: 422,
    message: "err.keyReused",
    title: "This Idempotency-Key was used for something else."
  },
  VersionDiffers: { status: 412, message: "err.versionDiffers", title: "This entry was changed in the meantime." },

  // Treatments
  NotYetForStaff: { status: 403, message: "err.notYetForStaff", title: "Staff cannot write into a diary yet." },
  TreatmentNotFound: {
    status: 404,
    message: "err.treatmentNotFound",
    title: "There is no treatment with this address in your diary."
  },
  TreatmentWithdrawn: {
    status: 409,
    message: "err.treatmentWithdrawn",
    title: "This treatment was taken back before."
  },
  OffsetZoneMismatch: {
    status: 400,
    message: "err.offsetZoneMismatch",
    title: "The offset is not the one of this zone at that time."
  },
  ConfirmationRequired: { status: 422, message: "err.confirmationRequired", title: "Is this right?" },
  LocalTimeInGap: { status: 422, message: "treat.gap", title: "This time did not happen: the clocks went forward." },
  LocalTimeAmbiguous: { status: 422, message: "err.fold", title: "This time happened twice. Choose which one it was." },
  OffsetNotWholeMinutes: {
    status: 422,
    message: "err.offsetNotWholeMinutes",
    title: "The clocks of this zone were not whole minutes from UTC then."
  },
  BeforeRecords: { status: 422, message: "err.beforeRecords", title: "The diary begins in 1970." },
  OccurredInFuture: { status: 422, message: "err.future", title: "The time must not be in the future." },
  OccurredBeforeBirth: { status: 422, message: "err.beforeBirth", title: "The time is before the date of birth." },
  IdInFuture: {
    status: 422,
    message: "err.idInFuture",
    title: "The clock of this device is wrong by more than a day."
  },
  ReasonCannotNameBleed: {
    status: 422,
    message: "err.reasonCannotNameBleed",
    title: "A treatment for this reason is not for a bleed. Change the reason, or take the bleed out."
  },
  UnknownBleed: { status: 422, message: "err.unknownBleed", title: "Choose a bleed of this diary." },
  UnknownProduct: { status: 422, message: "err.unknownProduct", title: "Choose a product of the list." },
  UnknownPresentation: {
    status: 422,
    message: "err.unknownPresentation",
    title: "Choose a vial size of this product."
  },
  UnitMismatch: { status: 422, message: "err.unitMismatch", title: "This product is not counted in that unit." },
  InvalidAmount: { status: 422, message: "err.units", title: "Enter how much you had." },
  LineSumDiffers: { status: 422, message: "err.lineSumDiffers", title: "The boxes do not add up to the total." },
  LineNumbersNotInOrder: { status: 422, message: "err.lineNumbers", title: "Number the boxes 1, 2, 3." },
  InvalidBatchNumber: { status: 422, message: "err.batchNumber", title: "Check this batch number." },
  BatchMissing: { status: 422, message: "err.batch", title: "Enter the batch number, or say why there is none." },
  BatchAndReason: { status: 422, message: "err.batchAndReason", title: "Give the batch number or a reason, not both." },
  AmendmentTextMissing: { status: 422, message: "err.amendmentText", title: "Say in a few words why." },

  // Bleeds
  BleedNotFound: {
    status: 404,
    message: "err.bleedNotFound",
    title: "There is no bleed with this address in your diary."
  },
  BleedWithdrawn: { status: 409, message: "err.bleedWithdrawn", title: "This bleed was taken back before." },
  SiteRequired: { status: 422, message: "err.siteRequired", title: "Say where it bleeds." },
  SiteTwice: { status: 422, message: "err.siteTwice", title: "The same place stands here twice." },
  InvalidBodySite: { status: 422, message: "err.bodySite", title: "Choose a place of the list, with its side." },
  EndBeforeStart: { status: 422, message: "err.endBeforeStart", title: "It cannot have stopped before it began." },

  // Scans (GS1-12, GS1-13)
  EmptyScan: { status: 422, message: "err.scan.empty", title: "There is nothing in this code." },
  NotGs1Symbol: { status: 422, message: "err.scan.notGs1", title: "This is not the code of a medicine box." },
  UnknownAi: { status: 422, message: "err.scan.unknownAi", title: "A part of this code is not known." },
  FieldTooShort: { status: 422, message: "err.scan.field", title: "A part of this code could not be read." },
  FieldTooLong: { status: 422, message: "err.scan.field", title: "A part of this code could not be read." },
  NonDigit: { status: 422, message: "err.scan.field", title: "A part of this code could not be read." },
  InvalidCset82: { status: 422, message: "err.scan.field", title: "A part of this code could not be read." },
  BadCheckDigit: {
    status: 422,
    message: "err.scan.checkDigit",
    title: "The product number on this code is wrong (check digit)."
  },
  IllegalDate: { status: 422, message: "err.scan.date", title: "A date on this code does not exist." },
  DuplicateAiConflict: { status: 422, message: "err.scan.conflict", title: "This code says two different things." },
  SeparatorLost: {
    status: 422,
    message: "err.scan.separatorLost",
    title: "The scanner lost a part of this code. Type the numbers instead."
  },
  ContentGtinNotPack: {
    status: 422,
    message: "err.scan.notPack",
    title: "This is the code of a carton. Scan the box of one vial."
  },
  ConflictingExpiry: { status: 422, message: "err.scan.conflict", title: "This code says two different things." },
  AmbiguousParenthesis: {
    status: 422,
    message: "err.scan.parenthesis",
    title: "The brackets in this code can be read in two ways. Type the numbers instead."
  },
  TooLong: { status: 422, message: "err.scan.tooLong", title: "This is too long for the code of a box." }
} as const satisfies Record<string, { status: number; message: string; title: string }>

/** A tag with a row in the table. */
export type Tag = keyof typeof problems

/** `LineSumDiffers` -> `line-sum-differs`. */
type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? Rest extends Uncapitalize<Rest>
    ? `${Lowercase<First>}${Kebab<Rest>}`
    : `${Lowercase<First>}-${Kebab<Rest>}`
  : S

/** The address of a problem, made from its tag: `urn:haemtrack:problem:line-sum-differs`. */
export const urn = <T extends Tag>(tag: T) =>
  `urn:haemtrack:problem:${tag.replaceAll(/(?!^)[A-Z]/g, "-$&").toLowerCase()}` as `urn:haemtrack:problem:${Kebab<T>}`

/** One field that is not as it should be: where it is in the body (RFC 6901), and what is the matter. */
export const FieldProblem = Schema.Struct({
  pointer: Schema.String,
  tag: Schema.String,
  detail: Schema.optionalKey(Schema.String)
})
export type FieldProblem = typeof FieldProblem.Type

/** Why a password is refused (ID-1, ID-2). */
export const PasswordFault = Schema.Literals(["TooShort", "TooLong", "Common", "KnownWords", "Repeated"])
export type PasswordFault = typeof PasswordFault.Type

/** What every problem says beside the members of RFC 9457. */
export interface Members<T extends Tag> {
  readonly tag: Schema.tag<T>
  readonly errors: Schema.optionalKey<Schema.$Array<typeof FieldProblem>>
}

/**
 * A problem of one tag: `application/problem+json` (RFC 9457) with the tag, the fields concerned, and what the tag adds.
 *
 * @param identifier its name in the OpenAPI document, where two problems have one tag
 */
export const problem =
  <Self>() =>
  <const T extends Tag, const Fields extends Schema.Struct.Fields = {}>(
    tag: T,
    fields?: Fields,
    identifier: string = tag
  ) =>
    HttpApiError.Problem<Self>()<T, ReturnType<typeof urn<T>>, (typeof problems)[T]["status"], Members<T> & Fields>(
      tag,
      { type: urn(tag), status: problems[tag].status, title: problems[tag].title },
      // The border: no fields to spread are no fields, which TypeScript does not follow through a type parameter.
      { tag: Schema.tag(tag), errors: Schema.optionalKey(Schema.Array(FieldProblem)), ...fields } as Members<T> &
        Fields,
      { identifier }
    )

export class MalformedRequest extends problem<MalformedRequest>()("MalformedRequest") {}
export class BadCursor extends problem<BadCursor>()("BadCursor") {}
export class Unauthenticated extends problem<Unauthenticated>()("Unauthenticated") {}
export class CrossSiteRequest extends problem<CrossSiteRequest>()("CrossSiteRequest") {}
export class RouteNotFound extends problem<RouteNotFound>()("RouteNotFound") {}
export class MethodNotAllowed extends problem<MethodNotAllowed>()("MethodNotAllowed") {}
export class RequestTimedOut extends problem<RequestTimedOut>()("RequestTimedOut") {}
export class BodyTooLarge extends problem<BodyTooLarge>()("BodyTooLarge") {}
export class ContentTypeNotAccepted extends problem<ContentTypeNotAccepted>()("ContentTypeNotAccepted") {}
export class InvalidBody extends problem<InvalidBody>()("InvalidBody") {}
export class UnknownField extends problem<UnknownField>()("UnknownField") {}
export class IfMatchMissing extends problem<IfMatchMissing>()("IfMatchMissing") {}
export class IdempotencyKeyMissing extends problem<IdempotencyKeyMissing>()("IdempotencyKeyMissing") {}
export class TooManyRequests extends problem<TooManyRequests>()("TooManyRequests", { retryAfterSeconds: Schema.Int }) {}
export class HeadersTooLarge extends problem<HeadersTooLarge>()("HeadersTooLarge") {}
export class InternalError extends problem<InternalError>()("InternalError") {}
export class Overloaded extends problem<Overloaded>()("Overloaded") {}
export class SignInFailed extends problem<SignInFailed>()("SignInFailed") {}
export class InvitationNotFound extends problem<InvitationNotFound>()("InvitationNotFound") {}
export class LoginTaken extends problem<LoginTaken>()("LoginTaken") {}
export class InvitationUsed extends problem<InvitationUsed>()("InvitationUsed") {}
export class PasswordWeak extends problem<PasswordWeak>()("PasswordWeak", { reason: PasswordFault }) {}
export class NotAllowed extends problem<NotAllowed>()("NotAllowed") {}
export class PersonNotFound extends problem<PersonNotFound>()("PersonNotFound") {}
export class DuplicateNhsNumber extends problem<DuplicateNhsNumber>()("DuplicateNhsNumber") {}
export class PersonHasAccount extends problem<PersonHasAccount>()("PersonHasAccount") {}
export class DuplicateRecord extends problem<DuplicateRecord>()("DuplicateRecord") {}
export class InvalidNhsNumber extends problem<InvalidNhsNumber>()("InvalidNhsNumber", {
  reason: Schema.Literals(["NotTenDigits", "WrongCheckDigit", "TestNumber"])
}) {}
export class QueryTooShort extends problem<QueryTooShort>()("QueryTooShort") {}
export class IdempotencyInProgress extends problem<IdempotencyInProgress>()("IdempotencyInProgress") {}
export class IdempotencyKeyReused extends problem<IdempotencyKeyReused>()("IdempotencyKeyReused") {}
export class NotYetForStaff extends problem<NotYetForStaff>()("NotYetForStaff") {}
export class TreatmentNotFound extends problem<TreatmentNotFound>()("TreatmentNotFound") {}
export class TreatmentWithdrawn extends problem<TreatmentWithdrawn>()("TreatmentWithdrawn") {}
export class OffsetZoneMismatch extends problem<OffsetZoneMismatch>()("OffsetZoneMismatch") {}
export class ConfirmationRequired extends problem<ConfirmationRequired>()("ConfirmationRequired", {
  confirmations: Schema.NonEmptyArray(Confirmation),
  possibleDuplicates: Schema.optionalKey(Schema.Array(TreatmentId))
}) {}
export class LocalTimeInGap extends problem<LocalTimeInGap>()("LocalTimeInGap", {
  lastValid: Schema.String,
  firstValid: Schema.String,
  before: Schema.String,
  after: Schema.String
}) {}
export class LocalTimeAmbiguous extends problem<LocalTimeAmbiguous>()("LocalTimeAmbiguous", {
  earlier: Instant,
  later: Instant
}) {}
export class OffsetNotWholeMinutes extends problem<OffsetNotWholeMinutes>()("OffsetNotWholeMinutes") {}
export class BeforeRecords extends problem<BeforeRecords>()("BeforeRecords") {}
export class OccurredInFuture extends problem<OccurredInFuture>()("OccurredInFuture") {}
export class OccurredBeforeBirth extends problem<OccurredBeforeBirth>()("OccurredBeforeBirth") {}
export class IdInFuture extends problem<IdInFuture>()("IdInFuture") {}
export class ReasonCannotNameBleed extends problem<ReasonCannotNameBleed>()("ReasonCannotNameBleed") {}
export class UnknownBleed extends problem<UnknownBleed>()("UnknownBleed") {}
export class UnknownProduct extends problem<UnknownProduct>()("UnknownProduct") {}
export class UnknownPresentation extends problem<UnknownPresentation>()("UnknownPresentation") {}
export class UnitMismatch extends problem<UnitMismatch>()("UnitMismatch", { expected: Unit, found: Unit }) {}
export class InvalidAmount extends problem<InvalidAmount>()("InvalidAmount", {
  reason: Schema.Literals(["NotPositive", "NotExact", "TooLarge"])
}) {}
export class LineSumDiffers extends problem<LineSumDiffers>()("LineSumDiffers", {
  stated: AmountText,
  summed: AmountText
}) {}
export class LineNumbersNotInOrder extends problem<LineNumbersNotInOrder>()("LineNumbersNotInOrder") {}
export class InvalidBatchNumber extends problem<InvalidBatchNumber>()("InvalidBatchNumber", {
  reason: Schema.Literals(["Empty", "TooLong", "ForeignCharacter"])
}) {}
export class BatchMissing extends problem<BatchMissing>()("BatchMissing") {}
export class BatchAndReason extends problem<BatchAndReason>()("BatchAndReason") {}
export class AmendmentTextMissing extends problem<AmendmentTextMissing>()("AmendmentTextMissing") {}
export class BleedNotFound extends problem<BleedNotFound>()("BleedNotFound") {}
export class BleedWithdrawn extends problem<BleedWithdrawn>()("BleedWithdrawn") {}
export class SiteRequired extends problem<SiteRequired>()("SiteRequired") {}
export class SiteTwice extends problem<SiteTwice>()("SiteTwice") {}
export class InvalidBodySite extends problem<InvalidBodySite>()("InvalidBodySite", {
  reason: Schema.Literals(["UnknownPlace", "SideMissing", "SideNotKnownHere"])
}) {}
export class EndBeforeStart extends problem<EndBeforeStart>()("EndBeforeStart") {}

/** Where in the text of a scan the fault lies, in UTF-16 units. */
const place = { position: Schema.Int, length: Schema.Int }

export class EmptyScan extends problem<EmptyScan>()("EmptyScan", place) {}
export class NotGs1Symbol extends problem<NotGs1Symbol>()("NotGs1Symbol", place) {}
export class UnknownAi extends problem<UnknownAi>()("UnknownAi", place) {}
export class FieldTooShort extends problem<FieldTooShort>()("FieldTooShort", place) {}
export class FieldTooLong extends problem<FieldTooLong>()("FieldTooLong", place) {}
export class NonDigit extends problem<NonDigit>()("NonDigit", place) {}
export class InvalidCset82 extends problem<InvalidCset82>()("InvalidCset82", place) {}
export class BadCheckDigit extends problem<BadCheckDigit>()("BadCheckDigit", place) {}
export class IllegalDate extends problem<IllegalDate>()("IllegalDate", place) {}
export class DuplicateAiConflict extends problem<DuplicateAiConflict>()("DuplicateAiConflict", place) {}
export class SeparatorLost extends problem<SeparatorLost>()("SeparatorLost", place) {}
export class ContentGtinNotPack extends problem<ContentGtinNotPack>()("ContentGtinNotPack", place) {}
export class ConflictingExpiry extends problem<ConflictingExpiry>()("ConflictingExpiry", place) {}
export class AmbiguousParenthesis extends problem<AmbiguousParenthesis>()("AmbiguousParenthesis", place) {}
export class TooLong extends problem<TooLong>()("TooLong", place) {}
