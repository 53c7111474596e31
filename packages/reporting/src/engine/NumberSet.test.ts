import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as NumberSet from "./NumberSet.ts"

const Numbers = Schema.Array(
  Schema.Union([
    Schema.Literals([0, 1, -1, -2, 31, 32, 65_535, 65_536, 131_072, 2 ** 31, 2 ** 53 - 1]),
    Schema.Int.check(Schema.isBetween({ minimum: -100, maximum: 100 })),
    Schema.Int
  ])
)

describe("NumberSet", () => {
  it.prop("a number is new exactly when none before it is the same", [Numbers], ([numbers]) => {
    const set = NumberSet.make()
    expect(numbers.map(set.add)).toEqual(numbers.map((number, place) => numbers.indexOf(number) === place))
  })

  it("numbers far apart do not cost a page each, and are told apart still", () => {
    const set = NumberSet.make()
    const numbers = Array.from({ length: 5000 }, (_, each) => each * 1_000_003)
    expect(numbers.every(set.add)).toBe(true)
    expect(numbers.some(set.add)).toBe(false)
    expect([1, 1_000_004].map(set.add)).toEqual([true, true])
  })
})
