/**
 * Correcting what staff told of a reaction, and taking it back as entered in error. The version before stays as it was
 * (clinical 1.9, 9.7).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Reaction } from "../person/Reaction.ts"
import { type Amendment, AmendmentTextMissing, isTextMissing } from "./Amendment.ts"
import { type ReactionChange, type ReactionVersion, ReactionWithdrawn } from "./ReactionVersion.ts"

type Standing = Pick<ReactionVersion, "kind" | "reaction">

const correctable = (
  { kind }: Standing,
  amendment: Amendment
): Result.Result<void, ReactionWithdrawn | AmendmentTextMissing> => {
  if (kind === "withdrawn") return Result.fail(new ReactionWithdrawn())
  return isTextMissing(amendment) ? Result.fail(new AmendmentTextMissing()) : Result.void
}

/** The reaction as it should read, of the same id and by the one who learnt of it; who corrected it stands in the version. */
export const amendReaction = (
  current: Standing,
  { amendment, told }: ReactionChange
): Result.Result<Reaction, ReactionWithdrawn | AmendmentTextMissing> => {
  const { id, recordedBy } = current.reaction
  return Result.map(correctable(current, amendment), () => ({ id, ...told, recordedBy }))
}

/** The last word on a reaction that was entered in error: what stood, with the reason. No rule of a dose reads it any more. */
export const withdrawReaction = (
  current: Standing,
  amendment: Amendment
): Result.Result<
  Pick<Extract<ReactionVersion, { readonly kind: "withdrawn" }>, "kind" | "reaction" | "amendment">,
  ReactionWithdrawn | AmendmentTextMissing
> => Result.map(correctable(current, amendment), () => ({ kind: "withdrawn", reaction: current.reaction, amendment }))
