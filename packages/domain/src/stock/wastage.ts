/**
 * What was wasted of each batch, and why: broken, spilled, too warm, destroyed after a recall. It never counts as usage (F57).
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Order from "effect/Order"
import type { Instant } from "../calendar/Instant.ts"
import { type Account, entries } from "./Account.ts"
import type { StockReason } from "./Explanation.ts"
import type { Books } from "./Ledger.ts"
import * as StockItem from "./StockItem.ts"

/** So many vials of an item, for one reason of codes 5.1. */
export interface Wastage {
  readonly item: StockItem.StockItem
  readonly reason: StockReason
  readonly vials: number
}

/** From an instant up to another, which is not included. */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

const byItem = Order.mapInput(Order.String, ({ item, reason }: Wastage) => `${StockItem.key(item)} ${reason}`)

const ofAccount = (account: Account, within: Span | undefined): ReadonlyArray<Wastage> => {
  const sums = new Map<StockReason, number>()
  for (const { movement } of entries(account)) {
    if (movement.kind !== "wasted" && movement.kind !== "destroyed") continue
    const { explanation, happenedAt, vials } = movement
    if (within !== undefined && (happenedAt < within.from || happenedAt >= within.until)) continue
    sums.set(explanation.reason, (sums.get(explanation.reason) ?? 0) + vials)
  }
  return Array.from(sums, ([reason, vials]) => ({ item: account.item, reason, vials }))
}

/**
 * Wasted and destroyed vials by item and reason, in this order. What was voided was not wasted.
 *
 * Laws: the vials of all rows are those that `Ledger.totals` counts as wasted; two spans in a row are one.
 *
 * @param within what happened in that time; everything, when left out
 */
export const wastage = ({ accounts }: Books, within?: Span): ReadonlyArray<Wastage> =>
  [...HashMap.values(accounts)].flatMap((account) => ofAccount(account, within)).toSorted(byItem)
