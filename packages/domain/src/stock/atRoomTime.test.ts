import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import type { Storage } from "../product/Storage.ts"
import { homeOne, homeTwo, roomMove, stockItem } from "../testing/stock.ts"
import { atRoomTime } from "./atRoomTime.ts"
import { expired, firstToUse, usableUntil } from "./expiry.ts"
import type { Balance } from "./Ledger.ts"

const on = LocalDate.make("2026-07-06")
const kept: Storage = { fridge: true, room: { maxC: 25, allowance: { days: 7 }, returnAllowed: false } }
const balance = (about: Partial<Balance> = {}): Balance => ({
  location: homeOne,
  item: stockItem(),
  state: "available",
  vials: 6,
  expiry: { value: LocalDate.make("2027-01-31"), precision: "day" },
  ...about
})
const move = (removedOn: LocalDate, vials: number) => roomMove({ item: stockItem("b 1"), vials, removedOn })
const parts = (balances: ReadonlyArray<Balance>) =>
  balances.map(({ expiry, state, vials }) => [vials, state, usableUntil(expiry)])

/** How many vials may still be used on each of the days that come. */
const usableAfter = (balances: ReadonlyArray<Balance>) =>
  [-9, -5, -1, 0, 3, 7].map((days) =>
    firstToUse(balances, addDays(on, days)).reduce((sum, { vials }) => sum + vials, 0)
  )

describe("atRoomTime", () => {
  it("clinical 6.7: the vials that are out are used first, and are not offered once their time is over", () => {
    const stock = atRoomTime([balance()], [move(addDays(on, -2), 2)], () => kept, on)
    assert.deepStrictEqual(parts(firstToUse(stock, on)), [
      [2, "available", "2026-07-11"],
      [4, "available", "2027-01-31"]
    ])
    assert.deepStrictEqual(parts(firstToUse(stock, addDays(on, 6))), [[4, "available", "2027-01-31"]])
    assert.deepStrictEqual(parts(expired(stock, addDays(on, 6))), [[2, "available", "2026-07-11"]])
  })
  it("clinical 6.7: without an allowance they are set apart; a product without a fridge has no clock", () => {
    const moves = [move(on, 2)]
    assert.deepStrictEqual(parts(atRoomTime([balance()], moves, () => undefined, on)), [
      [2, "quarantined", "2027-01-31"],
      [4, "available", "2027-01-31"]
    ])
    assert.deepStrictEqual(
      atRoomTime([balance()], moves, () => ({ fridge: false }), on),
      [balance()]
    )
  })
  it("clinical 6.7: what is at another place, set apart or taken out later is as it was", () => {
    const others = [balance({ location: homeTwo }), balance({ state: "quarantined" }), balance({ vials: -1 })]
    assert.deepStrictEqual(
      atRoomTime(others, [move(on, 2)], () => kept, on),
      others
    )
    assert.deepStrictEqual(
      atRoomTime([balance()], [move(addDays(on, 1), 2)], () => kept, on),
      [balance()]
    )
  })
  const counts = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })))
  const moves = Arbitrary.map(Arbitrary.array(Arbitrary.all([counts, counts]), { maxLength: 5 }), (all) =>
    all.map(([back, vials]) => move(addDays(on, -back), vials))
  )
  it.prop("clinical 6.7: no vial is lost, and none keeps longer than is printed", [counts, moves], ([vials, some]) => {
    const stock = atRoomTime([balance({ vials })], some, () => kept, on)
    assert.strictEqual(
      stock.reduce((sum, each) => sum + each.vials, 0),
      vials
    )
    assert.isTrue(stock.every(({ expiry }) => usableUntil(expiry) <= "2027-01-31"))
    const inOtherOrder = atRoomTime([balance({ vials })], some.toReversed(), () => kept, on)
    assert.deepStrictEqual(usableAfter(inOtherOrder), usableAfter(stock))
  })
})
