import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { byteOrder } from "./byteOrder.ts"

/** Characters on either side of every border of UTF-8, and of the 16-bit units that pairs are made of. */
const texts = Arbitrary.map(
  Arbitrary.schema(
    Schema.Array(
      Schema.Literals([
        "a",
        "\u007f",
        "\u0080",
        "\u07ff",
        "\u0800",
        "\ud7ff",
        "\ue000",
        "\uffff",
        "😀",
        "𐀀",
        "\u{10ffff}"
      ])
    )
  ),
  (characters) => characters.join("")
)

const bytes = (text: string): ReadonlyArray<number> => [...new TextEncoder().encode(text)]

/** Compares byte by byte, the long way. */
const bytesCompare = (a: string, b: string): number => {
  const [x, y] = [bytes(a), bytes(b)]
  const place = x.findIndex((byte, index) => byte !== y[index])
  if (place < 0) return x.length === y.length ? 0 : -1
  return (x[place] ?? 0) > (y[place] ?? -1) ? 1 : -1
}

describe("byteOrder", () => {
  it.prop("as UTF-8 compares", [texts, texts], ([a, b]) => expect(Math.sign(byteOrder(a, b))).toBe(bytesCompare(a, b)))
  it("a character beyond U+FFFF comes after U+FFFF, unlike in the order of 16-bit units", () => {
    const texts = ["\uffff", "😀"]
    expect(texts.toSorted(byteOrder)).toEqual(texts)
    expect(texts.toSorted()).toEqual(texts.toReversed())
  })
})
