/**
 * What a person asked of the centre about their own record, by the right that they have to it, and what became of it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { AccountId } from "./AccountId.ts"
import { PersonId } from "./Person.ts"
import { Remark } from "./Remark.ts"
import { Uuid7 } from "./Uuid7.ts"

/** The id of a request. */
export const PersonRequestId = Uuid7.pipe(Schema.brand("PersonRequestId"))
export type PersonRequestId = typeof PersonRequestId.Type

/** Codes 7.5. */
export const RequestKind = Schema.Literals(["access", "rectification", "erasure", "restriction", "objection"])
export type RequestKind = typeof RequestKind.Type

/** How it ended. What is refused, in whole or in part, has the legal reason (codes 7.5). */
export const RequestOutcome = Schema.Union([
  Schema.Struct({ outcome: Schema.Literal("done"), at: Instant, by: AccountId }),
  Schema.Struct({ outcome: Schema.Literals(["part", "refused"]), at: Instant, by: AccountId, legalReason: Remark })
])
export type RequestOutcome = typeof RequestOutcome.Type

/** A request as it was recorded; it is open as long as it has no outcome. */
export const PersonRequest = Schema.Struct({
  id: PersonRequestId,
  personId: PersonId,
  kind: RequestKind,
  receivedAt: Instant,
  outcome: Schema.optionalKey(RequestOutcome)
})
export type PersonRequest = typeof PersonRequest.Type
