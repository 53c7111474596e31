import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { star } from "./Shown.ts"
import { suppressSums } from "./suppressSums.ts"

const cells = Schema.Array(
  Schema.Struct({
    value: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 })),
    isShown: Schema.Boolean
  })
).check(Schema.isMinLength(4), Schema.isMaxLength(4))

/** Two rows of two, with totals of rows, of columns, and of all. */
const lines = [
  { total: "row 1", cells: ["0", "1"] },
  { total: "row 2", cells: ["2", "3"] },
  { total: "column 1", cells: ["0", "2"] },
  { total: "column 2", cells: ["1", "3"] },
  { total: "all", cells: ["row 1", "row 2"] }
]

const printed = (drawn: typeof cells.Type, step = 1000) =>
  suppressSums(new Map(drawn.map((cell, index) => [`${index}`, cell])), lines, step)

describe("suppressSums", () => {
  it("clinical 5.14.1 (a): the example reads 1,235,000, 512,000, a star, and 1,747,000 for 2 of 3", () => {
    const sums = new Map([
      ["first", { value: 1_234_600, isShown: true }],
      ["second", { value: 512_000, isShown: true }],
      ["third", { value: 88_500, isShown: false }]
    ])
    const shown = suppressSums(sums, [{ total: "all", cells: ["first", "second", "third"] }], 1000)
    expect([...shown.values()].map((each) => each.shown)).toEqual([1_235_000, 512_000, star, 1_747_000])
    expect(shown.get("all")?.of).toEqual({ shown: 2, all: 3 })
  })
  it.prop("clinical 5.14.1 (a): a hidden value enters no shown figure", [cells], ([drawn]) => {
    const other = drawn.map(({ isShown, value }) => ({ isShown, value: isShown ? value : value + 54_321 }))
    expect(printed(other)).toEqual(printed(drawn))
  })
  it.prop(
    "clinical 5.14.1 (a): totals of rows and of columns come to the same, and say of how many",
    [cells],
    ([drawn]) => {
      const sums = printed(drawn, 1)
      const number = (name: string) => (sums.get(name)?.shown === star ? 0 : Number(sums.get(name)?.shown))
      expect(number("row 1") + number("row 2")).toBe(number("column 1") + number("column 2"))
      expect(number("all")).toBe(drawn.reduce((sum, { isShown, value }) => sum + (isShown ? value : 0), 0))
      expect(sums.get("all")?.of).toEqual({ shown: drawn.filter(({ isShown }) => isShown).length, all: 4 })
    }
  )
  it("nothing shown, no total", () => {
    const hidden = suppressSums(new Map([["a", { value: 5, isShown: false }]]), [{ total: "all", cells: ["a"] }], 1)
    expect(hidden.get("all")).toEqual({ shown: star, of: { shown: 0, all: 1 } })
  })
  it("refuses a line that names what is not there", () =>
    expect(() => suppressSums(new Map(), [{ total: "all", cells: ["a"] }], 1)).toThrow(RangeError))
})
