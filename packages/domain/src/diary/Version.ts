/**
 * A stored state of a treatment. A correction or a withdrawal adds the next one; none is ever changed or deleted (clinical 9.7).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import type { Ruled } from "../rules/Rule.ts"
import { Amendment } from "./Amendment.ts"
import { Treatment } from "./Treatment.ts"

/** Whether it counts: a withdrawn treatment is out of every count and balance, and still read in its history (codes 1.2). */
export const Status = Schema.Literals(["given", "withdrawn"])
export type Status = typeof Status.Type

/** What made this version. */
export const Kind = Schema.Literals(["recorded", "amended", "withdrawn"])
export type Kind = typeof Kind.Type

/** How the entry came (codes 1.7): `offline` was written without a network and sent later. */
export const EntrySource = Schema.Literals(["web", "offline", "embed", "import", "paper", "staff", "device"])
export type EntrySource = typeof EntrySource.Type

/** Who made it, as the patient reads it: the name and role that they had on that day. */
export const Author = Schema.Struct({ accountId: Schema.String, name: Schema.String, role: Schema.String })
export type Author = typeof Author.Type

/** The first is number 1. */
export const VersionNo = Schema.Int.check(Schema.isGreaterThan(0))

const made = { version: VersionNo, at: Instant, by: Author, treatment: Treatment }

/** One version. `at` is when the service received it. Nothing is corrected or taken back without a reason. */
export const Version = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("recorded"), status: Schema.Literal("given"), ...made }),
  Schema.Struct({ kind: Schema.Literal("amended"), status: Schema.Literal("given"), amendment: Amendment, ...made }),
  Schema.Struct({
    kind: Schema.Literal("withdrawn"),
    status: Schema.Literal("withdrawn"),
    amendment: Amendment,
    ...made
  })
])
export type Version = typeof Version.Type

/** The treatment was taken back: it can be read, and no longer changed or taken back again. */
export class TreatmentWithdrawn
  extends Schema.TaggedError<TreatmentWithdrawn>()("TreatmentWithdrawn", {})
  implements Ruled
{
  readonly rule = "clinical 9.7"
  readonly field = "status"
}
