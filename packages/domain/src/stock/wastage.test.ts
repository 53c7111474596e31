import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import {
  accepted,
  delivered,
  destroyed,
  hour,
  movements,
  stateChanged,
  stockItem,
  used,
  voided,
  wasted
} from "../testing/stock.ts"
import * as Ledger from "./Ledger.ts"
import type { Movement } from "./Movement.ts"
import { replay } from "./replay.ts"
import { wastage } from "./wastage.ts"

const ledgerOf = (list: ReadonlyArray<Movement>): Ledger.Ledger =>
  Result.getOrThrow(Ledger.appendAll(Ledger.empty, list))

const told = (rows: ReturnType<typeof wastage>) => rows.map(({ item, reason, vials }) => [item.batch, reason, vials])

const all = (rows: ReturnType<typeof wastage>): number => rows.reduce((sum, { vials }) => sum + vials, 0)

describe("wastage", () => {
  const list = [
    delivered(0, 20),
    delivered(1, 5, { item: stockItem("B2") }),
    wasted(2, 1),
    wasted(3, 2, { item: stockItem("b-1") }),
    wasted(4, 1, { explanation: { reason: "too_warm" } }),
    wasted(5, 1, { item: stockItem("B2") }),
    used(6, 3),
    stateChanged("quarantined", 7, 4),
    destroyed(8, 4),
    wasted(9, 2),
    voided(10, 9)
  ]

  it("F57: it is summed by batch and reason, without what was used and what was voided", () =>
    assert.deepStrictEqual(told(wastage(ledgerOf(list))), [
      ["B1", "broken", 3],
      ["B1", "recalled", 4],
      ["B1", "too_warm", 1],
      ["B2", "broken", 1]
    ]))

  it("F57: of a time it holds what happened in it, its end not included", () =>
    assert.deepStrictEqual(told(wastage(ledgerOf(list), { from: hour(4), until: hour(8) })), [
      ["B1", "too_warm", 1],
      ["B2", "broken", 1]
    ]))

  /** Vials enough in both states, so that most of what is wished for can be wasted and destroyed. */
  const stocked = [delivered(90, 99), stateChanged("quarantined", 91, 40)]
  const anyLedger = Arbitrary.map(movements, (some) => ledgerOf(accepted([...stocked, ...some])))

  it.prop("F57: each vial that the books call wasted has one reason", [anyLedger], ([ledger]) =>
    assert.strictEqual(all(wastage(ledger)), Ledger.totals(ledger).wasted)
  )

  it.prop("F57: two spans in a row are one", [anyLedger], ([ledger]) => {
    const of = (from: number, until: number) => all(wastage(ledger, { from: hour(from), until: hour(until) }))
    for (let cut = 0; cut <= 20; cut += 1) assert.strictEqual(of(0, cut) + of(cut, 20), of(0, 20))
  })
})

describe("a wasted vial", () => {
  const sent = (...movements: ReadonlyArray<Movement>): ReadonlyArray<unknown> => JSON.parse(JSON.stringify(movements))
  const refusal = (movement: object) =>
    Result.match(replay([...sent(delivered(0, 5), stateChanged("quarantined", 1, 2)), movement]), {
      onFailure: ({ error, index }) => [error._tag, index],
      onSuccess: (ledger) => Ledger.totals(ledger).wasted
    })

  it("F57: is not taken without its batch, its number or its reason", () => {
    assert.deepStrictEqual(refusal(wasted(2, 1)), 1)
    assert.deepStrictEqual(refusal(destroyed(2, 1)), 1)
    for (const movement of [wasted(2, 1), destroyed(2, 1)]) {
      assert.deepStrictEqual(refusal({ ...movement, explanation: undefined }), ["ReasonMissing", 2])
      assert.deepStrictEqual(refusal({ ...movement, explanation: { reason: "other" } }), ["ReasonMissing", 2])
      assert.deepStrictEqual(refusal({ ...movement, vials: undefined }), ["BadQuantity", 2])
      assert.deepStrictEqual(refusal({ ...movement, item: { ...movement.item, batch: "" } }), ["UnreadableMovement", 2])
    }
  })
})
