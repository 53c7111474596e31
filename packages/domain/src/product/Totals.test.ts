import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import { amounts } from "../testing/product.ts"
import type { Amount } from "./Amount.ts"
import * as Totals from "./Totals.ts"
import { Unit } from "./Unit.ts"

const lists = Arbitrary.array(amounts, { maxLength: 12 })

const thousandthsIn = (list: ReadonlyArray<Amount>, unit: Unit): number =>
  list.reduce((sum, amount) => sum + (amount.unit === unit ? amount.thousandths : 0), 0)

describe("Totals", () => {
  it.prop(
    "clinical 0.4: apart: the total of a unit is the sum of the amounts in it, and of no other",
    [lists],
    ([list]) => {
      const totals = Totals.sum(list)
      for (const unit of Unit.literals) {
        assert.strictEqual(Totals.inUnit(totals, unit)?.thousandths ?? 0, thousandthsIn(list, unit))
      }
      assert.isAtMost(totals.length, Unit.literals.length)
    }
  )
  it.prop("indifferent: the order of the amounts changes nothing", [lists], ([list]) => {
    assert.deepStrictEqual(Totals.sum(list.toReversed()), Totals.sum(list))
  })
  it.prop("split: the totals of two lists together are the totals of each, added", [lists, lists], ([a, b]) => {
    assert.deepStrictEqual(Totals.sum([...a, ...b]), Totals.plus(Totals.sum(a), Totals.sum(b)))
    assert.deepStrictEqual(Totals.plus(Totals.sum(a), Totals.none), Totals.sum(a))
  })
  it("nothing used is nothing, and not a zero of some unit", () => {
    assert.deepStrictEqual(Totals.sum([]), [])
    assert.isUndefined(Totals.inUnit(Totals.none, "mg"))
  })
  it("too much to be exact is a mistake of the program", () => {
    const most = { thousandths: Number.MAX_SAFE_INTEGER, unit: "mg" } as const
    assert.throws(() => Totals.sum([most, most]), RangeError)
  })
})
