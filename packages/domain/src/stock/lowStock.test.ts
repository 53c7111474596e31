import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import type { Slot } from "../dosing/Slot.ts"
import type { Product } from "../product/Product.ts"
import { catalogue } from "../testing/diary.ts"
import { bagOne, centre, homeOne, personOne, stockItem } from "../testing/stock.ts"
import type { Balance } from "./Ledger.ts"
import { content, countedStock, forecast, isNoticeDue, lowLevel, stockLevel } from "./lowStock.ts"

const on = LocalDate.make("2026-07-06")
const mg = (milligrams: number) => ({ thousandths: milligrams * 1000, unit: "mg" }) as const
const every = (days: number, milligrams: number, count = 6): ReadonlyArray<Slot> =>
  Array.from({ length: count }, (_, index) => ({ date: addDays(on, days * index), amount: mg(milligrams), phase: 1 }))

const antibody: Product = {
  ...catalogue.products[0],
  id: "test-antibody",
  unit: "mg",
  presentations: [{ id: "test-antibody-105", strength: mg(105), gtins: [] }]
}
const stock = (vials: number, about: Partial<Balance> = {}): Balance => ({
  location: homeOne,
  item: stockItem("B1", { productId: antibody.id, presentationId: "test-antibody-105" }),
  state: "available",
  vials,
  ...about
})
const expiring = (text: string) => ({ expiry: { value: LocalDate.make(text), precision: "day" } }) as const

describe("low stock", () => {
  it("clinical 6.9: 102 mg every 14 days and one vial of 105 mg left is low, two are not", () => {
    const level = lowLevel({ on, planned: every(14, 102) })
    assert.strictEqual(level, 204_000)
    assert.strictEqual(stockLevel(level, content([stock(1)], antibody)), "low")
    assert.strictEqual(stockLevel(level, content([stock(2)], antibody)), "enough")
    assert.strictEqual(stockLevel(level, 204_000), "enough")
  })

  it("clinical 6.9: a week of doses when it is more than two of them, and one dose for a bleed", () => {
    assert.strictEqual(lowLevel({ on, planned: every(2, 10) }), 40_000)
    assert.strictEqual(lowLevel({ on, planned: every(7, 10) }), 20_000)
    assert.strictEqual(lowLevel({ on, planned: every(2, 10), bleedDose: mg(90) }), 130_000)
  })

  it("clinical 6.9: a dose that is due a week from today is not of this week", () => {
    const due = (...days: ReadonlyArray<number>) =>
      days.map((each): Slot => ({ date: addDays(on, each), amount: mg(10), phase: 1 }))
    assert.strictEqual(lowLevel({ on, planned: due(0, 1, 6) }), 30_000)
    assert.strictEqual(lowLevel({ on, planned: due(0, 1, 7) }), 20_000)
  })

  it("clinical 6.9: never under the emergency floor", () => {
    assert.strictEqual(lowLevel({ on, planned: every(2, 10), floor: 50_000 }), 50_000)
    assert.strictEqual(lowLevel({ on, planned: [], floor: 50_000 }), 50_000)
  })

  it("clinical 6.9: a dose by a weight that nobody knows leaves no level, and that is not enough", () => {
    const level = lowLevel({ on, planned: [{ date: on, phase: 1 }] })
    assert.strictEqual(level, undefined)
    assert.strictEqual(stockLevel(level, 1_000_000), "unknown")
  })

  it("clinical 6.9: counts what is free and in date, at home and in the travel bag", () => {
    const counted = [stock(1), stock(2, { location: bagOne }), stock(3, expiring("2026-07-06"))]
    const others = [
      stock(1, { location: centre }),
      stock(1, { state: "quarantined" }),
      stock(1, expiring("2026-07-05")),
      stock(-1),
      stock(1, { item: stockItem() })
    ]
    assert.deepStrictEqual(countedStock([...others, ...counted], antibody, personOne, on), counted)
  })

  it("clinical 6.9: it is said once a day, as long as it is low", () => {
    assert.isTrue(isNoticeDue("low", undefined, on))
    assert.isTrue(isNoticeDue("low", addDays(on, -1), on))
    assert.isFalse(isNoticeDue("low", on, on))
    assert.isFalse(isNoticeDue("enough", undefined, on))
  })

  it.prop(
    "clinical 6.9: more planned, a dose for a bleed or a floor never lowers the level",
    [
      Arbitrary.array(Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 500 }))), {
        maxLength: 8
      }),
      Schema.Literals([1, 3, 7])
    ],
    ([doses, gap]) => {
      const planned = doses.map((dose, index): Slot => ({ date: addDays(on, gap * index), amount: mg(dose), phase: 1 }))
      const level = lowLevel({ on, planned }) ?? -1
      const more = [...planned, { date: addDays(on, gap * doses.length), amount: mg(5), phase: 1 }]
      assert.isAtLeast(lowLevel({ on, planned: more }) ?? -1, level)
      assert.isAtLeast(lowLevel({ on, planned, bleedDose: mg(1) }) ?? -1, level)
      assert.isAtLeast(lowLevel({ on, planned, floor: 30_000 }) ?? -1, level)
    }
  )
})

describe("forecast", () => {
  it("clinical 6.9: the first dose that is not covered, and on what it counts", () => {
    assert.deepStrictEqual(forecast(every(14, 102), [stock(2)], antibody), {
      assumes: "plan_and_no_bleeds",
      firstUncovered: addDays(on, 28)
    })
    assert.deepStrictEqual(forecast(every(14, 102, 2), [stock(2)], antibody), { assumes: "plan_and_no_bleeds" })
  })

  it("clinical 6.9: what expires first is used first, and not after its day", () => {
    const lots = [stock(1), stock(1, expiring("2026-07-10"))]
    assert.deepStrictEqual(forecast(every(7, 105), lots, antibody)?.firstUncovered, addDays(on, 14))
    const until = (text: string) => forecast(every(7, 105), [stock(1, expiring(text))], antibody)?.firstUncovered
    assert.strictEqual(until("2026-07-05"), on)
    assert.strictEqual(until("2026-07-06"), addDays(on, 7))
  })

  it("clinical 6.9: no forecast for a dose without an amount", () =>
    assert.strictEqual(forecast([{ date: on, phase: 1 }], [stock(9)], antibody), undefined))
})
