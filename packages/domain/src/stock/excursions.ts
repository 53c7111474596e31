/**
 * What follows from a time out of temperature: the stock is set apart, and a pharmacist's word frees it or writes it off.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import type { Excursion, ExcursionDecision, Ruling } from "./Excursion.ts"
import * as Ledger from "./Ledger.ts"
import type { Location } from "./Location.ts"
import type { Stamp, StateChanged, Wasted } from "./Movement.ts"
import { takesBack } from "./recall/reach.ts"
import type { Recall } from "./recall/Recall.ts"
import * as StockItem from "./StockItem.ts"

/** A pharmacist has ruled already; a second ruling would hide the first. */
export class AlreadyRuled extends Schema.TaggedError<AlreadyRuled>()("AlreadyRuled", {}) implements Ruled {
  readonly rule = "clinical 6.7"
  readonly field = "decision"
}

/** What stands: `pending` until a pharmacist has ruled (codes 5.3). */
export const decisionOf = ({ ruling }: Excursion): ExcursionDecision => ruling?.decision ?? "pending"

/** What is put to the pharmacist: frozen stock is proposed to be discarded, anything else without a proposal (clinical 6.7). */
export const proposal = ({ minC }: Excursion): "discard" | undefined =>
  minC !== undefined && minC < 0 ? "discard" : undefined

/** The excursion with the pharmacist's word, which is given once. */
export const decide = (excursion: Excursion, ruling: Ruling): Result.Result<Excursion, AlreadyRuled> =>
  excursion.ruling === undefined ? Result.succeed({ ...excursion, ruling }) : Result.fail(new AlreadyRuled())

const moves = <M>(
  { stock }: Excursion,
  count: (item: StockItem.StockItem) => number,
  make: (item: StockItem.StockItem, vials: number, index: number) => M
): ReadonlyArray<M> =>
  stock
    .map(({ item, vials }) => ({ item, vials: Math.min(vials, count(item)) }))
    .filter(({ vials }) => vials > 0)
    .map(({ item, vials }, index) => make(item, vials, index))

/** Sets the vials apart that are still available, until the ruling (clinical 6.7). */
export const setApart = (excursion: Excursion, books: Ledger.Books, stamp: Stamp): ReadonlyArray<StateChanged> =>
  moves(
    excursion,
    (item) => Ledger.shelf(books, excursion.place, item).available,
    (item, vials, index) => ({
      ...stamp(index),
      kind: "quarantined",
      happenedAt: excursion.to,
      item,
      vials,
      place: excursion.place,
      cause: { excursionId: excursion.id }
    })
  )

/**
 * What a ruling does to the stock: released vials may be used again, discarded ones are written off as too warm or frozen.
 * Vials that a recall takes back stay set apart, whatever their temperature was.
 */
export const carryOut = (
  excursion: Excursion & { readonly ruling: Ruling },
  books: Ledger.Books,
  recalls: ReadonlyArray<Recall>,
  stamp: Stamp
): ReadonlyArray<StateChanged | Wasted> => {
  const { id, place, ruling } = excursion
  const inQuarantine = (item: StockItem.StockItem) => Ledger.shelf(books, place, item).quarantined
  const about = (index: number) => ({ ...stamp(index), happenedAt: ruling.at })
  if (ruling.decision === "discard") {
    const reason = proposal(excursion) === undefined ? "too_warm" : "frozen"
    return moves(excursion, inQuarantine, (item, vials, index) => ({
      ...about(index),
      kind: "wasted",
      item,
      vials,
      from: place,
      state: "quarantined",
      explanation: { reason }
    }))
  }
  const releasable = (item: StockItem.StockItem) =>
    recalls.some((recall) => takesBack(recall, item, place)) ? 0 : inQuarantine(item)
  return moves(excursion, releasable, (item, vials, index) => ({
    ...about(index),
    kind: "released",
    item,
    vials,
    place,
    cause: { excursionId: id }
  }))
}

/** Whether vials of the item at the place wait for a pharmacist. */
export const isPending = (excursions: ReadonlyArray<Excursion>, item: StockItem.StockItem, place: Location): boolean =>
  excursions.some(
    (excursion) =>
      decisionOf(excursion) === "pending" &&
      excursion.place === place &&
      excursion.stock.some((each) => StockItem.matches(each.item, item))
  )
