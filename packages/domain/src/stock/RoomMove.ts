/**
 * Vials that a person took out of the fridge to keep at room temperature: from that day on they keep less long.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Author } from "../diary/Version.ts"
import type { Room, Storage } from "../product/Storage.ts"
import type { Ruled } from "../rules/Rule.ts"
import { Celsius } from "./Excursion.ts"
import type { OutOfFridge } from "./expiry.ts"
import { Location } from "./Location.ts"
import { VialCount } from "./Movement.ts"
import { StockItem } from "./StockItem.ts"

/** That the vials went back into the fridge: on which day, who says so, and since when it is known. */
export const RoomReturn = Schema.Struct({ on: LocalDate, recordedAt: Instant, by: Author })
export type RoomReturn = typeof RoomReturn.Type

/**
 * `by` is who says that they were taken out, and `recordedAt` when it was written down. A vial that went back keeps the date that
 * the time outside gave it. `maxC` is the warmest that it is kept at, where somebody measured it: without it, it is the room of
 * the product's label.
 */
export const RoomMove = Schema.Struct({
  place: Location,
  item: StockItem,
  vials: VialCount,
  removedOn: LocalDate,
  recordedAt: Instant,
  by: Author,
  maxC: Schema.optionalKey(Celsius),
  returned: Schema.optionalKey(RoomReturn)
}).check(
  Schema.makeFilter(({ removedOn, returned }) => returned === undefined || removedOn <= returned.on, {
    expected: "vials that were taken out before they went back"
  })
)
export type RoomMove = typeof RoomMove.Type

/** The product may not go back into the fridge, or nobody knows that it may; or it would go back before it was taken out. */
export class ReturnNotAllowed
  extends Schema.TaggedError<ReturnNotAllowed>()("ReturnNotAllowed", {
    reason: Schema.Literals(["NotByProduct", "BeforeRemoval"])
  })
  implements Ruled
{
  readonly rule = "clinical 6.7"
  readonly field = "returned"
}

/** Of a product with two allowances the usual one, as long as it is not warmer; above both there is none. */
const roomFor = (maxC: number | undefined, { room, warmer }: Storage): Room | undefined => {
  if (maxC === undefined) return room
  return [room, warmer].find((each) => each !== undefined && maxC <= each.maxC)
}

/**
 * How long the vials may be out, by their storage and by how warm they are kept; `undefined` for a product that needs no fridge.
 *
 * Law: warmer is never longer, for a product whose warmer allowance is the shorter one.
 */
export const outOfFridge = ({ maxC, removedOn }: RoomMove, storage: Storage | undefined): OutOfFridge | undefined => {
  if (storage !== undefined && !storage.fridge) return undefined
  const room = storage && roomFor(maxC, storage)
  return room === undefined ? { removedOn } : { removedOn, allowance: room.allowance }
}

/** Back into the fridge, where the product allows it, by the word of a named person (clinical 6.7). */
export const putBack = (
  move: RoomMove,
  storage: Storage | undefined,
  returned: RoomReturn
): Result.Result<RoomMove, ReturnNotAllowed> => {
  if (returned.on < move.removedOn) return Result.fail(new ReturnNotAllowed({ reason: "BeforeRemoval" }))
  return storage !== undefined && roomFor(move.maxC, storage)?.returnAllowed === true
    ? Result.succeed({ ...move, returned })
    : Result.fail(new ReturnNotAllowed({ reason: "NotByProduct" }))
}
