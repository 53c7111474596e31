/**
 * All vials of the recalled batches are set apart at once, wherever the recall reaches.
 *
 * @since 0.1.0
 */
import type { Instant } from "../../calendar/Instant.ts"
import { balances, type Books } from "../Ledger.ts"
import type { Stamp, StateChanged } from "../Movement.ts"
import { isInForce, matcher, reaches } from "./reach.ts"
import type { OpenRecall } from "./Recall.ts"

/**
 * The movements that set the stock apart (R2): none for a drill and none for class 4 (R6). They are to be taken in one
 * transaction.
 *
 * Laws: afterwards nothing recalled is available where it reaches; no sum changes; a second time there is nothing to do.
 */
export const quarantine = (
  recall: OpenRecall,
  books: Books,
  at: Instant,
  stamp: Stamp
): ReadonlyArray<StateChanged> => {
  if (!isInForce(recall)) return []
  const matchOf = matcher(recall)
  return balances(books)
    .filter(({ item, location, state, vials }) => {
      const isFree = state === "available" && vials > 0
      return isFree && matchOf(item) === "exact" && reaches(recall.level, location)
    })
    .map(({ item, location, vials }, index) => ({
      ...stamp(index),
      kind: "quarantined",
      happenedAt: at,
      item,
      vials,
      place: location,
      cause: { recallId: recall.id }
    }))
}
