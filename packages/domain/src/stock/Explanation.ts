/**
 * Why vials are gone, or not as many as the books say.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 5.1. */
export const StockReason = Schema.Literals([
  "count_differs",
  "lost",
  "broken",
  "too_warm",
  "frozen",
  "part_vial",
  "spilled",
  "expired",
  "recalled",
  "other"
])
export type StockReason = typeof StockReason.Type

/** Up to 200 characters on one line (API-11). */
export const ReasonText = Schema.String.check(Schema.isPattern(/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u))

/** A reason, in words where the list has none: `other` alone explains nothing. */
export const Explanation = Schema.Struct({ reason: StockReason, text: Schema.optionalKey(ReasonText) }).check(
  Schema.makeFilter(({ reason, text = "" }) => reason !== "other" || text.trim() !== "", {
    expected: "words for the reason other"
  })
)
export type Explanation = typeof Explanation.Type
