/**
 * Who is asking: the session cookie, and what an account is to the diary.
 *
 * @since 0.1.0
 */
import type { Role } from "@haemtrack/domain/access/Role"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Context from "effect/Context"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSecurity from "effect/http-api/HttpApiSecurity"
import { CrossSiteRequest, TooManyRequests, Unauthenticated } from "./errors.ts"

/** The account that holds the session of this request. */
export class CurrentSession extends Context.Service<
  CurrentSession,
  {
    readonly accountId: string
    readonly role: Role
    readonly centreId: string
    /** The person whose diary this account writes, for a patient. */
    readonly personId?: PersonId
    readonly displayName: string
    /** SHA-256 of the cookie: what the database knows the session by. */
    readonly sessionHash: Uint8Array
    /** Epoch milliseconds. */
    readonly idleEndsAt: number
    /** Epoch milliseconds. */
    readonly absoluteEndsAt: number
  }
>()("@haemtrack/http-adapter/api/CurrentSession") {}

/** Cookie of a session where the origin is https (ID-7). */
export const sessionCookie = "__Host-haemtrack"
/** Cookie of a session where the origin is http on the loopback address (ID-7). */
export const localSessionCookie = "haem_session"

/** Asks for a session that is still running; unsafe methods are counted against ID-11's limit of writes. */
export class Authentication extends HttpApiMiddleware.Service<Authentication, { provides: CurrentSession }>()(
  "@haemtrack/http-adapter/api/Authentication",
  {
    error: [Unauthenticated, TooManyRequests],
    security: {
      session: HttpApiSecurity.apiKey({ in: "cookie", key: sessionCookie }),
      sessionLocal: HttpApiSecurity.apiKey({ in: "cookie", key: localSessionCookie })
    }
  }
) {}

/** Refuses an unsafe method that does not come from the diary's own pages (ID-9); for every group, signed in or not. */
export class SameSite extends HttpApiMiddleware.Service<SameSite>()("@haemtrack/http-adapter/api/SameSite", {
  error: CrossSiteRequest
}) {}
