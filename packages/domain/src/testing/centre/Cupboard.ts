/**
 * The vials that an invented person really has at home, whatever the diary and the books say.
 *
 * @since 0.1.0
 */
import { lastUsable } from "../../product/ExpiryDate.ts"
import * as StockItem from "../../stock/StockItem.ts"
import type { Batch } from "./Batch.ts"

/** Vials of one batch. */
export interface Vials extends Batch {
  readonly vials: number
}

/** Boxes in the order in which they are used up: those that expire first. */
export type Cupboard = ReadonlyArray<Vials>

/** Vials of one presentation, of whatever batch. */
export interface Wanted {
  readonly presentationId: string
  readonly count: number
}

/** How many of a presentation are there. */
export const stockOf = (cupboard: Cupboard, presentationId: string): number =>
  cupboard.reduce((sum, { item, vials }) => (item.presentationId === presentationId ? sum + vials : sum), 0)

/** The cupboard with boxes put in. */
export const filled = (cupboard: Cupboard, boxes: ReadonlyArray<Vials>): Cupboard => {
  const byItem = new Map(cupboard.map((box) => [StockItem.key(box.item), box]))
  for (const box of boxes) {
    const key = StockItem.key(box.item)
    byItem.set(key, { ...box, vials: box.vials + (byItem.get(key)?.vials ?? 0) })
  }
  return [...byItem.values()].toSorted((a, b) => (lastUsable(a.expiry) < lastUsable(b.expiry) ? -1 : 1))
}

/** The vials that are taken, and what is left; `undefined` when there are not enough. */
export const taken = (
  cupboard: Cupboard,
  wanted: ReadonlyArray<Wanted>
): { readonly taken: ReadonlyArray<Vials>; readonly left: Cupboard } | undefined => {
  if (wanted.some(({ count, presentationId }) => stockOf(cupboard, presentationId) < count)) return undefined
  const open = new Map(wanted.map(({ count, presentationId }) => [presentationId, count]))
  const out: Array<Vials> = []
  const left = cupboard.flatMap((box) => {
    const count = Math.min(open.get(box.item.presentationId) ?? 0, box.vials)
    if (count > 0) out.push({ ...box, vials: count })
    open.set(box.item.presentationId, (open.get(box.item.presentationId) ?? 0) - count)
    return box.vials === count ? [] : [{ ...box, vials: box.vials - count }]
  })
  return { taken: out, left }
}
