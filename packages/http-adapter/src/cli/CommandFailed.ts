/**
 * Why a command did not do what it was asked, in sentences for whoever typed it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** What a script is told (OPS-8). */
export const exitCodes = { usage: 1, failed_check: 2, unreachable: 3, unsafe: 4 } as const

/** `sentences` say what happened and what to do next; they hold no value of a setting and nothing of a person. */
export class CommandFailed extends Schema.TaggedError<CommandFailed>()("CommandFailed", {
  why: Schema.Literals(["usage", "failed_check", "unreachable", "unsafe"]),
  sentences: Schema.NonEmptyArray(Schema.String)
}) {}
