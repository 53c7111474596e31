/**
 * A measure of how complete a diary is, C1 to C14, and what it found: always with its counts, never a bare share (F67).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 6.1. */
export const MeasureCode = Schema.Literals([
  "C1",
  "C2",
  "C3",
  "C4",
  "C5",
  "C6",
  "C7",
  "C8",
  "C9",
  "C10",
  "C11",
  "C12",
  "C13",
  "C14"
])
export type MeasureCode = typeof MeasureCode.Type

/**
 * What a raised measure leads to (clinical 7.2). Only `concern` and `serious` count in the month; a `review` looks at the
 * figures, and `centre` and `safety` are tasks of the centre that are never counted against the person.
 */
export const countsAs = {
  C1: "concern",
  C2: "serious",
  C3: "serious",
  C4: "concern",
  C5: "concern",
  C6: "serious",
  C7: "concern",
  C8: "review",
  C9: "concern",
  C10: "centre",
  C11: "concern",
  C12: "concern",
  C13: "centre",
  C14: "safety"
} as const satisfies Record<MeasureCode, "concern" | "serious" | "review" | "centre" | "safety">

/** Why a measure says nothing; it then counts as nothing, too (F68). */
export const NotApplicable = Schema.Literals([
  "no_entries",
  "no_deliveries",
  "no_use",
  "too_short",
  "stock_error",
  "over_recorded",
  "not_known",
  "not_in_diary"
])
export type NotApplicable = typeof NotApplicable.Type

const counts = {
  code: MeasureCode,
  /** The counts behind the value; which they are is said at each measure. */
  numerator: Schema.optionalKey(Schema.Finite),
  denominator: Schema.optionalKey(Schema.Finite),
  /** How many entries were left out of both. */
  leftOut: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
}

/** What one measure found. `evidence` names what it was found in: ids of entries, months, products. */
export const MeasureResult = Schema.Union([
  Schema.Struct({ ...counts, outcome: Schema.Literal("not_applicable"), why: NotApplicable }),
  Schema.Struct({
    ...counts,
    outcome: Schema.Literals(["clear", "raised"]),
    value: Schema.Finite,
    evidence: Schema.Array(Schema.String)
  })
])
export type MeasureResult = typeof MeasureResult.Type
