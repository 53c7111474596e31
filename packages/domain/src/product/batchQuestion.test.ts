import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import { batchNumbers } from "../testing/product.ts"
import { BatchNumber } from "./BatchNumber.ts"
import { batchQuestion, originOf } from "./batchQuestion.ts"
import * as Gs1Scan from "./Gs1Scan.ts"

const batch = (text: string) => BatchNumber.make(text)
const scan = (text: string) => Result.getOrThrow(Gs1Scan.read(text, 2026))

describe("batchQuestion", () => {
  it("F06: a batch that the serial number may be glued to is to be compared with the box", () => {
    const glued = scan("]d20105012345678900172709301 0AB1221S9".replaceAll(" ", ""))
    assert.strictEqual(originOf(glued), "open_scan")
    assert.deepStrictEqual(batchQuestion(batch("AB1221S9"), originOf(glued), [batch("AB12")]), {
      ask: "compare_with_box"
    })
  })
  it("F06: a batch that another field follows, and one that was typed, are not doubted so", () => {
    const closed = scan("]d2010501234567890010AB12\u001d21S9")
    assert.strictEqual(originOf(closed), "closed_scan")
    assert.isUndefined(batchQuestion(batch("AB12"), originOf(closed), []))
    assert.isUndefined(batchQuestion(batch("AB12"), "typed", []))
    assert.strictEqual(originOf(scan("]d20105012345678900")), "closed_scan")
  })
  it("clinical 6.3: one that is nearly a delivered batch is asked about, and not changed", () => {
    assert.deepStrictEqual(batchQuestion(batch("ABO1"), "typed", [batch("AB01"), batch("ZZ9")]), {
      ask: "did_you_mean",
      batches: [batch("AB01")]
    })
  })
  it.prop(
    "clinical 6.3: about a delivered batch nothing is asked, however it is spelt",
    [Arbitrary.array(batchNumbers, { minLength: 1, maxLength: 5 })],
    ([delivered]) => {
      for (const each of delivered) {
        assert.isUndefined(batchQuestion(batch(each.toLowerCase().replaceAll("-", " ")), "open_scan", delivered))
      }
    }
  )
})
