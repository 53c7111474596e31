/**
 * Who is at work in a transaction: the account of the session, in the role that the session was opened for.
 *
 * @since 0.1.0
 */
import type { Role } from "@haemtrack/domain/access/Role"
import type { AccountId } from "@haemtrack/domain/person/AccountId"
import type { CentreId } from "@haemtrack/domain/person/Centre"
import type { PersonId } from "@haemtrack/domain/person/Person"
import * as Context from "effect/Context"

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
