/**
 * Signing in and out, and joining by the code of an invitation.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Name, PersonId } from "@haemtrack/domain/person/Person"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authentication, SameSite } from "./authentication.ts"
import {
  InvitationNotFound,
  InvitationUsed,
  LoginTaken,
  Overloaded,
  PasswordWeak,
  SignInFailed,
  TooManyRequests
} from "./errors.ts"

const login = /^[^\p{C}\p{Z}]{3,100}$/u

/**
 * E-mail address or chosen name: 3 to 100 characters without space, as typed and as they are compared: without regard to case, and
 * one character for what only looks like two.
 */
export const Login = Schema.String.check(
  Schema.isPattern(login),
  Schema.makeFilter((typed: string) => login.test(typed.normalize("NFKC")), { expected: "3 to 100 characters" })
)

/** As it was typed. The longest that is read is far above the longest that is taken, so that the answer can say "too long". */
export const Password = Schema.RedactedFromValue(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(1024)))

/** The account in use, as its own pages need it. */
export const Session = Schema.Struct({
  account: Schema.Struct({ id: Schema.String, name: Schema.String }),
  roles: Schema.NonEmptyArray(Role),
  /** The diaries this account writes: one for a patient, none for staff. */
  persons: Schema.Array(PersonId),
  /** Instant, ISO 8601, UTC. */
  idleEndsAt: Schema.String,
  absoluteEndsAt: Schema.String
}).annotate({ identifier: "Session" })
export type Session = typeof Session.Type

/** What comes after the password; further factors will be named here. */
const SignedIn = Schema.Struct({ next: Schema.Literal("none") })

/** The 12 characters of an invitation letter, in groups or not, or the code of a first-account link. */
const InvitationCode = Schema.RedactedFromValue(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(100)))

const Acceptance = Schema.Struct({
  code: InvitationCode,
  /** Patients: as the centre registered it. */
  birthDate: Schema.optionalKey(LocalDate),
  /** Staff: the name that patients see in "who looked". */
  name: Schema.optionalKey(Name),
  login: Login,
  password: Password
})

/** Without a session. */
export class JoiningGroup extends HttpApiGroup.make("joining")
  .add(
    HttpApiEndpoint.post("signIn", "/session", {
      payload: Schema.Struct({ login: Login, password: Password }),
      success: SignedIn,
      error: [SignInFailed, TooManyRequests, Overloaded]
    }).annotate(OpenApi.Summary, "Signs in with a login name and a password, and sets the cookie of the session."),
    HttpApiEndpoint.post("acceptInvitation", "/invitations/accept", {
      payload: Acceptance,
      success: Session.pipe(HttpApiSchema.status(201)),
      error: [InvitationNotFound, InvitationUsed, LoginTaken, PasswordWeak, TooManyRequests, Overloaded]
    }).annotate(OpenApi.Summary, "Makes the own account by the code of an invitation, and signs in.")
  )
  .middleware(SameSite) {}

/** With a session. */
export class SessionGroup extends HttpApiGroup.make("session")
  .add(
    HttpApiEndpoint.get("current", "/session", { success: Session }).annotate(
      OpenApi.Summary,
      "Who is signed in, and until when."
    ),
    HttpApiEndpoint.delete("signOut", "/session", { success: HttpApiSchema.NoContent }).annotate(
      OpenApi.Summary,
      "Ends the session."
    )
  )
  .middleware(Authentication)
  .middleware(SameSite) {}
