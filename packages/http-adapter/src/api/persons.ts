/**
 * People with a diary, and the letters that invite them.
 *
 * @since 0.1.0
 */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Name, Person, PersonId } from "@haemtrack/domain/person/Person"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authentication, SameSite } from "./authentication.ts"
import {
  BadCursor,
  DuplicateNhsNumber,
  DuplicateRecord,
  IdempotencyInProgress,
  IdempotencyKeyReused,
  IdInFuture,
  InvalidNhsNumber,
  NotAllowed,
  PersonHasAccount,
  PersonNotFound,
  QueryTooShort
} from "./errors.ts"
import { ETag, IdempotencyKey } from "./headers.ts"

/** Whether the person can sign in: by an account of their own, or soon, by a letter that still counts. */
const Joining = Schema.Literals(["not_invited", "invited", "joined"])

/** A person as their record shows them. */
export const PersonRecord = Schema.Struct({ ...Person.fields, version: Schema.Int }).annotate({
  identifier: "PersonRecord"
})
export type PersonRecord = typeof PersonRecord.Type

/** A person in a list: what is needed to tell two people apart, and no more. */
export const PersonItem = Schema.Struct({
  id: PersonId,
  givenName: Name,
  familyName: Name,
  birthDate: LocalDate,
  joining: Joining
}).annotate({ identifier: "PersonItem" })
export type PersonItem = typeof PersonItem.Type

/** A new person; the number is judged by its own rule, so that the answer can say what is wrong with it. */
export const NewPerson = Schema.Struct({
  ...Person.fields,
  nhsNumber: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(40)))
})

/** The letter to print: the code is shown this once (API-4). */
export const Invitation = Schema.Struct({
  id: Schema.String,
  /** Absent when the same request was answered before. */
  code: Schema.optionalKey(Schema.String),
  codeShownBefore: Schema.Boolean,
  /** Where the person types the code. */
  url: Schema.String,
  expiresAt: Instant
}).annotate({ identifier: "Invitation" })
export type Invitation = typeof Invitation.Type

const PersonPage = Schema.Struct({ items: Schema.Array(PersonItem), next: Schema.optionalKey(Schema.String) })

/** The address of the next page (RFC 8288), where there is one. */
const Link = { link: Schema.optionalKey(Schema.String) }

const byId = { person: PersonId }
const stored = HttpApiSchema.WithHeaders(PersonRecord, ETag)

export class PersonsGroup extends HttpApiGroup.make("persons")
  .add(
    HttpApiEndpoint.get("list", "/persons", {
      query: {
        limit: Schema.optionalKey(
          Schema.FiniteFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 200 }))
        ),
        cursor: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(500)))
      },
      success: HttpApiSchema.WithHeaders(PersonPage, Link),
      error: [BadCursor, NotAllowed]
    }).annotate(OpenApi.Summary, "The people of the centre, page by page, sorted by name."),
    HttpApiEndpoint.post("search", "/persons/search", {
      payload: Schema.Union([
        // No control character: a name has none, and the database takes no NUL.
        Schema.Struct({ q: Schema.String.check(Schema.isMaxLength(100), Schema.isPattern(/^\P{C}*$/u)) }),
        Schema.Struct({ birthDate: LocalDate })
      ]),
      success: Schema.Struct({ items: Schema.Array(PersonItem) }),
      error: [QueryTooShort, NotAllowed]
    }).annotate(
      OpenApi.Summary,
      "Finds people by the beginning of a name, or by their date of birth. Changes nothing."
    ),
    HttpApiEndpoint.post("register", "/persons", {
      headers: IdempotencyKey,
      payload: NewPerson,
      success: [HttpApiSchema.WithHeaders(PersonRecord.pipe(HttpApiSchema.status(201)), ETag), stored],
      error: [
        DuplicateNhsNumber,
        DuplicateRecord,
        IdempotencyInProgress,
        IdempotencyKeyReused,
        IdInFuture,
        InvalidNhsNumber,
        NotAllowed
      ]
    }).annotate(OpenApi.Summary, "Registers a person with a diary."),
    HttpApiEndpoint.get("byId", "/persons/:person", {
      params: byId,
      success: stored,
      error: PersonNotFound
    }).annotate(OpenApi.Summary, "One person."),
    HttpApiEndpoint.post("invite", "/persons/:person/invitations", {
      params: byId,
      headers: IdempotencyKey,
      success: Invitation.pipe(HttpApiSchema.status(201)),
      error: [PersonNotFound, NotAllowed, PersonHasAccount, IdempotencyInProgress, IdempotencyKeyReused]
    }).annotate(
      OpenApi.Summary,
      "Makes an invitation letter. Its code is shown this once; earlier letters of the person no longer count."
    )
  )
  .middleware(Authentication)
  .middleware(SameSite) {}
