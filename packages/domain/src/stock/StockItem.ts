/**
 * What lies on a shelf: vials of one presentation and one batch.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as BatchNumber from "../product/BatchNumber.ts"
import { Code } from "../product/Product.ts"

/** Available to be used, or set apart until somebody decides (codes 5.1). */
export const StockState = Schema.Literals(["available", "quarantined"])
export type StockState = typeof StockState.Type

/** Vials of one presentation and batch. The batch number is kept as it was written. */
export const StockItem = Schema.Struct({ productId: Code, presentationId: Code, batch: BatchNumber.BatchNumber })
export type StockItem = typeof StockItem.Type

/** What all spellings of one item share: product, presentation and the key of the batch (GS1-14). */
export const key = ({ batch, presentationId, productId }: StockItem): string =>
  `${productId}:${presentationId}:${BatchNumber.key(batch)}`

/** Law: an equivalence relation; spellings of one batch are one item, two presentations never are. */
export const matches = (a: StockItem, b: StockItem): boolean => key(a) === key(b)
