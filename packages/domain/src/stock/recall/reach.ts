/**
 * Which vials a recall is about, and how far down it reaches.
 *
 * @since 0.1.0
 */
import * as BatchNumber from "../../product/BatchNumber.ts"
import { kindOf, type Location, type SiteKind } from "../Location.ts"
import type { StockItem } from "../StockItem.ts"
import type { Recall, RecallLevel } from "./Recall.ts"

const wholesale: ReadonlyArray<SiteKind> = ["supplier", "pharmacy"]
const dispensing: ReadonlyArray<SiteKind> = [...wholesale, "centre"]

/** A lower level reaches whatever a higher one does (R2). */
const reached = {
  wholesaler: wholesale,
  pharmacy: dispensing,
  patient: [...dispensing, "home", "travel", "place"]
} as const satisfies Record<RecallLevel, ReadonlyArray<SiteKind>>

/** Whether a recall of that level reaches the location. Law: what a level reaches, the next one down reaches, too. */
export const reaches = (level: RecallLevel, location: Location): boolean => reached[level].includes(kindOf(location))

/** What a recall names: batches of one product. */
export type Named = Pick<Recall, "productId" | "batches">

/** How a batch stands to those named (codes 5.2). A possible match is a question to somebody who holds the box (clinical 6.10). */
export type Match = "exact" | "possible"

/** The match of an item, or `undefined`: of another product, or of a batch that is not like any named. */
export const match = (
  { batches, productId }: Named,
  item: Pick<StockItem, "productId" | "batch">
): Match | undefined => {
  if (item.productId !== productId) return undefined
  if (batches.some((batch) => BatchNumber.matches(batch, item.batch))) return "exact"
  return batches.some((batch) => BatchNumber.possiblyMatches(batch, item.batch)) ? "possible" : undefined
}

/** `match` for many items of few batches: each spelling is compared once. */
export const matcher = (named: Named): ((item: Pick<StockItem, "productId" | "batch">) => Match | undefined) => {
  const known = new Map<BatchNumber.BatchNumber, Match | undefined>()
  return (item) => {
    if (item.productId !== named.productId) return undefined
    if (!known.has(item.batch)) known.set(item.batch, match(named, item))
    return known.get(item.batch)
  }
}

/** Whether it takes stock back: real, confirmed (also once it is closed), and more than a caution (R6). */
export const isInForce = ({ class: grade, drill, status }: Recall): boolean =>
  drill === "none" && status !== "proposed" && grade !== "class_4"

/** Whether the vials of an item at a location are taken back. */
export const takesBack = (recall: Recall, item: StockItem, location: Location): boolean =>
  isInForce(recall) && reaches(recall.level, location) && match(recall, item) === "exact"
