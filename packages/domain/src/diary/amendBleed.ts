/**
 * Correcting a bleed, adding what came later (signs, the end, how well the treatment worked), and taking it back. The version
 * before stays as it was (clinical 9.7).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Amendment, AmendmentTextMissing, isTextMissing } from "./Amendment.ts"
import type { Bleed } from "./Bleed.ts"
import type { BleedChange } from "./BleedDraft.ts"
import { type BleedMistake, BleedRefused } from "./BleedRefused.ts"
import { type BleedVersion, BleedWithdrawn } from "./BleedVersion.ts"
import { type BleedContext, judgeBleed } from "./judgeBleed.ts"
import type { ConfirmationRequired } from "./Question.ts"

const textMissing = (amendment: Amendment, pointer: string): ReadonlyArray<BleedMistake> =>
  isTextMissing(amendment) ? [{ pointer, error: new AmendmentTextMissing() }] : []

/**
 * The bleed as it should read. What the centre settled, verified, closed or linked stays as it is.
 *
 * @param current what stands now
 * @returns fails with `BleedWithdrawn` before anything else is looked at
 */
export const amendBleed = (
  current: Pick<BleedVersion, "kind" | "bleed">,
  change: BleedChange,
  context: BleedContext
): Result.Result<Bleed, BleedWithdrawn | BleedRefused | ConfirmationRequired> => {
  if (current.kind === "withdrawn") return Result.fail(new BleedWithdrawn())
  const { id } = current.bleed
  const bleeds = context.bleeds.filter(({ bleed }) => bleed.id !== id)
  const elsewhere = textMissing(change.amendment, "/amendment/text")
  return Result.map(judgeBleed(change, { ...context, bleeds }, elsewhere, current.bleed), (judged) => ({
    id,
    ...judged
  }))
}

/** The last word on a bleed that was entered in error: what stood, out of every count, with the reason. */
export interface BleedWithdrawal {
  readonly kind: "withdrawn"
  readonly bleed: Bleed
  readonly amendment: Amendment
}

/** Takes a bleed back. @returns fails with `BleedWithdrawn` for one that was taken back already */
export const withdrawBleed = (
  current: Pick<BleedVersion, "kind" | "bleed">,
  amendment: Amendment
): Result.Result<BleedWithdrawal, BleedWithdrawn | BleedRefused> => {
  if (current.kind === "withdrawn") return Result.fail(new BleedWithdrawn())
  const mistakes = textMissing(amendment, "/text")
  return mistakes.length > 0
    ? Result.fail(new BleedRefused({ mistakes }))
    : Result.succeed({ kind: "withdrawn", bleed: current.bleed, amendment })
}
