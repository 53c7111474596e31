/**
 * Why an entry was corrected or taken back, in the words of a closed list.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"

/** Codes 1.8. */
export const AmendmentReason = Schema.Literals([
  "typo",
  "wrong_person",
  "wrong_product",
  "wrong_batch",
  "wrong_time",
  "duplicate",
  "more_information",
  "other"
])
export type AmendmentReason = typeof AmendmentReason.Type

/** The reason, and at most 200 characters of text (API-11), without control or direction characters. */
export const Amendment = Schema.Struct({
  reason: AmendmentReason,
  text: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u)))
})
export type Amendment = typeof Amendment.Type

/** The reason `other` says nothing without a text. */
export class AmendmentTextMissing
  extends Schema.TaggedError<AmendmentTextMissing>()("AmendmentTextMissing", {})
  implements Ruled
{
  readonly rule = "clinical 9.7"
  readonly field = "text"
}

/** Whether a text is still to be asked for: an `other` with nothing but spaces after it. */
export const isTextMissing = ({ reason, text = "" }: Amendment): boolean => reason === "other" && text.trim() === ""
