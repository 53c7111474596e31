/**
 * Stock as it may be used once some of it has left the fridge: those vials keep less long than is printed on them, and lists of what
 * to use first, of what is low and of what has expired are made from here (clinical 6.7).
 *
 * @since 0.1.0
 */
import * as Order from "effect/Order"
import * as Result from "effect/Result"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { lastUsable } from "../product/ExpiryDate.ts"
import type { Storage } from "../product/Storage.ts"
import { type OutOfFridge, roomTimeUntil } from "./expiry.ts"
import type { Balance } from "./Ledger.ts"
import type { Location } from "./Location.ts"
import { outOfFridge, type RoomMove } from "./RoomMove.ts"
import * as StockItem from "./StockItem.ts"
import { grouped } from "../grouped.ts"

const keyOf = (place: Location, item: StockItem.StockItem): string => `${StockItem.key(item)} ${place}`

const byRemoval = Order.mapInput(Order.String, ({ removedOn }: RoomMove) => removedOn)

/** Vials that are out of the fridge; those without an allowance are set apart until a pharmacist has decided. */
const warmed = (balance: Balance, vials: number, out: OutOfFridge): Balance =>
  Result.match(roomTimeUntil(out), {
    onFailure: (): Balance => ({ ...balance, vials, state: "quarantined" }),
    onSuccess: (until) => {
      const last = balance.expiry === undefined ? until : lastUsable(balance.expiry)
      return { ...balance, vials, expiry: { value: until < last ? until : last, precision: "day" } }
    }
  })

/**
 * The balances, each parted into the vials that left the fridge by a day and the others. Nobody knows which of them were used since:
 * those that are left are taken to be the ones that were out, the first removal first.
 *
 * Laws: as many vials lie at each place as before; none keeps longer than before.
 *
 * @param storageOf how a product is kept; `undefined` where nobody knows
 */
export const atRoomTime = (
  balances: ReadonlyArray<Balance>,
  moves: ReadonlyArray<RoomMove>,
  storageOf: (productId: string) => Storage | undefined,
  on: LocalDate
): ReadonlyArray<Balance> => {
  const removed = grouped(moves.filter(({ removedOn }) => removedOn <= on).toSorted(byRemoval), ({ item, place }) =>
    keyOf(place, item)
  )
  return balances.flatMap((balance) => {
    const { item, location, state } = balance
    if (state !== "available") return [balance]
    const parts: Array<Balance> = []
    let left = balance.vials
    for (const move of removed.get(keyOf(location, item)) ?? []) {
      const out = outOfFridge(move, storageOf(item.productId))
      const vials = Math.min(left, move.vials)
      if (out === undefined || vials <= 0) continue
      parts.push(warmed(balance, vials, out))
      left -= vials
    }
    return left === 0 ? parts : [...parts, { ...balance, vials: left }]
  })
}
