import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { ByteDictionary } from "./ByteDictionary.ts"
import { ByteTexts, hashed } from "./ByteTexts.ts"

const texts = Arbitrary.map(
  Arbitrary.schema(Schema.Array(Schema.Array(Schema.Literals(["a", "b", "é", "😀", "\u0000"])))),
  (drawn) => drawn.map((letters) => letters.join(""))
)

const found = (dictionary: ByteTexts, text: string): number => {
  const bytes = new TextEncoder().encode(`x${text}y`)
  const end = bytes.length - 1
  return dictionary.find(bytes, 1, end, bytes.subarray(1, end).reduce(hashed, 0))
}

describe("ByteTexts", () => {
  it.prop("at(codeOfText(t)) = t, and what is handed over has the same texts in the same order", [texts], ([drawn]) => {
    const own = new ByteTexts()
    for (const text of drawn) expect(own.at(own.codeOfText(text))).toBe(text)
    const all = [...new Set(drawn)]
    expect(Array.from({ length: own.length }, (_, code) => own.at(code))).toEqual(all)
    expect(own.at(own.length)).toBe(undefined)
    const other = new ByteTexts()
    for (const text of all.slice(0, all.length >> 1).toReversed()) other.codeOfText(text)
    expect(Array.from(other.codesOf(own.takePacked()), (code) => other.at(code))).toEqual(all)
    expect([other.length, own.length]).toEqual([all.length, 0])
    // What was handed over is forgotten, and may come again.
    for (const text of all.toReversed()) expect(own.at(own.codeOfText(text))).toBe(text)
    expect(own.length).toBe(all.length)
  })

  it("two texts of one hash are two", () => {
    // 31 times the first byte plus the second: 31 * 97 + 98 = 31 * 98 + 67.
    const own = new ByteTexts()
    expect(["ab", "bC", "ab"].map((text) => own.codeOfText(text))).toEqual([0, 1, 0])
  })
})

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
    expect(ByteTexts.textOf(Uint8Array.of(0x61, 0xff), 0, 2)).toBeUndefined())
})
