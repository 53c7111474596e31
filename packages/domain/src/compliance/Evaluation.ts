/**
 * How one person's record keeping stood on a day, by the rules of that day and what was known (clinical 7.9). It is the
 * evidence that a decision keeps (clinical 7.4.2).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import { MeasureResult } from "./Measure.ts"
import { MonthStatus } from "./MonthStatus.ts"

/** `month` is the last complete month that is judged; `months` are those looked back on, `month` included. */
export const Evaluation = Schema.Struct({
  ruleSetVersion: Schema.String,
  asOf: LocalDate,
  knownAt: Instant,
  month: Month,
  months: Schema.Array(Month),
  exemptDays: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  status: MonthStatus,
  measures: Schema.Array(MeasureResult)
})
export type Evaluation = typeof Evaluation.Type
