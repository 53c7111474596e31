/**
 * The record keeping of one person as of a day: which measures are raised, and how the last complete month stands (clinical
 * 7.2, 7.9).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Instant } from "../calendar/Instant.ts"
import { addDays, LocalDate, Month, monthOf } from "../calendar/LocalDate.ts"
import { addMonths, lastDayOf } from "../calendar/month.ts"
import type { Evaluation } from "./Evaluation.ts"
import { type KeptRecords, knownAt } from "./KeptRecords.ts"
import type { MeasureResult } from "./Measure.ts"
import { c11, c12, c7 } from "./measures/answers.ts"
import { c4, c5, c6 } from "./measures/entries.ts"
import { c14 } from "./measures/homeStock.ts"
import { c10, c13, c9 } from "./measures/overdue.ts"
import { c1, c2, c8, reconciliations } from "./measures/recordedOfUsed.ts"
import { c3 } from "./measures/silence.ts"
import { type View, view } from "./measures/View.ts"
import { statusOf } from "./MonthStatus.ts"
import { inForce, NoRuleSetInForce, type RuleSet, type Thresholds } from "./RuleSet.ts"

type Keeping = Pick<KeptRecords, "onPaper">

/** The day on which a month is judged: the first of the next, or a week later for who ended it on paper (clinical 7.2, F135). */
export const judgedOn = (month: Month, { onPaper }: Keeping, { paperJudgedOnDay }: Thresholds): LocalDate => {
  const last = lastDayOf(month)
  const isPaper = onPaper.some(({ from, to }) => from <= last && (to === undefined || last <= to))
  const day = isPaper ? paperJudgedOnDay : 1
  return LocalDate.make(`${addMonths(month, 1)}-${String(day).padStart(2, "0")}`)
}

/** The last complete month that is judged on a day. */
export const judgedMonth = (asOf: LocalDate, keeping: Keeping, thresholds: Thresholds): Month => {
  const last = Month.make(addMonths(monthOf(asOf), -1))
  return judgedOn(last, keeping, thresholds) <= asOf ? last : Month.make(addMonths(last, -1))
}

/**
 * The last day that a notice may count which somebody writes between two evaluations (clinical 7.2): it ended a whole week,
 * by the delivered rule set, before the day of writing began.
 */
export const lastDayOfNotice = (writtenOn: LocalDate, { graceDays }: Thresholds): LocalDate =>
  addDays(writtenOn, -graceDays - 1)

const measures = (seen: View): ReadonlyArray<MeasureResult> => {
  const sums = reconciliations(seen)
  return [
    c1(seen, sums),
    c2(seen, sums),
    c3(seen),
    c4(seen),
    c5(seen),
    c6(seen),
    c7(seen),
    c8(sums),
    c9(seen),
    c10(seen),
    c11(seen),
    c12(seen),
    c13(seen),
    c14(seen)
  ]
}

/**
 * Judges by the rule set in force on `asOf` and the rows known at `known` (clinical 7.9). Laws: the same inputs give the same
 * answer; a later `known` changes nothing unless a row came in between.
 *
 * @returns fails with `NoRuleSetInForce` before the first rule set
 */
export const evaluate = (
  records: KeptRecords,
  ruleSets: ReadonlyArray<RuleSet>,
  asOf: LocalDate,
  known: Instant
): Result.Result<Evaluation, NoRuleSetInForce> => {
  const ruleSet = inForce(ruleSets, asOf)
  if (ruleSet === undefined) return Result.fail(new NoRuleSetInForce())
  const { thresholds, version } = ruleSet
  const month = judgedMonth(asOf, records, thresholds)
  const seen = view(knownAt(records, known), thresholds, asOf, month)
  const results = measures(seen)
  const last = seen.months.at(-1)
  return Result.succeed({
    ruleSetVersion: version,
    asOf,
    knownAt: known,
    month,
    months: seen.months.map((each) => each.month),
    exemptDays: last?.exemptDays ?? 0,
    status: last?.exempt === true ? "exempt" : statusOf(results),
    measures: results
  })
}
