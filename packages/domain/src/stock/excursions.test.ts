import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import {
  acceptedMovements,
  author,
  delivered,
  excursion,
  homeOne,
  hour,
  openRecall,
  stamp,
  stockItem,
  used
} from "../testing/stock.ts"
import type { Ruling } from "./Excursion.ts"
import { AlreadyRuled, carryOut, decide, decisionOf, isPending, proposal, setApart } from "./excursions.ts"
import * as Ledger from "./Ledger.ts"
import type { Movement } from "./Movement.ts"

const ruling = (decision: Ruling["decision"]): Ruling => ({
  decision,
  reason: "six hours at 19 degrees",
  pharmacist: "Test Pharmacist",
  by: author(),
  at: hour(20)
})

const after = (index: number) => (next: number) => stamp(index + next)
const ledgerOf = (list: ReadonlyArray<Movement>) => Result.getOrThrow(Ledger.appendAll(Ledger.empty, list))
const apart = (stock: Ledger.Ledger) =>
  Result.getOrThrow(Ledger.appendAll(stock, setApart(excursion(), stock, after(50))))
const ruled = (decision: Ruling["decision"]) => ({ ...excursion(), ruling: ruling(decision) })

describe("excursions", () => {
  const stock = ledgerOf([delivered(0, 6)])

  it("clinical 6.7: the vials are set apart until a pharmacist rules", () => {
    assert.deepStrictEqual(Ledger.shelf(apart(stock), homeOne, stockItem()), { available: 2, quarantined: 4 })
    assert.strictEqual(decisionOf(excursion()), "pending")
    assert.isTrue(isPending([excursion()], stockItem("b1"), homeOne))
    assert.isFalse(isPending([ruled("release")], stockItem(), homeOne))
  })

  it("clinical 6.7: vials that were used in the meantime are not set apart", () => {
    const left = apart(ledgerOf([delivered(0, 4), used(1, 3)]))
    assert.deepStrictEqual(Ledger.shelf(left, homeOne, stockItem()), { available: 0, quarantined: 1 })
  })

  it("clinical 6.7: released vials may be used again, discarded ones are written off", () => {
    const take = (decision: Ruling["decision"]) =>
      Result.getOrThrow(Ledger.appendAll(apart(stock), carryOut(ruled(decision), apart(stock), [], after(60))))
    assert.deepStrictEqual(Ledger.shelf(take("release"), homeOne, stockItem()), { available: 6, quarantined: 0 })
    assert.deepStrictEqual(Ledger.shelf(take("discard"), homeOne, stockItem()), { available: 2, quarantined: 0 })
    assert.strictEqual(Ledger.totals(take("discard")).wasted, 4)
  })

  it("R2: a release does not free what a recall takes back", () => {
    assert.deepStrictEqual(carryOut(ruled("release"), apart(stock), [openRecall()], after(60)), [])
  })

  it("clinical 6.7: frozen stock is proposed to be discarded, and a person decides", () => {
    assert.strictEqual(proposal(excursion({ minC: -0.5 })), "discard")
    assert.strictEqual(proposal(excursion({ minC: 0 })), undefined)
    assert.strictEqual(proposal(excursion()), undefined)
    const frozen = { ...excursion({ minC: -2 }), ruling: ruling("discard") }
    assert.deepStrictEqual(
      carryOut(frozen, apart(stock), [], after(60)).map((move) =>
        "explanation" in move ? move.explanation : undefined
      ),
      [{ reason: "frozen" }]
    )
  })

  it("clinical 6.7: a second ruling does not take the place of the first", () =>
    assertFailure(decide(ruled("release"), ruling("discard")), new AlreadyRuled()))

  it.prop("clinical 6.7: setting apart is always possible, and changes no sum", [acceptedMovements], ([list]) => {
    const before = ledgerOf(list)
    assert.deepStrictEqual(Ledger.totals(apart(before)), Ledger.totals(before))
  })
})
