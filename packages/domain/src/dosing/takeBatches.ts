/**
 * Which vials on the shelf make a dose: never one that is expired or in quarantine.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { type Amount, equals } from "../product/Amount.ts"
import type { BatchNumber } from "../product/BatchNumber.ts"
import { type ExpiryDate, isOver, lastUsable } from "../product/ExpiryDate.ts"
import { NotPossible } from "./doseErrors.ts"
import type { VialCount } from "./VialTable.ts"

/** Vials of one batch at hand. */
export interface BatchAtHand {
  readonly strength: Amount
  readonly number: BatchNumber
  readonly expiry: ExpiryDate
  readonly count: number
  readonly state: "available" | "quarantined"
}

/** Vials to take of a batch. */
export interface Taken {
  readonly strength: Amount
  readonly number: BatchNumber
  readonly count: number
}

const taken = ({ number, strength }: BatchAtHand, count: number): Taken => ({ number, strength, count })

/** Batch after batch; `undefined` when all of them are not enough. */
const inTurn = (batches: ReadonlyArray<BatchAtHand>, count: number): ReadonlyArray<Taken> | undefined => {
  const found: Array<Taken> = []
  let left = count
  for (const batch of batches) {
    const some = Math.min(left, batch.count)
    if (some > 0) found.push(taken(batch, some))
    left -= some
  }
  return left > 0 ? undefined : found
}

const byExpiry = (a: BatchAtHand, b: BatchAtHand): number => {
  const [left, right] = [lastUsable(a.expiry), lastUsable(b.expiry)]
  if (left !== right) return left < right ? -1 : 1
  return a.number < b.number ? -1 : Number(a.number > b.number)
}

/**
 * The batches for a choice of vials: of each strength one batch, where one holds enough, because a recall then finds less; the
 * first to expire of several, and batch after batch where none is enough (clinical 3.5).
 *
 * @param on the day of the dose; a batch may be used through its last day
 */
export const takeBatches = (
  counts: ReadonlyArray<VialCount>,
  atHand: ReadonlyArray<BatchAtHand>,
  on: LocalDate
): Result.Result<ReadonlyArray<Taken>, NotPossible> => {
  const usable = atHand.filter(({ expiry, state }) => state === "available" && !isOver(expiry, on)).toSorted(byExpiry)
  const found: Array<Taken> = []
  for (const { count, strength } of counts) {
    const batches = usable.filter((batch) => equals(batch.strength, strength))
    const enough = batches.find((batch) => batch.count >= count)
    const some = enough === undefined ? inTurn(batches, count) : [taken(enough, count)]
    if (some === undefined) return Result.fail(new NotPossible())
    found.push(...some)
  }
  return Result.succeed(found)
}
