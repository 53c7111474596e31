/**
 * A recall is believed once a second person has looked at it.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { hoursLater, type Instant } from "../../calendar/Instant.ts"
import type { Author } from "../../diary/Version.ts"
import * as BatchNumber from "../../product/BatchNumber.ts"
import type { Ruled } from "../../rules/Rule.ts"
import { confirmWithinHours } from "./classes.ts"
import type { OpenRecall, ProposedRecall, Widening } from "./Recall.ts"

/** Who entered the alert cannot be the one who confirms it. */
export class ConfirmedByProposer
  extends Schema.TaggedError<ConfirmedByProposer>()("ConfirmedByProposer", {})
  implements Ruled
{
  readonly rule = "R1"
  readonly field = "by"
}

/** Opens the recall, when another person than the one who proposed it says so (R1). */
export const confirm = (
  recall: ProposedRecall,
  by: Author,
  at: Instant
): Result.Result<OpenRecall, ConfirmedByProposer> =>
  recall.proposed.by.accountId === by.accountId
    ? Result.fail(new ConfirmedByProposer())
    : Result.succeed({ ...recall, status: "open", confirmed: { by, at } })

/** Until when a second person should have confirmed it; only class 1 sets a time (R1). */
export const confirmUntil = (recall: ProposedRecall): Instant | undefined =>
  recall.class === "class_1" ? hoursLater(recall.proposed.at, confirmWithinHours) : undefined

/**
 * Two people name further batches, and the recall keeps who they were and when; those that are named already are not named twice,
 * and where all are, nothing was widened (R1).
 */
export const widen = (
  recall: OpenRecall,
  further: ReadonlyArray<BatchNumber.BatchNumber>,
  proposed: Widening["proposed"],
  confirmed: Widening["confirmed"]
): Result.Result<OpenRecall, ConfirmedByProposer> => {
  if (proposed.by.accountId === confirmed.by.accountId) return Result.fail(new ConfirmedByProposer())
  const known = new Set(recall.batches.map(BatchNumber.key))
  const added = further.filter((batch) => {
    const isNew = !known.has(BatchNumber.key(batch))
    known.add(BatchNumber.key(batch))
    return isNew
  })
  if (!Arr.isReadonlyArrayNonEmpty(added)) return Result.succeed(recall)
  return Result.succeed({
    ...recall,
    batches: [...recall.batches, ...added],
    widened: [...(recall.widened ?? []), { batches: added, proposed, confirmed }]
  })
}
