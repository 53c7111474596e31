import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { ByteDictionary, hashed } from "./ByteDictionary.ts"

const texts = Arbitrary.map(
  Arbitrary.schema(Schema.Array(Schema.Array(Schema.Literals(["a", "b", "é", "😀", "\u0000"])))),
  (drawn) => drawn.map((letters) => letters.join(""))
)

const found = (dictionary: ByteDictionary, text: string): number => {
  const bytes = new TextEncoder().encode(`x${text}y`)
  const end = bytes.length - 1
  return dictionary.find(bytes, 1, end, bytes.subarray(1, end).reduce(hashed, 0))
}

describe("ByteDictionary", () => {
  it.prop("texts[codeOfText(t)] = t, and the bytes of t find it wherever they stand", [texts], ([drawn]) => {
    const dictionary = new ByteDictionary()
    for (const text of drawn) expect(dictionary.texts[dictionary.codeOfText(text)]).toBe(text)
    expect(dictionary.texts).toEqual([...new Set(drawn)])
    for (const text of drawn) expect(dictionary.texts[found(dictionary, text)]).toBe(text)
    expect(found(dictionary, "never added")).toBe(-1)
  })

  it("ten thousand texts keep their codes while the table grows", () => {
    const dictionary = new ByteDictionary()
    const many = Array.from({ length: 10_000 }, (_, each) => `P${each}`)
    expect(many.map((text) => dictionary.codeOfText(text))).toEqual(many.map((_, each) => each))
    expect(many.map((text) => found(dictionary, text))).toEqual(many.map((_, each) => each))
  })

  it("bytes that are no UTF-8 are no text", () =>
    expect(ByteDictionary.textOf(Uint8Array.of(0x61, 0xff), 0, 2)).toBeUndefined())
})
