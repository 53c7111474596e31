/**
 * What the stock knows against the vials of a dose: they are recalled or set apart, or were out of the fridge for too long.
 *
 * @since 0.1.0
 */
import * as Order from "effect/Order"
import * as Result from "effect/Result"
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { Finding, NotChecked } from "../dosing/safety/Finding.ts"
import { type Asked, finding } from "../dosing/safety/severities.ts"
import type { Storage } from "../product/Storage.ts"
import type { Excursion } from "./Excursion.ts"
import { isPending } from "./excursions.ts"
import { roomTimeUntil } from "./expiry.ts"
import type { Location } from "./Location.ts"
import { takesBack } from "./recall/reach.ts"
import type { Recall } from "./recall/Recall.ts"
import { outOfFridge, type RoomMove } from "./RoomMove.ts"
import type { Shelf } from "./Shelf.ts"
import * as StockItem from "./StockItem.ts"

/** Vials of a dose, where they came from, and for which day. */
export interface DoseVials {
  readonly item: StockItem.StockItem
  readonly place: Location
  readonly on: LocalDate
}

/**
 * D8: the batch is recalled where the vials were, or all of them were set apart. An entry made after the recall finds it as well
 * as one made before (R8); drills, cautions and alike numbers find nothing.
 *
 * @param shelf the vials at that place before the dose was taken from it
 */
export const recalledOrQuarantined = (
  { item, place }: DoseVials,
  recalls: ReadonlyArray<Recall> | undefined,
  shelf: Shelf,
  asked: Asked
): Finding | NotChecked | undefined => {
  const recall = recalls?.find((each) => takesBack(each, item, place))
  if (recall !== undefined) return finding("D8", { recallId: recall.id, class: recall.class }, asked)
  if (shelf.available <= 0 && shelf.quarantined > 0) return finding("D8", { quarantined: shelf.quarantined }, asked)
  return recalls === undefined ? { code: "D8", missing: "recalls" } : undefined
}

/** What is known of the vials' temperature. */
export interface Temperature {
  readonly roomMoves: ReadonlyArray<RoomMove>
  readonly excursions: ReadonlyArray<Excursion>
  readonly storage?: Storage
}

/** Of several removals of one batch the first counts: nobody knows from which box a vial came. */
const firstRemoval = (moves: ReadonlyArray<RoomMove>, { item, on, place }: DoseVials): RoomMove | undefined =>
  moves
    .filter((move) => move.place === place && move.removedOn <= on && StockItem.matches(move.item, item))
    .toSorted(Order.mapInput(Order.String, ({ removedOn }) => removedOn))[0]

/**
 * D20: the vials wait for a pharmacist, or their time out of the fridge was over on the day (clinical 6.7). That the printed date
 * was over is another finding (D7).
 */
export const tooWarm = (
  vials: DoseVials,
  { excursions, roomMoves, storage }: Temperature,
  asked: Asked
): Finding | undefined => {
  if (isPending(excursions, vials.item, vials.place)) return finding("D20", { excursion: "pending" }, asked)
  const removal = firstRemoval(roomMoves, vials)
  const out = removal === undefined ? undefined : outOfFridge(removal, storage)
  if (out === undefined) return undefined
  return Result.match(roomTimeUntil(out), {
    onFailure: () => finding("D20", { removedOn: out.removedOn }, asked),
    onSuccess: (last) =>
      vials.on <= last ? undefined : finding("D20", { removedOn: out.removedOn, usableUntil: last }, asked)
  })
}
