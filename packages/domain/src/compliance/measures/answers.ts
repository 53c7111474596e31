/**
 * C7, C11 and C12: what the person was asked and answered: about bleeds of a month, and about an entry (clinical 4.8, 7.2).
 *
 * @since 0.1.0
 */
import { addDays, dayNumber } from "../../calendar/LocalDate.ts"
import { contains, intersection, monthsUpTo, type Period } from "../../calendar/Period.ts"
import type { MeasureResult } from "../Measure.ts"
import { askedDays, measured, notApplicable, type View, type ViewMonth } from "./View.ts"

/** First and last day, by their numbers. */
type Days = readonly [first: number, last: number]
const daysOf = ({ from, to }: Period): Days => [dayNumber(from), dayNumber(to)]

const isStated = ({ period }: ViewMonth, { isAsked }: View, stated: ReadonlyArray<Days>): boolean => {
  const [first, last] = daysOf(period)
  for (let day = first; day <= last; day += 1) {
    if (isAsked(day) && !stated.some(([from, to]) => from <= day && day <= to)) return false
  }
  return true
}

/** C7: months in which a day is covered by no standing statement about bleeds, of those that count. */
export const c7 = (view: View): MeasureResult => {
  const { months, records, thresholds, window } = view
  const judged = months.filter(({ exempt }) => !exempt)
  if (judged.length === 0) return notApplicable("C7", "not_in_diary", months.length)
  const stated = records.statements
    .filter((each) => each.contradictedOn === undefined && intersection(each, window) !== undefined)
    .map(daysOf)
  const unstated = judged.filter((month) => !isStated(month, view, stated))
  return measured("C7", unstated.length >= thresholds.unstatedMonths ? "raised" : "clear", {
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
  return measured("C11", overdue.length > 0 ? "raised" : "clear", {
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
  return measured("C12", contradicted.length >= thresholds.contradictions ? "raised" : "clear", {
    value: contradicted.length,
    numerator: contradicted.length,
    denominator: records.statements.length,
    evidence: contradicted.map(({ id }) => id)
  })
}
