/**
 * What a clinician decides about a person's home delivery, and the checks before it may be signed: a proposal that is still
 * open, time to respond, safeguarding for a child, the emergency floor (clinical 7.4.1 to 7.4.3, 7.6).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { daysLater, monthsLater } from "../calendar/later.ts"
import type { Ruled } from "../rules/Rule.ts"
import { type Decision, type DecisionKind, signs } from "./Decision.ts"
import { type BelowEmergencyFloor, leaveAtHome } from "./emergencyFloor.ts"
import type { EscalationLevel, Proposal } from "./EscalationLevel.ts"
import type { Evaluation } from "./Evaluation.ts"
import type { Thresholds } from "./RuleSet.ts"
import { isSamePerson, type Signature } from "./Signature.ts"

/** Nothing of the kind was proposed, or the proposal lapsed when the next month was evaluated. */
export class NoProposal extends Schema.TaggedError<NoProposal>()("NoProposal", {}) implements Ruled {
  readonly rule = "clinical 7.4.1"
  readonly field = "kind"
}
/** Treatment does come to the home. */
export class NothingToRestore extends Schema.TaggedError<NothingToRestore>()("NothingToRestore", {}) implements Ruled {
  readonly rule = "clinical 7.4"
  readonly field = "kind"
}
/** It is for a consultant to sign. */
export class ConsultantNeeded extends Schema.TaggedError<ConsultantNeeded>()("ConsultantNeeded", {}) implements Ruled {
  readonly rule = "clinical 7.4"
  readonly field = "signedBy"
}
/** It was to be somebody who had no part in it so far. */
export class SamePerson extends Schema.TaggedError<SamePerson>()("SamePerson", {}) implements Ruled {
  readonly rule = "clinical 7.4"
  readonly field = "by"
}
/** The person still has time to respond to the notice, until the day before this one. */
export class ResponseTimeRunning
  extends Schema.TaggedError<ResponseTimeRunning>()("ResponseTimeRunning", { from: Schema.String })
  implements Ruled
{
  readonly rule = "clinical 7.4.1"
  readonly field = "signedOn"
}
/** For a child, advice of the safeguarding lead is to be written down first. */
export class SafeguardingMissing
  extends Schema.TaggedError<SafeguardingMissing>()("SafeguardingMissing", {})
  implements Ruled
{
  readonly rule = "clinical 7.4.3"
  readonly field = "safeguardingAdvice"
}
/** The text that the person gets is to be written first. */
export class NoticeTextMissing
  extends Schema.TaggedError<NoticeTextMissing>()("NoticeTextMissing", {})
  implements Ruled
{
  readonly rule = "clinical 7.4.2"
  readonly field = "noticeText"
}
/** Collection needs the days on which it begins and is looked at again, neither too soon nor too late. */
export class CollectionDates
  extends Schema.TaggedError<CollectionDates>()("CollectionDates", {
    reason: Schema.Literals(["Missing", "StartsTooSoon", "ReviewTooLate"])
  })
  implements Ruled
{
  readonly rule = "clinical 7.4"
  readonly field = "collection"
}
/** Only collection is confirmed by a second clinician, and once. */
export class NothingToConfirm extends Schema.TaggedError<NothingToConfirm>()("NothingToConfirm", {}) implements Ruled {
  readonly rule = "clinical 7.4"
  readonly field = "confirmedBy"
}

/** What a clinician fills in; evidence and the last day of appeal are added. */
export type DecisionDraft = Omit<Decision, "evidence" | "appealUntil" | "confirmedBy">

/** Where the person stands on the day of signing. */
export interface Standing {
  readonly level: EscalationLevel
  /** As long as its month is the last one that was evaluated. */
  readonly proposal?: Proposal
  readonly evidence: Evaluation
  /** When the notice was signed, for a review. */
  readonly noticeOn?: LocalDate
  readonly age: "adult" | "child"
  readonly thresholds: Thresholds
  /** What the plan leaves at home, and the floor, in one unit (clinical 7.6). */
  readonly plannedAtHome: number
  readonly floor: number
}

