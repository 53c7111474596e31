import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { acceptedMovements, delivered, homeOne, hour, stamp, stockItem, used } from "../testing/stock.ts"
import * as Ledger from "./Ledger.ts"
import { ReasonMissing } from "./Movement.ts"
import { notCounted, settle, StockCount } from "./stocktake.ts"

const ledgerOf = (list: Parameters<typeof Ledger.appendAll>[1]) =>
  Result.getOrThrow(Ledger.appendAll(Ledger.empty, list))
const after = (index: number) => (next: number) => stamp(index + next)
const count = (...lines: StockCount["lines"]): StockCount => ({ place: homeOne, countedAt: hour(40), lines })
const explanation = { reason: "count_differs" } as const
const vials = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })))

describe("a stocktake", () => {
  it("clinical 6.2: a difference without a reason is not written", () => {
    const ledger = ledgerOf([delivered(0, 3)])
    assertFailure(settle(count({ item: stockItem(), vials: 2 }), ledger, stamp), new ReasonMissing())
    assert.deepStrictEqual(settle(count({ item: stockItem(), vials: 3 }), ledger, stamp), Result.succeed([]))
  })

  it("clinical 6.2: a count heals what was used before its delivery was written down", () => {
    const ledger = ledgerOf([used(0, 2)])
    const adjustments = Result.getOrThrow(settle(count({ item: stockItem(), vials: 1, explanation }), ledger, after(1)))
    const settled = Result.getOrThrow(Ledger.appendAll(ledger, adjustments))
    assert.deepStrictEqual(
      adjustments.map((adjustment) => adjustment.vials),
      [3]
    )
    assert.deepStrictEqual(Ledger.discrepancies(settled), [])
  })

  it("what nobody counted is asked about and left as it is", () => {
    const ledger = ledgerOf([delivered(0, 3), delivered(1, 2, { item: stockItem("B2") })])
    assert.deepStrictEqual(
      notCounted(count({ item: stockItem("b1"), vials: 3 }), ledger).map(({ item }) => item),
      [stockItem("B2")]
    )
  })

  it("a batch stands in a count once, however it is spelt", () => {
    const twice = count({ item: stockItem("B1"), vials: 1 }, { item: stockItem("b-1"), vials: 2 })
    assert.isFalse(Schema.is(StockCount)(twice))
  })

  it.prop(
    "clinical 6.2: once settled, the books say what was counted",
    [acceptedMovements, vials, vials],
    ([list, one, two]) => {
      const ledger = ledgerOf(list)
      const counted = count(
        { item: stockItem("B1"), vials: one, explanation },
        { item: stockItem("B2"), vials: two, explanation }
      )
      const adjustments = Result.getOrThrow(settle(counted, ledger, after(100)))
      const settled = Result.getOrThrow(Ledger.appendAll(ledger, adjustments))
      for (const { item, vials } of counted.lines) {
        assert.strictEqual(Ledger.shelf(settled, homeOne, item).available, vials)
      }
      assert.deepStrictEqual(Result.getOrThrow(settle(counted, settled, after(200))), [])
    }
  )
})
