/**
 * How the record of a month stands: in order, a concern, a serious one, or exempt (clinical 7.3).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { countsAs, type MeasureResult } from "./Measure.ts"

/** Codes 6.1. */
export const MonthStatus = Schema.Literals(["ok", "concern", "serious", "exempt"])
export type MonthStatus = typeof MonthStatus.Type

/**
 * The status of a month that is not exempt (clinical 7.3). Measures that are the centre's own task count for nothing.
 * Law: the order of the results does not matter, and a further result never makes it milder.
 */
export const statusOf = (results: ReadonlyArray<MeasureResult>): Exclude<MonthStatus, "exempt"> => {
  const raised = results.filter(({ outcome }) => outcome === "raised").map(({ code }) => countsAs[code])
  if (raised.includes("serious")) return "serious"
  return raised.includes("concern") ? "concern" : "ok"
}
