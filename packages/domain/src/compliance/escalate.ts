/**
 * The level of each month: up a step for a month with gaps, down for a good one, and never past the nurse's call without a
 * signature (clinical 7.4). It is worked out from the months anew each time, so that a healed month heals what followed.
 *
 * @since 0.1.0
 */
import type { LocalDate, Month } from "../calendar/LocalDate.ts"
import type { AccountId } from "../person/AccountId.ts"
import { daysLater } from "../calendar/later.ts"
import type { AppealOutcome } from "./Appeal.ts"
import { type DecisionError, type EscalationLevel, mostWithoutSignature, type Proposal } from "./EscalationLevel.ts"
import type { MonthStatus } from "./MonthStatus.ts"

/** A decision as the level sees it: where it leads and who stands for it. */
export interface Signed {
  readonly to: 4 | 5 | 6 | "restore"
  readonly signedBy?: AccountId
  readonly signedOn?: LocalDate
  readonly confirmedBy?: AccountId
}

/** A complete month. The decisions are those of the time until the next month is evaluated. */
export interface EscalationMonth {
  readonly month: Month
  readonly status: MonthStatus
  /** The nurse's call; two attempts are as good as a call. */
  readonly call?: "attempted" | "attempted_twice" | "done"
  readonly appeal?: "open" | AppealOutcome
  readonly decisions?: ReadonlyArray<Signed>
}

/** Where a person stands after a month. */
export interface MonthLevel {
  readonly month: Month
  readonly level: EscalationLevel
  /** Open until the next month is evaluated; it does nothing of itself. */
  readonly proposal?: Proposal
  readonly errors: ReadonlyArray<DecisionError>
}

/** What is carried from month to month. */
interface State {
  readonly level: EscalationLevel
  /** Good months since the last bad one; exempt ones in between do not matter. */
  readonly goodMonths: number
  readonly proposal?: Proposal
  readonly noticeOn?: LocalDate
}

/** Nobody is anywhere but at the start before a month was judged, after `restore`, and after an overturned decision. */
const start: State = { level: 0, goodMonths: 0 }

const down = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 6 } as const satisfies Record<EscalationLevel, EscalationLevel>
const up = { 0: 1, 1: 2, 2: mostWithoutSignature } as const
const atLeastForSerious = 2

const good = (state: State): State => {
  const goodMonths = state.goodMonths + 1
  if (state.level === 6) return { ...state, goodMonths, proposal: "restore" }
  return { ...state, goodMonths, level: goodMonths > 1 ? 0 : down[state.level] }
}

const bad = (state: State, status: "concern" | "serious", call: EscalationMonth["call"]): State => {
  const since = { ...state, goodMonths: 0 }
  switch (state.level) {
    case 0:
    case 1:
    case 2: {
      const next = up[state.level]
      return { ...since, level: status === "serious" && next < atLeastForSerious ? atLeastForSerious : next }
    }
    case 3:
      return { ...since, proposal: call === "done" || call === "attempted_twice" ? "E4" : "call_first" }
    case 4:
      return { ...since, proposal: "E5" }
    case 5:
      return { ...since, proposal: "E6" }
    case 6:
      return since
  }
}

const evaluated = (before: State, { appeal, call, status }: EscalationMonth): State => {
  // A proposal belongs to its month.
  const { proposal: _, ...state } = before
  if (status === "exempt") return state
  if (status === "ok") return good(state)
  return appeal === "open" ? { ...state, goodMonths: 0 } : bad(state, status, call)
}

const errorOf = (state: State, decision: Signed, responseDays: number): DecisionError | undefined => {
  const { confirmedBy, signedBy, signedOn, to } = decision
  if (signedBy === undefined) return "signature_missing"
  if (to === 6 && confirmedBy === undefined) return "confirmation_missing"
  if (to === 6 && confirmedBy === signedBy) return "confirmation_by_same_person"
  if (to === "restore") return state.level === 6 ? undefined : "nothing_to_restore"
  if (state.proposal !== `E${to}`) return "no_proposal"
  const { noticeOn } = state
  return to === 5 && signedOn !== undefined && noticeOn !== undefined && signedOn < daysLater(noticeOn, responseDays)
    ? "response_time_running"
    : undefined
}

const applied = ({ level: _, proposal: __, ...state }: State, { signedOn, to }: Signed): State =>
  to === "restore"
    ? start
    : { ...state, level: to, ...(to === 4 && signedOn !== undefined ? { noticeOn: signedOn } : {}) }

/**
 * The level after each month, in order (clinical 7.4). Laws: without a valid decision no level is above 3 (H7); an exempt month
 * changes nothing; the first months do not depend on later ones.
 *
 * @param months complete months in order
 * @param responseDays days that a notice leaves before a review can be signed (clinical 7.4.1)
 */
export const escalate = (months: ReadonlyArray<EscalationMonth>, responseDays = 28): ReadonlyArray<MonthLevel> => {
  let state = start
  return months.map((month) => {
    state = evaluated(state, month)
    const errors: Array<DecisionError> = []
    for (const decision of month.decisions ?? []) {
      const error = errorOf(state, decision, responseDays)
      if (error === undefined) state = applied(state, decision)
      else errors.push(error)
    }
    if (month.appeal === "overturned") state = start
    const { level, proposal } = state
    return { month: month.month, level, ...(proposal === undefined ? {} : { proposal }), errors }
  })
}