/** Why a decision cannot be signed. */
export type NotDecided =
  | NoProposal
  | NothingToRestore
  | ConsultantNeeded
  | ResponseTimeRunning
  | SafeguardingMissing
  | NoticeTextMissing
  | CollectionDates
  | BelowEmergencyFloor

const isHarsh = (kind: DecisionKind): boolean =>
  kind === "notice" || kind === "smaller_deliveries" || kind === "collect_from_centre"

const noObjection = Result.succeed<void>(undefined)

/** `keep` and `keep_with_help` answer any proposal; the others only their own. */
const proposed = (
  { kind }: DecisionDraft,
  { level, proposal }: Standing
): Result.Result<void, NoProposal | NothingToRestore> => {
  const signed = signs[kind]
  if (signed === "restore") return level === 6 ? noObjection : Result.fail(new NothingToRestore())
  const isAnswered = signed === undefined ? proposal !== undefined : proposal === signed
  return isAnswered ? noObjection : Result.fail(new NoProposal())
}

const responded = (
  { kind, signedOn }: DecisionDraft,
  { noticeOn, thresholds }: Standing
): Result.Result<void, ResponseTimeRunning> => {
  if (kind !== "smaller_deliveries" || noticeOn === undefined) return noObjection
  const from = daysLater(noticeOn, thresholds.responseDays)
  return signedOn < from ? Result.fail(new ResponseTimeRunning({ from })) : noObjection
}

const written = (
  draft: DecisionDraft,
  { age }: Standing
): Result.Result<void, SafeguardingMissing | NoticeTextMissing> => {
  if (!isHarsh(draft.kind)) return noObjection
  if (age === "child" && draft.safeguardingAdvice === undefined) return Result.fail(new SafeguardingMissing())
  return draft.noticeText === undefined ? Result.fail(new NoticeTextMissing()) : noObjection
}

const planned = (
  { collection, kind, signedOn }: DecisionDraft,
  { thresholds }: Standing
): Result.Result<void, CollectionDates> => {
  if (kind !== "collect_from_centre") return noObjection
  if (collection === undefined) return Result.fail(new CollectionDates({ reason: "Missing" }))
  if (collection.startsOn < daysLater(signedOn, thresholds.collectionNoticeDays)) {
    return Result.fail(new CollectionDates({ reason: "StartsTooSoon" }))
  }
  return collection.reviewOn > monthsLater(collection.startsOn, thresholds.collectionReviewMonths)
    ? Result.fail(new CollectionDates({ reason: "ReviewTooLate" }))
    : noObjection
}

/**
 * The decision, with the evidence that it was made from, or the first reason why it cannot be signed. Law: none is signed
 * that the standing does not propose, and none leaves less at home than the floor.
 */
export const decide = (draft: DecisionDraft, standing: Standing): Result.Result<Decision, NotDecided> =>
  Result.gen(function* () {
    yield* draft.signedBy.role === "consultant" ? noObjection : Result.fail(new ConsultantNeeded())
    yield* proposed(draft, standing)
    yield* responded(draft, standing)
    yield* written(draft, standing)
    yield* planned(draft, standing)
    if (isHarsh(draft.kind)) yield* leaveAtHome(standing.plannedAtHome, standing.floor)
    const { appealDays } = standing.thresholds
    return {
      ...draft,
      evidence: standing.evidence,
      ...(isHarsh(draft.kind) ? { appealUntil: daysLater(draft.signedOn, appealDays) } : {})
    }
  })

/** The second clinician's word for collection: another person than the first (clinical 7.4). */
export const confirm = (decision: Decision, by: Signature): Result.Result<Decision, SamePerson | NothingToConfirm> => {
  if (decision.kind !== "collect_from_centre" || decision.confirmedBy !== undefined)
    return Result.fail(new NothingToConfirm())
  return isSamePerson(by, decision.signedBy)
    ? Result.fail(new SamePerson())
    : Result.succeed({ ...decision, confirmedBy: by })
}
