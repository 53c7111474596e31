import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { gtins } from "../testing/product.ts"
import { Gtin, hasCheckDigit } from "./Gtin.ts"

const is = Schema.is(Gtin)
const digit = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 }))
const place = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 13 }))

describe("Gtin", () => {
  it.prop("GS1-8: one digit read wrongly is found", [gtins, place, digit], ([gtin, at, other]) => {
    const misread = gtin.slice(0, at) + String(other) + gtin.slice(at + 1)
    assert.strictEqual(is(misread), misread === gtin)
  })
  it.prop("zeros in front change nothing: the number of a shorter code is the same one", [gtins], ([gtin]) => {
    assert.isTrue(hasCheckDigit(`0000${gtin}`))
  })
  it.each(["05012345678900", "04006381333931", "06291041500213", "09520000100506"])("right: %s", (text) => {
    assert.isTrue(is(text))
  })
  it.each(["05012345678901", "5012345678900", "0501234567890A", "٠٥٠١٢٣٤٥٦٧٨٩٠٠", ""])("wrong: %j", (text) => {
    assert.isFalse(is(text))
  })
})
