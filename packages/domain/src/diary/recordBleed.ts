/**
 * Recording a bleed: what a person sends becomes a bleed of their diary, reported by them and not yet verified.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { IdInFuture, isInFuture } from "../person/Uuid7.ts"
import type { Bleed } from "./Bleed.ts"
import type { BleedDraft } from "./BleedDraft.ts"
import type { BleedMistake, BleedRefused } from "./BleedRefused.ts"
import { type BleedContext, judgeBleed } from "./judgeBleed.ts"
import type { ConfirmationRequired } from "./Question.ts"

/** The bleed, or every mistake at once, or, when there is none, the questions that are still open. */
export const recordBleed = (
  draft: BleedDraft,
  context: BleedContext
): Result.Result<Bleed, BleedRefused | ConfirmationRequired> => {
  const elsewhere: ReadonlyArray<BleedMistake> = isInFuture(draft.id, context.nowMillis)
    ? [{ pointer: "/id", error: new IdInFuture() }]
    : []
  return Result.map(judgeBleed(draft, context, elsewhere), (judged) => ({ id: draft.id, ...judged }))
}
