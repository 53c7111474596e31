/**
 * What can be wrong with the code on a pack, and where: each names the place in the scanned text, and none repeats the text.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"

/** UTF-16 units from the beginning of the text as it was scanned or pasted, and how many of them are meant. */
const place = { position: Schema.Int, length: Schema.Int }
/** A place inside one field, named by its application identifier, so that a message can say "the batch number". */
const field = { ai: Schema.String, ...place }

/** Nothing but space or separators. */
export class EmptyScan extends Schema.TaggedError<EmptyScan>()("EmptyScan", place) implements Ruled {
  readonly rule = "GS1-12"
  readonly field = "scan"
}

/** Longer than any code on a pack: refused before it is read (GS1-13). */
export class TooLong extends Schema.TaggedError<TooLong>()("TooLong", place) implements Ruled {
  readonly rule = "GS1-13"
  readonly field = "scan"
}

/** Not a GS1 code. It may be a batch number all the same, which only the person can say. */
export class NotGs1Symbol extends Schema.TaggedError<NotGs1Symbol>()("NotGs1Symbol", place) implements Ruled {
  readonly rule = "GS1-5"
  readonly field = "scan"
}

/** A field begins here that nobody has defined; nothing after it is trusted. */
export class UnknownAi extends Schema.TaggedError<UnknownAi>()("UnknownAi", place) implements Ruled {
  readonly rule = "GS1-2"
  readonly field = "scan"
}

export class FieldTooShort extends Schema.TaggedError<FieldTooShort>()("FieldTooShort", field) implements Ruled {
  readonly rule = "GS1-2"
  readonly field = "scan"
}

export class FieldTooLong extends Schema.TaggedError<FieldTooLong>()("FieldTooLong", field) implements Ruled {
  readonly rule = "GS1-2"
  readonly field = "scan"
}

/** A character that is not a digit, in a field of digits. */
export class NonDigit extends Schema.TaggedError<NonDigit>()("NonDigit", field) implements Ruled {
  readonly rule = "GS1-2"
  readonly field = "scan"
}

/** A character outside GS1 character set 82, such as a space or `#`. */
export class InvalidCset82 extends Schema.TaggedError<InvalidCset82>()("InvalidCset82", field) implements Ruled {
  readonly rule = "GS1-11"
  readonly field = "scan"
}

export class BadCheckDigit extends Schema.TaggedError<BadCheckDigit>()("BadCheckDigit", field) implements Ruled {
  readonly rule = "GS1-8"
  readonly field = "scan"
}

/** A day or time of day that does not exist; it is never rolled over to the next. */
export class IllegalDate extends Schema.TaggedError<IllegalDate>()("IllegalDate", field) implements Ruled {
  readonly rule = "GS1-9"
  readonly field = "scan"
}

/** The same field again, with another value. */
export class DuplicateAiConflict
  extends Schema.TaggedError<DuplicateAiConflict>()("DuplicateAiConflict", field)
  implements Ruled
{
  readonly rule = "GS1-12"
  readonly field = "scan"
}

/** The scanner has put another character in place of the separator (GS1-4): the camera, or typing the number, helps. */
export class SeparatorLost extends Schema.TaggedError<SeparatorLost>()("SeparatorLost", field) implements Ruled {
  readonly rule = "GS1-4"
  readonly field = "scan"
}

/** The label of a box of packs, not of a pack. */
export class ContentGtinNotPack
  extends Schema.TaggedError<ContentGtinNotPack>()("ContentGtinNotPack", field)
  implements Ruled
{
  readonly rule = "GS1-2"
  readonly field = "scan"
}

/** Two expiry dates that differ. */
export class ConflictingExpiry
  extends Schema.TaggedError<ConflictingExpiry>()("ConflictingExpiry", field)
  implements Ruled
{
  readonly rule = "GS1-2"
  readonly field = "scan"
}

/** In the form with brackets: either part of the text before it, or the beginning of a field that nobody has defined. */
export class AmbiguousParenthesis
  extends Schema.TaggedError<AmbiguousParenthesis>()("AmbiguousParenthesis", place)
  implements Ruled
{
  readonly rule = "GS1-6"
  readonly field = "scan"
}

/** What is wrong with one field. */
export type FieldError =
  | FieldTooShort
  | FieldTooLong
  | NonDigit
  | InvalidCset82
  | BadCheckDigit
  | IllegalDate
  | DuplicateAiConflict

/** What is wrong with an element string (codes 7.6). */
export type ElementStringError = EmptyScan | UnknownAi | FieldError

/** What is wrong with a scan (GS1-12). */
export type ScanError =
  | ElementStringError
  | TooLong
  | NotGs1Symbol
  | SeparatorLost
  | ContentGtinNotPack
  | ConflictingExpiry
  | AmbiguousParenthesis
