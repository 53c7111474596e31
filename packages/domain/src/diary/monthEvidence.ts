/**
 * What the statements of a person say of a month taken together, and how good the evidence of that month is (clinical 4.8, 4.9).
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Order from "effect/Order"
import * as Schema from "effect/Schema"
import { dayNumber, type Month } from "../calendar/LocalDate.ts"
import * as Period from "../calendar/Period.ts"
import type { Statement, StatementAnswer } from "./Statement.ts"

/** What is known of the bleeds of a month: the answer that covers it, or that nothing does. */
export type Said = StatementAnswer | "unknown"

/** First and last day as whole numbers. */
type Days = readonly [first: number, last: number]

/** Stretches in order, those that overlap or touch made one. */
const joined = (periods: ReadonlyArray<Period.Period>): ReadonlyArray<Days> => {
  const days = periods.map(({ from, to }): Days => [dayNumber(from), dayNumber(to)])
  const inOrder = Arr.sort(
    days,
    Order.mapInput(Order.Number, ([first]: Days) => first)
  )
  const all: Array<Days> = []
  for (const [first, last] of inOrder) {
    const before = all.at(-1)
    if (before !== undefined && first <= before[1] + 1) all[all.length - 1] = [before[0], Math.max(before[1], last)]
    else all.push([first, last])
  }
  return all
}

/**
 * What is said of a month: the least complete of the answers, when together they cover all its observed days; otherwise nothing is
 * known of it, and no entry does not mean no bleed.
 *
 * @param observed when the person kept a diary
 */
export const saidOf = (
  month: Month,
  statements: ReadonlyArray<Statement>,
  observed: ReadonlyArray<Period.Period>
): Said => {
  const whole = Period.ofMonth(month)
  const within = (periods: ReadonlyArray<Period.Period>) =>
    periods.flatMap((period) => Period.intersection(period, whole) ?? [])
  const standing = statements.filter(
    (each) => each.standing.state === "stands" && Period.intersection(each, whole) !== undefined
  )
  const said = joined(within(standing))
  const days = joined(within(observed))
  const covered = days.every(([first, last]) => said.some(([from, to]) => from <= first && last <= to))
  if (days.length === 0 || !covered) return "unknown"
  const answers = standing.map(({ answer }) => answer)
  return (["not_all_recorded", "all_recorded"] as const).find((answer) => answers.includes(answer)) ?? "none"
}

/** Codes 3.9: A is the best. */
export const MonthGrade = Schema.Literals(["A", "B", "C", "D"])
export type MonthGrade = typeof MonthGrade.Type

/** What there is of a month. */
export interface MonthEvidence {
  readonly said: Said
  /** Treatments, bleeds and skipped doses that are recorded. */
  readonly entries: number
  /** Recorded of the delivered units that were used (clinical 5.10); left out where that cannot be told. */
  readonly reconciled?: number
}

/** From this share on, delivered units count as reconciled. */
const reconciledShare = 0.75

/** Clinical 4.9: a statement with the units reconciled, a statement, records only, nothing. */
export const monthGrade = ({ entries, reconciled, said }: MonthEvidence): MonthGrade => {
  if (said === "unknown") return entries > 0 ? "C" : "D"
  return reconciled !== undefined && reconciled >= reconciledShare ? "A" : "B"
}
