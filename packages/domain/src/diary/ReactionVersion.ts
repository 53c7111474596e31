/**
 * A stored state of a reaction to a product. Staff correct it and take it back like any entry, and none of its states is ever
 * changed or deleted (clinical 1.9, 9.7).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { Reaction, ToldReaction } from "../person/Reaction.ts"
import type { Ruled } from "../rules/Rule.ts"
import { Amendment } from "./Amendment.ts"
import { Author, VersionNo } from "./Version.ts"

/** A correction: the reaction as it should read, and why it is changed. */
export const ReactionChange = Schema.Struct({ told: ToldReaction, amendment: Amendment })
export type ReactionChange = typeof ReactionChange.Type

const made = { version: VersionNo, at: Instant, by: Author, reaction: Reaction }

/** One version; the first is number 1. A correction and a taking back have a reason. */
export const ReactionVersion = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("recorded"), ...made }),
  Schema.Struct({ kind: Schema.Literal("amended"), amendment: Amendment, ...made }),
  Schema.Struct({ kind: Schema.Literal("withdrawn"), amendment: Amendment, ...made })
])
export type ReactionVersion = typeof ReactionVersion.Type

/** The reaction was taken back: it can be read, and no longer changed or taken back again. */
export class ReactionWithdrawn
  extends Schema.TaggedError<ReactionWithdrawn>()("ReactionWithdrawn", {})
  implements Ruled
{
  readonly rule = "clinical 9.7"
  readonly field = "kind"
}
