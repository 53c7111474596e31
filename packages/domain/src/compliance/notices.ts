/**
 * The message that goes out when a month led to a new step: the exact gaps, in words that blame nobody, and what was found out
 * after it was sent (clinical 7.4, 7.11).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../calendar/LocalDate.ts"
import { daysLater } from "../calendar/later.ts"
import type { CourseMonth } from "./course.ts"
import { type EscalationLevel, steps } from "./EscalationLevel.ts"
import type { MeasureCode, MeasureResult } from "./Measure.ts"
import type { MonthStatus } from "./MonthStatus.ts"
import type { Gap, Notice, Remark } from "./Notice.ts"
import type { Thresholds } from "./RuleSet.ts"

/**
 * Under which key stands what a raised measure means to the person, who never reads a code, a share or a word of blame
 * (clinical 7.11). Reviews of figures and the centre's own tasks are not said to the person at all.
 */
export const gapKeys = {
  C1: "gap.less_recorded_than_used",
  C2: "gap.less_recorded_than_used",
  C3: "gap.nothing_recorded",
  C4: "gap.recorded_late",
  C5: "gap.details_missing",
  C6: "gap.batch_numbers_missing",
  C7: "gap.month_without_answer",
  C9: "gap.count_due",
  C11: "gap.questions_open",
  C12: "gap.answers_differ"
} as const satisfies Partial<Record<MeasureCode, string>>

const isSaid = (code: MeasureCode): code is keyof typeof gapKeys => code in gapKeys

/** What is missing, a line each; two measures that mean the same are said once. */
export const gaps = (measures: ReadonlyArray<MeasureResult>): ReadonlyArray<Gap> => {
  const found = measures.flatMap((each): ReadonlyArray<Gap> =>
    each.outcome === "raised" && isSaid(each.code)
      ? [{ measure: each.code, key: gapKeys[each.code], count: each.evidence.length, where: each.evidence }]
      : []
  )
  return found.filter(({ key }, place) => found.findIndex((each) => each.key === key) === place)
}

/** What goes out for a month: `undefined` at the start, where nobody is written to. The letter says until when to respond and to appeal. */
export const noticeFor = (
  { evaluation, level, month }: Pick<CourseMonth, "evaluation" | "level" | "month">,
  on: LocalDate,
  { appealDays, responseDays }: Thresholds
): Omit<Notice, "id" | "sentAt"> | undefined => {
  const step: (typeof steps)[EscalationLevel] = steps[level]
  if (!("patientKey" in step)) return undefined
  return {
    level,
    month,
    key: step.patientKey,
    gaps: gaps(evaluation.measures),
    ...(level === 4 ? { respondBy: daysLater(on, responseDays) } : {}),
    ...(level >= 4 ? { appealBy: daysLater(on, appealDays) } : {})
  }
}

const severity = { exempt: 0, ok: 0, concern: 1, serious: 2 } as const satisfies Record<MonthStatus, number>

/** What is written beside a notice in the history, now that its month stands otherwise than when it was sent (clinical 7.7, 7.9). */
export const remarkOn = (then: MonthStatus, now: MonthStatus): Remark | undefined => {
  if (now === "exempt" && then !== "exempt") return "month_exempt"
  return severity[now] < severity[then] ? "completed_later" : undefined
}
