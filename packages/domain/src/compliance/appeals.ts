/**
 * The way of an appeal: in time and in any form, frozen while it is open, and decided by a clinician who had no part in what it
 * is about (clinical 7.8).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { daysLater } from "../calendar/later.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { Appeal, AppealState } from "./Appeal.ts"
import type { Decision } from "./Decision.ts"
import { ConsultantNeeded, SamePerson } from "./decide.ts"
import type { Thresholds } from "./RuleSet.ts"
import { isSamePerson } from "./Signature.ts"

/** The days in which one could appeal are over. The centre may still look at it again by itself. */
export class AppealTooLate extends Schema.TaggedError<AppealTooLate>()("AppealTooLate", {}) implements Ruled {
  readonly rule = "clinical 7.8"
  readonly field = "madeOn"
}
/** The decision took nothing away: there is nothing to appeal against. */
export class NothingToAppeal extends Schema.TaggedError<NothingToAppeal>()("NothingToAppeal", {}) implements Ruled {
  readonly rule = "clinical 7.8"
  readonly field = "decisionId"
}
/** It was decided or withdrawn before. */
export class AppealClosed extends Schema.TaggedError<AppealClosed>()("AppealClosed", {}) implements Ruled {
  readonly rule = "clinical 7.8"
  readonly field = "state"
}

/** What the person or carer says, in whatever form. */
export type AppealDraft = Omit<Appeal, "decisionId" | "standing">

/** An appeal against a decision, until the last day of it inclusive. */
export const appeal = (
  draft: AppealDraft,
  { appealUntil, id }: Decision
): Result.Result<Appeal, AppealTooLate | NothingToAppeal> => {
  if (appealUntil === undefined) return Result.fail(new NothingToAppeal())
  if (draft.madeOn > appealUntil) return Result.fail(new AppealTooLate())
  return Result.succeed({ ...draft, decisionId: id, standing: { state: "open" } })
}

/** What a clinician found of an appeal. */
export type AppealDecided = Extract<AppealState, { readonly state: "decided" }>

/** The decision of an appeal, by a consultant who neither signed nor confirmed what it is about. */
export const decideAppeal = (
  open: Appeal,
  about: Decision,
  outcome: AppealDecided
): Result.Result<Appeal, AppealClosed | ConsultantNeeded | SamePerson> => {
  if (open.standing.state !== "open") return Result.fail(new AppealClosed())
  if (outcome.by.role !== "consultant") return Result.fail(new ConsultantNeeded())
  const involved = [about.signedBy, ...(about.confirmedBy === undefined ? [] : [about.confirmedBy])]
  return involved.some((clinician) => isSamePerson(clinician, outcome.by))
    ? Result.fail(new SamePerson())
    : Result.succeed({ ...open, standing: outcome })
}

/** The person takes it back. */
export const withdraw = (open: Appeal, on: LocalDate): Result.Result<Appeal, AppealClosed> =>
  open.standing.state === "open"
    ? Result.succeed({ ...open, standing: { state: "withdrawn", on } })
    : Result.fail(new AppealClosed())

/** The day by which an appeal is to be decided. */
export const dueOn = ({ madeOn }: Appeal, { appealDays }: Thresholds): LocalDate => daysLater(madeOn, appealDays)

/** Whether an appeal is open on a day: it then freezes the level and the effect of what it is about. */
export const isOpenOn = ({ madeOn, standing }: Appeal, on: LocalDate): boolean =>
  madeOn <= on && (standing.state === "open" || standing.on > on)
