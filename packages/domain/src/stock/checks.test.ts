import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { LocalDate } from "../calendar/LocalDate.ts"
import * as Gs1Scan from "../product/Gs1Scan.ts"
import { catalogue } from "../testing/diary.ts"
import { homeOne, openRecall, pharmacy, proposedRecall, stockItem } from "../testing/stock.ts"
import { type AtHand, type Box, boxOf, checks } from "./checks.ts"

const on = LocalDate.make("2026-07-06")
const box: Box = {
  productId: "test-factor",
  batch: stockItem("b-1").batch,
  expiry: { value: on, precision: "day" }
}
const atHand: AtHand = { plan: ["test-factor"], recalls: [], place: homeOne, on }

describe("the three checks of a scan", () => {
  it("passes a box of the plan, in date, not recalled", () =>
    assert.deepStrictEqual(checks(box, atHand), {
      product: "pass",
      expiry: "pass",
      recall: "pass",
      possiblyRecalledBy: []
    }))

  it("fails another product, a date that is over, a recalled batch", () => {
    const tomorrow = LocalDate.make("2026-07-07")
    assert.deepStrictEqual(
      checks(box, { ...atHand, plan: ["test-bypassing"], recalls: [openRecall()], on: tomorrow }),
      { product: "fail", expiry: "fail", recall: "fail", possiblyRecalledBy: [] }
    )
  })

  it("knows nothing without a plan, a list of recalls, a product or a date: that is never a pass", () => {
    const nothing = { product: "unknown", expiry: "unknown", recall: "unknown", possiblyRecalledBy: [] } as const
    assert.deepStrictEqual(checks({}, atHand), nothing)
    assert.deepStrictEqual(checks(box, { place: homeOne, on }), { ...nothing, expiry: "pass" })
  })

  it("clinical 6.10: a batch that is only alike passes, with a question", () => {
    const alike = { ...box, batch: stockItem("B7").batch }
    const { possiblyRecalledBy, recall } = checks(alike, { ...atHand, recalls: [openRecall()] })
    assert.deepStrictEqual([recall, possiblyRecalledBy], ["pass", [openRecall().id]])
  })

  it.each([
    ["is not confirmed", proposedRecall()],
    ["is a drill", openRecall({ drill: "full" })],
    ["is a caution", openRecall({ class: "class_4" })],
    ["does not reach homes", openRecall({ level: "pharmacy" })],
    ["is of another product", openRecall({ productId: "test-bypassing" })]
  ] as const)("R6: a recall that %s fails no box", (_, recall) =>
    assert.strictEqual(checks(box, { ...atHand, recalls: [recall] }).recall, "pass")
  )

  it("R2: a recall down to the pharmacy fails a box there", () =>
    assert.strictEqual(
      checks(box, { ...atHand, place: pharmacy, recalls: [openRecall({ level: "pharmacy" })] }).recall,
      "fail"
    ))

  it("a scan gives batch and date, and the product when the catalogue knows the pack", () => {
    const scan = Result.getOrThrow(Gs1Scan.read("(01)05012345678900(17)270930(10)B1", 2026))
    assert.deepStrictEqual(boxOf(scan, catalogue), {
      batch: stockItem("B1").batch,
      expiry: { value: LocalDate.make("2027-09-30"), precision: "day" }
    })
  })
})
