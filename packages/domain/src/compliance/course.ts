/**
 * The whole way of one person through the months: how each stood, to which level it led, and what stands on a clinician's page
 * now (clinical 7.4). It is worked out from the records each time, so that an exception granted later, or an entry made later,
 * heals what followed (clinical 7.7, 7.9).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Instant } from "../calendar/Instant.ts"
import { type LocalDate, Month, monthOf } from "../calendar/LocalDate.ts"
import { addMonths } from "../calendar/month.ts"
import { contains, months as monthsIn } from "../calendar/Period.ts"
import type { Appeal } from "./Appeal.ts"
import { isOpenOn } from "./appeals.ts"
import { type Decision, signs } from "./Decision.ts"
import { escalate, type EscalationMonth, type MonthLevel, type Signed } from "./escalate.ts"
import { mostWithoutSignature } from "./EscalationLevel.ts"
import type { Evaluation } from "./Evaluation.ts"
import { evaluate, judgedMonth, judgedOn } from "./evaluate.ts"
import { type KeptCall, type KeptRecords, knownAt } from "./KeptRecords.ts"
import { inForce, NoRuleSetInForce, type RuleSet } from "./RuleSet.ts"

/** A month of the way, with the evidence of its status and the day on which it was judged. */
export interface CourseMonth extends MonthLevel {
  readonly judgedOn: LocalDate
  readonly evaluation: Evaluation
}

/** What people did about it. */
export interface HumanSteps {
  readonly decisions: ReadonlyArray<Decision>
  readonly appeals: ReadonlyArray<Appeal>
}

const signedOf = (decision: Decision): ReadonlyArray<Signed> => {
  const signed = { signedBy: decision.signedBy.accountId, signedOn: decision.signedOn }
  switch (signs[decision.kind]) {
    case "E4":
      return [{ ...signed, to: 4 }]
    case "E5":
      return [{ ...signed, to: 5 }]
    case "E6": {
      const { confirmedBy } = decision
      return [{ ...signed, to: 6, ...(confirmedBy === undefined ? {} : { confirmedBy: confirmedBy.accountId }) }]
    }
    case "restore":
      return [{ ...signed, to: "restore" }]
    case undefined:
      return []
  }
}

/** What appeals do in a month: one that is open when it is judged freezes it, one that is overturned in it ends it. */
const appealIn = (
  appeals: ReadonlyArray<Appeal>,
  from: LocalDate,
  until: LocalDate
): Pick<EscalationMonth, "appeal"> => {
  const isOverturned = ({ standing }: Appeal) =>
    standing.state === "decided" && standing.outcome === "overturned" && standing.on >= from && standing.on < until
  if (appeals.some(isOverturned)) return { appeal: "overturned" }
  return appeals.some((appeal) => isOpenOn(appeal, from)) ? { appeal: "open" } : {}
}

const callIn = (calls: ReadonlyArray<KeptCall>, since: LocalDate, until: LocalDate): Pick<EscalationMonth, "call"> => {
  const made = calls.filter(({ on }) => contains({ from: since, to: until }, on))
  if (made.some(({ outcome }) => outcome === "reached")) return { call: "done" }
  if (made.length === 0) return {}
  return { call: made.length > 1 ? "attempted_twice" : "attempted" }
}

/**
 * The months from the first of the diary to the last one judged by `asOf`, each judged by the rule set of its own day and by
 * what is known at `known`. Law: the same inputs give the same answer.
 *
 * @returns fails with `NoRuleSetInForce` when a month has none
 */
export const course = (
  records: KeptRecords,
  ruleSets: ReadonlyArray<RuleSet>,
  { appeals, decisions }: HumanSteps,
  asOf: LocalDate,
  known: Instant
): Result.Result<ReadonlyArray<CourseMonth>, NoRuleSetInForce> => {
  const current = inForce(ruleSets, asOf)
  if (current === undefined) return Result.fail(new NoRuleSetInForce())
  const { thresholds } = current
  const calls = knownAt(records, known).calls
  const last = judgedMonth(asOf, records, thresholds)
  const first = monthOf(records.diaryFrom)
  if (last < first) return Result.succeed([])

  const judged: Array<EscalationMonth> = []
  const days: Array<{ readonly judgedOn: LocalDate; readonly evaluation: Evaluation }> = []
  // The first day on which the nurse's call was asked for, while it still is.
  let callSince: LocalDate | undefined
  for (const month of monthsIn({ from: records.diaryFrom, to: judgedOn(last, records, thresholds) })) {
    if (month > last) break
    const on = judgedOn(month, records, thresholds)
    const next = judgedOn(Month.make(addMonths(month, 1)), records, thresholds)
    const evaluation = evaluate(records, ruleSets, on, known)
    if (Result.isFailure(evaluation)) return Result.fail(evaluation.failure)
    judged.push({
      month,
      status: evaluation.success.status,
      ...(callSince === undefined ? {} : callIn(calls, callSince, on)),
      ...appealIn(appeals, on, next),
      decisions: decisions.filter(({ signedOn }) => signedOn >= on && signedOn < next).flatMap(signedOf)
    })
    days.push({ judgedOn: on, evaluation: evaluation.success })
    const level = escalate(judged, thresholds.responseDays).at(-1)?.level ?? 0
    callSince = level < mostWithoutSignature ? undefined : (callSince ?? on)
  }
  const levels = escalate(judged, thresholds.responseDays)
  return Result.succeed(
    days.flatMap((day, place) => levels.slice(place, place + 1).map((level) => ({ ...level, ...day })))
  )
}
