/**
 * Correcting: the treatment as it should read, with the reason. The version before it stays as it was (clinical 9.7).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { AmendmentTextMissing, isTextMissing } from "./Amendment.ts"
import { type Context, judge } from "./judge.ts"
import type { ConfirmationRequired } from "./Question.ts"
import type { Mistake, Refused } from "./Refused.ts"
import type { Treatment } from "./Treatment.ts"
import type { TreatmentChange } from "./TreatmentDraft.ts"
import { TreatmentWithdrawn, type Version } from "./Version.ts"

/**
 * The corrected treatment, judged like a new one, except that it is no duplicate of itself. That nobody else has corrected the
 * same version meanwhile is for the store to see.
 *
 * @param current what stands now
 * @returns fails with `TreatmentWithdrawn` before anything else is looked at
 */
export const amend = (
  current: Pick<Version, "status" | "treatment">,
  change: TreatmentChange,
  context: Context
): Result.Result<Treatment, TreatmentWithdrawn | Refused | ConfirmationRequired> => {
  if (current.status === "withdrawn") return Result.fail(new TreatmentWithdrawn())
  const { id } = current.treatment
  const elsewhere: ReadonlyArray<Mistake> = isTextMissing(change.amendment)
    ? [{ pointer: "/amendment/text", error: new AmendmentTextMissing() }]
    : []
  const others = context.others.filter((other) => other.id !== id)
  const bleeds = context.bleeds.map(({ bleed, treatments }) => ({
    bleed,
    treatments: treatments.filter((treatment) => treatment.id !== id)
  }))
  return Result.map(judge(change, { ...context, others, bleeds }, elsewhere, current.treatment), (judged) => ({
    id,
    ...judged
  }))
}
