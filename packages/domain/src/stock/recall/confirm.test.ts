import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { author, colleague, hour, openRecall, proposedRecall, stockItem } from "../../testing/stock.ts"
import { confirm, ConfirmedByProposer, confirmUntil, widen } from "./confirm.ts"
import { Recall } from "./Recall.ts"

const proposed = { by: author(), at: hour(5) }
const confirmed = { by: colleague, at: hour(6) }

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
    const widened = Result.getOrThrow(widen(openRecall(), further, proposed, confirmed))
    assert.deepStrictEqual(widened.batches, [stockItem("B1").batch, stockItem("B2").batch])
    assertFailure(widen(openRecall(), further, confirmed, confirmed), new ConfirmedByProposer())
  })

  it("R1: each widening keeps who named which batches, who confirmed it, and when", () => {
    const [second, third] = [stockItem("B2").batch, stockItem("B3").batch]
    const once = Result.getOrThrow(widen(openRecall(), [second], proposed, confirmed))
    const later = { by: colleague, at: hour(7) }
    const twice = Result.getOrThrow(widen(once, [second, third], later, { by: author(), at: hour(8) }))
    assert.deepStrictEqual(twice.widened, [
      { batches: [second], proposed, confirmed },
      { batches: [third], proposed: later, confirmed: { by: author(), at: hour(8) } }
    ])
    assert.isTrue(Schema.is(Recall)(twice))
    assertSuccess(widen(twice, [second], proposed, confirmed), twice)
  })
})
