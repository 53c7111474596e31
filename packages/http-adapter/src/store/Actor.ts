/**
 * Who is at work in a transaction: the account of the session, in the role that the session was opened for.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Context from "effect/Context"
import * as Schema from "effect/Schema"

/** UUIDv7 of an account, lower case. */
export const AccountId = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
).pipe(Schema.brand("AccountId"))
export type AccountId = typeof AccountId.Type

/** UUIDv7 of a centre, lower case. */
export const CentreId = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
).pipe(Schema.brand("CentreId"))
export type CentreId = typeof CentreId.Type

/** `personId` is there for a patient: the diary of their own. The ends of the session are epoch milliseconds. */
export interface SignedIn {
  readonly accountId: AccountId
  readonly displayName: string
  readonly role: Role
  readonly centreId: CentreId
  readonly personId?: PersonId
  readonly sessionHash: Uint8Array
  readonly idleEndsAt: number
  readonly absoluteEndsAt: number
}

/** As the database read it from the session; never what a request says of itself. */
export class Actor extends Context.Service<Actor, SignedIn>()("@haemtrack/http-adapter/store/Actor") {}
