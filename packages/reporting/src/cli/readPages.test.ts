/** A column of Parquet, as rows: what its pages say, however they say it. */
import { describe, expect, it } from "@effect/vitest"
import * as Bitmap from "../engine/Bitmap.ts"
import { ByteDictionary } from "../engine/ByteDictionary.ts"
import { ByteTexts } from "../engine/ByteTexts.ts"
import * as IdReader from "../table/IdReader.ts"
import * as NumberReader from "../table/NumberReader.ts"
import * as TextReader from "../table/TextReader.ts"
import { readPages } from "./readPages.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const flags = (...each: ReadonlyArray<number>): Uint8Array => Uint8Array.from(each)
const check = (text: string) => (text === "x" ? "NotCode" : undefined)

describe("readPages", () => {
  it("reads a coded page by the dictionary, a plain one by itself, and null as empty", () => {
    const reader = TextReader.make({ check, mayBeEmpty: true }, new ByteDictionary())
    reader.reserve(6)
    const coded = {
      rows: 4,
      present: flags(1, 0, 1, 1),
      codes: Int32Array.of(1, 0, 2),
      dictionary: ["a", "b", "x"].map(bytes)
    }
    const plain = { rows: 2, present: undefined, values: ["b", "c"].map(bytes) }
    expect(readPages([coded, plain], reader, 1)).toEqual([{ row: 3, reason: "NotCode" }])
    const { codes, texts } = reader.take(6)
    expect([0, 1, 2, 4, 5].map((row) => texts[codes[row] ?? 0])).toEqual(["b", "", "a", "b", "c"])
  })

  it("takes an id below 0 for the text that it is, and one beyond 2^53 for none", () => {
    const reader = IdReader.make({ mayBeEmpty: false }, new ByteTexts())
    reader.reserve(3)
    const values = BigInt64Array.of(4_294_967_298n, -5n, 2n ** 60n)
    const page = { rows: 3, present: undefined, values }
    expect(readPages([page], reader, 1)).toEqual([{ row: 2, reason: "NotString" }])
    const { texts, values: ids } = reader.take(2)
    expect([...ids]).toEqual([4_294_967_298, -1])
    expect(texts.at(0)).toBe("-5")
  })

  it("takes null for empty, and refuses a number that is none, coded or plain", () => {
    const rule = { places: 1, least: 0.1, most: 500, reason: "NotWeight", mayBeEmpty: true } as const
    const reader = NumberReader.make(rule)
    reader.reserve(6)
    const weights = Float64Array.of(70.5, Number.NaN)
    const plain = { rows: 3, present: flags(1, 0, 1), values: weights }
    const coded = { rows: 3, present: flags(1, 0, 1), codes: Int32Array.of(1, 0), dictionary: weights }
    expect(readPages([plain, coded], reader, 1)).toEqual([
      { row: 2, reason: "NotWeight" },
      { row: 3, reason: "NotWeight" }
    ])
    const { missing, values } = reader.take(6)
    expect([values[0], values[5]]).toEqual([70.5, 70.5])
    expect([0, 1, 2, 3, 4, 5].filter((row) => Bitmap.has(missing, row))).toEqual([1, 4])
  })

  it("refuses a page whose values are not in its dictionary", () => {
    const reader = TextReader.make({ check, mayBeEmpty: true }, new ByteDictionary())
    reader.reserve(1)
    const page = { rows: 1, present: undefined, codes: Int32Array.of(1), dictionary: [bytes("a")] }
    expect(() => readPages([page], reader, 1)).toThrow(RangeError)
  })
})
