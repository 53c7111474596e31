import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { PairIndex } from "./PairIndex.ts"

/** Few numbers, so that pairs repeat, and great ones, so that they cannot be mistaken for each other. */
const number = Schema.Literals([0, 1, 2, 255, 256, 65_536, 2 ** 31 - 1])
const Pairs = Schema.Array(Schema.Tuple([number, number]))

describe("PairIndex", () => {
  it.prop("of(a, b) = of(c, d) exactly when a = c and b = d; numbers without a hole", [Pairs], ([pairs]) => {
    const index = new PairIndex()
    const entries = pairs.map(([a, b]) => index.of(a, b))
    const keys = pairs.map(([a, b]) => `${a} ${b}`)
    const distinct = [...new Set(keys)]
    expect(entries).toEqual(keys.map((key) => distinct.indexOf(key)))
    expect(index.size).toBe(distinct.length)
    expect(entries.map((entry) => [index.first(entry), index.second(entry)])).toEqual(pairs)
  })

  it("twenty thousand pairs keep their numbers while the table grows", () => {
    const index = new PairIndex()
    const pairs = Array.from({ length: 20_000 }, (_, each) => [each % 137, Math.floor(each / 137) * 4096] as const)
    expect(pairs.map(([a, b]) => index.of(a, b))).toEqual(pairs.map((_, each) => each))
    expect(pairs.map(([a, b]) => index.of(a, b))).toEqual(pairs.map((_, each) => each))
  })
})
