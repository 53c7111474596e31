/**
 * Vials that a person took out of the fridge to keep at room temperature: from that day on they keep less long.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { Storage } from "../product/Storage.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { OutOfFridge } from "./expiry.ts"
import { Location } from "./Location.ts"
import { VialCount } from "./Movement.ts"
import { StockItem } from "./StockItem.ts"

/** A vial that went back keeps the date that the time outside gave it. */
export const RoomMove = Schema.Struct({
  place: Location,
  item: StockItem,
  vials: VialCount,
  removedOn: LocalDate,
  returnedOn: Schema.optionalKey(LocalDate)
})
export type RoomMove = typeof RoomMove.Type

/** The product may not go back into the fridge, or nobody knows that it may. */
export class ReturnNotAllowed extends Schema.TaggedError<ReturnNotAllowed>()("ReturnNotAllowed", {}) implements Ruled {
  readonly rule = "clinical 6.7"
  readonly field = "returnedOn"
}

/** How long the vials may be out, by their storage; `undefined` for a product that needs no fridge. */
export const outOfFridge = ({ removedOn }: RoomMove, storage: Storage | undefined): OutOfFridge | undefined => {
  if (storage !== undefined && !storage.fridge) return undefined
  return storage?.room === undefined ? { removedOn } : { removedOn, allowance: storage.room.allowance }
}

/** Back into the fridge, where the product allows it (clinical 6.7). */
export const putBack = (
  move: RoomMove,
  storage: Storage | undefined,
  on: LocalDate
): Result.Result<RoomMove, ReturnNotAllowed> =>
  storage?.room?.returnAllowed === true
    ? Result.succeed({ ...move, returnedOn: on })
    : Result.fail(new ReturnNotAllowed())
