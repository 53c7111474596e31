import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import { author, colleague, hour, openRecall, proposedRecall, stockItem } from "../../testing/stock.ts"
import { confirm, ConfirmedByProposer, confirmUntil, widen } from "./confirm.ts"

describe("confirming a recall", () => {
  it("R1: a second person opens it", () => assertSuccess(confirm(proposedRecall(), colleague, hour(2)), openRecall()))

  it("R1: the one who entered it does not, under another name neither", () =>
    assertFailure(confirm(proposedRecall(), author({ name: "Another Name" }), hour(2)), new ConfirmedByProposer()))

  it("R1: class 1 is to be confirmed within an hour", () => {
    assert.strictEqual(confirmUntil(proposedRecall({ class: "class_1" })), hour(2))
    assert.strictEqual(confirmUntil(proposedRecall({ class: "class_2" })), undefined)
  })

  it("R1: further batches take two people, and are named once", () => {
    const further = [stockItem("b-1").batch, stockItem("B2").batch, stockItem("b 2").batch]
    const widened = Result.getOrThrow(widen(openRecall(), further, author(), colleague))
    assert.deepStrictEqual(widened.batches, [stockItem("B1").batch, stockItem("B2").batch])
    assertFailure(widen(openRecall(), further, colleague, colleague), new ConfirmedByProposer())
  })
})
