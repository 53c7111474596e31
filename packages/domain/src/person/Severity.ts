/**
 * How severe a bleeding disorder is.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 4.2. Files know only the first three and `unknown`. */
export const Severity = Schema.Literals([
  "severe",
  "moderate",
  "mild",
  "not_haemophilia_by_level",
  "not_classified",
  "not_classified_by_level",
  "unknown"
])
export type Severity = typeof Severity.Type

/** Which edges classify haemophilia: those of the ISTH, or those printed in older national reports (clinical 1.4). */
export const BandSet = Schema.Literals(["isth", "nhd_legacy"])
export type BandSet = typeof BandSet.Type

/** The severity as files have it: whatever is no degree is unknown (codes 4.2). */
export const inFiles = (severity: Severity): "severe" | "moderate" | "mild" | "unknown" =>
  severity === "severe" || severity === "moderate" || severity === "mild" ? severity : "unknown"
