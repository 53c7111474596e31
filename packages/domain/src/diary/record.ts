/**
 * Recording: what a person sends becomes a treatment of their diary.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { IdInFuture, isInFuture } from "../person/Uuid7.ts"
import { type Context, judge } from "./judge.ts"
import type { ConfirmationRequired } from "./Question.ts"
import type { Mistake, Refused } from "./Refused.ts"
import type { Treatment } from "./Treatment.ts"
import type { TreatmentDraft } from "./TreatmentDraft.ts"

/**
 * The treatment, or every mistake at once, or, when there is none, the questions that are still open.
 *
 * Laws: the total is the exact sum of the lines; recorded again within 30 minutes, it is asked about; with the confirmations
 * that were asked for, it is kept.
 */
export const record = (
  draft: TreatmentDraft,
  context: Context
): Result.Result<Treatment, Refused | ConfirmationRequired> => {
  const elsewhere: ReadonlyArray<Mistake> = isInFuture(draft.id, context.nowMillis)
    ? [{ pointer: "/id", error: new IdInFuture() }]
    : []
  return Result.map(judge(draft, context, elsewhere), (judged) => ({ id: draft.id, ...judged }))
}
