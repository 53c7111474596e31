/**
 * C7, C11 and C12: what the person was asked and answered: about bleeds of a month, and about an entry (clinical 4.8, 7.2).
 *
 * @since 0.1.0
 */
import { addDays } from "../../calendar/LocalDate.ts"
import { contains, monthsUpTo } from "../../calendar/Period.ts"
import type { KeptStatement } from "../KeptRecords.ts"
import type { MeasureResult } from "../Measure.ts"
import { askedDays, measured, notApplicable, raisedIf, type View, type ViewMonth } from "./View.ts"

const isStated = ({ period }: ViewMonth, { isAsked }: View, standing: ReadonlyArray<KeptStatement>): boolean => {
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    if (isAsked(day) && !standing.some((statement) => contains(statement, day))) return false
  }
  return true
}

/** C7: months in which a day is covered by no standing statement about bleeds, of those that count. */
export const c7 = (view: View): MeasureResult => {
  const { months, records, thresholds } = view
  const judged = months.filter(({ exempt }) => !exempt)
  if (judged.length === 0) return notApplicable("C7", "not_in_diary", months.length)
  const standing = records.statements.filter(({ contradictedOn }) => contradictedOn === undefined)
  const unstated = judged.filter((month) => !isStated(month, view, standing))
  return measured("C7", raisedIf(unstated.length >= thresholds.unstatedMonths), {
    value: unstated.length,
    numerator: unstated.length,
    denominator: judged.length,
    leftOut: months.length - judged.length,
    evidence: unstated.map(({ month }) => month)
  })
}

/** C11: questions of the centre that have been open too long, of all that it asked. Exempt days do not count in how long. */
export const c11 = (view: View): MeasureResult => {
  const { records, thresholds, window } = view
  const asked = records.questions.filter(({ askedOn }) => askedOn <= window.to)
  const overdue = asked.filter(
    ({ answeredOn, askedOn }) =>
      answeredOn === undefined && askedDays(view, addDays(askedOn, 1), window.to) > thresholds.questionDays
  )
  return measured("C11", raisedIf(overdue.length > 0), {
    value: overdue.length,
    numerator: overdue.length,
    denominator: asked.length,
    evidence: overdue.map(({ id }) => id)
  })
}

/**
 * C12: statements that a later bleed spoke against, of all statements. One counts on the day when that came out: to write a
 * forgotten bleed down makes no earlier month worse.
 */
export const c12 = ({ records, thresholds, window }: View): MeasureResult => {
  const period = monthsUpTo(window.to, thresholds.contradictionMonths)
  const contradicted = records.statements.filter(
    ({ contradictedOn }) => contradictedOn !== undefined && contains(period, contradictedOn)
  )
  return measured("C12", raisedIf(contradicted.length >= thresholds.contradictions), {
    value: contradicted.length,
    numerator: contradicted.length,
    denominator: records.statements.length,
    evidence: contradicted.map(({ id }) => id)
  })
}
