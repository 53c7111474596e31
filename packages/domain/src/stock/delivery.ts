/**
 * A delivery: the note that comes with the boxes, what was in them, and the stock that they become.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { epochMillis, Instant } from "../calendar/Instant.ts"
import { ExpiryDate } from "../product/ExpiryDate.ts"
import { Code } from "../product/Product.ts"
import { Location } from "./Location.ts"
import { type Arrived, DeliveryId, type Stamp, VialCount } from "./Movement.ts"
import * as StockItem from "./StockItem.ts"

/** Vials of one item that came, or that a note says came. */
export const DeliveryLine = Schema.Struct({
  item: StockItem.StockItem,
  vials: VialCount,
  expiry: Schema.optionalKey(ExpiryDate)
})
export type DeliveryLine = typeof DeliveryLine.Type

/** Brought by a supplier, or fetched from the centre. */
export const Delivery = Schema.Struct({
  id: DeliveryId,
  kind: Schema.Literals(["delivered", "collected"]),
  supplier: Schema.optionalKey(Code),
  to: Location,
  arrivedAt: Instant,
  lines: Schema.NonEmptyArray(DeliveryLine).check(Schema.isMaxLength(200))
})
export type Delivery = typeof Delivery.Type

/** The stock that a delivery becomes: a movement a line. */
export const receive = ({ arrivedAt, id, kind, lines, to }: Delivery, stamp: Stamp): ReadonlyArray<Arrived> =>
  lines.map((line, index) => ({ ...stamp(index), kind, happenedAt: arrivedAt, ...line, to, deliveryId: id }))

/** How many vials of an item the note names and how many were in the boxes. */
export interface Difference {
  readonly item: StockItem.StockItem
  readonly noted: number
  readonly came: number
}

type Counted = Pick<DeliveryLine, "item" | "vials">

/**
 * Where the note and the boxes do not agree, in the order of the note; what came enters the stock, and the difference goes to the
 * supplier. Law: empty exactly when both name the same vials, in whatever lines and spelling.
 */
export const differences = (noted: ReadonlyArray<Counted>, came: ReadonlyArray<Counted>): ReadonlyArray<Difference> => {
  const rows = new Map<string, Difference>()
  const add = ({ item }: Counted, more: Pick<Difference, "noted" | "came">) => {
    const row = rows.get(StockItem.key(item)) ?? { item, noted: 0, came: 0 }
    rows.set(StockItem.key(item), { ...row, noted: row.noted + more.noted, came: row.came + more.came })
  }
  for (const line of noted) add(line, { noted: line.vials, came: 0 })
  for (const line of came) add(line, { noted: 0, came: line.vials })
  return [...rows.values()].filter((row) => row.noted !== row.came)
}

/** Days within which the same boxes at the same place look like one delivery that was written down twice. */
const sameWithinDays = 3

/** Whether two entries look like one delivery: "Is this the same delivery?" is asked, and neither is refused. Law: symmetric. */
export const isPossibleDouble = (a: Delivery, b: Delivery): boolean => {
  const apart = Math.abs(epochMillis(a.arrivedAt) - epochMillis(b.arrivedAt))
  return a.to === b.to && apart <= sameWithinDays * 86_400_000 && differences(a.lines, b.lines).length === 0
}
