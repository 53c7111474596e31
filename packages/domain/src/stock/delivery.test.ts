import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { homeOne, homeTwo, hour, movementId, stamp, stockItem, stockItems } from "../testing/stock.ts"
import { type Delivery, differences, isPossibleDouble, receive } from "./delivery.ts"
import * as Ledger from "./Ledger.ts"
import { DeliveryId } from "./Movement.ts"

const delivery = (about: Partial<Delivery> = {}): Delivery => ({
  id: DeliveryId.make(movementId(0xd1)),
  kind: "delivered",
  supplier: "s1",
  to: homeOne,
  arrivedAt: hour(3),
  lines: [
    { item: stockItem("B1"), vials: 6 },
    { item: stockItem("B2"), vials: 4 }
  ],
  ...about
})

const lines = Arbitrary.array(
  Arbitrary.all({
    item: stockItems,
    vials: Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })))
  }),
  { maxLength: 6 }
)

describe("a delivery", () => {
  it("clinical 6.2: each item of it enters the stock, with its note", () => {
    const ledger = Result.getOrThrow(Ledger.appendAll(Ledger.empty, receive(delivery(), stamp)))
    assert.strictEqual(Ledger.shelf(ledger, homeOne, stockItem("B2")).available, 4)
    assert.strictEqual(Ledger.totals(ledger).delivered, 10)
    assert.strictEqual(receive(delivery(), stamp)[1]?.deliveryId, delivery().id)
  })

  it("names what the note says and the boxes do not", () =>
    assert.deepStrictEqual(
      differences(delivery().lines, [
        { item: stockItem("b-1"), vials: 5 },
        { item: stockItem("B2"), vials: 4 },
        { item: stockItem("B3"), vials: 1 }
      ]),
      [
        { item: stockItem("B1"), noted: 6, came: 5 },
        { item: stockItem("B3"), noted: 0, came: 1 }
      ]
    ))

  it.prop("what is split or reordered is the same delivery", [lines], ([list]) => {
    const split = list.flatMap(({ item, vials }) => Array.from({ length: vials }, () => ({ item, vials: 1 })))
    assert.deepStrictEqual(differences(list, split.toReversed()), [])
    assert.deepStrictEqual(
      differences(list, []).reduce((sum, { noted }) => sum + noted, 0),
      split.length
    )
  })

  it("the same boxes at the same place within three days are asked about", () => {
    const later = (hours: number, about: Partial<Delivery> = {}) => delivery({ arrivedAt: hour(3 + hours), ...about })
    assert.isTrue(isPossibleDouble(delivery(), later(72)))
    assert.isTrue(isPossibleDouble(later(72), delivery()))
    assert.isFalse(isPossibleDouble(delivery(), later(73)))
    assert.isFalse(isPossibleDouble(delivery(), later(1, { to: homeTwo })))
    assert.isFalse(isPossibleDouble(delivery(), later(1, { lines: [{ item: stockItem(), vials: 6 }] })))
  })
})
