import { describe, expect, it } from "vitest"
import * as Rule from "./ColumnRule.ts"
import { headerAt, headerFaults } from "./csvHeader.ts"

const rule = { a: Rule.text(9), b: Rule.text(9), d: Rule.optional(Rule.text(9)) }
const header = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return headerAt(bytes, bytes.length)
}

describe("the header of a file", () => {
  it.each([
    ["a,b\n1,2\n", ["a", "b"], 4],
    ["\ufeffa,b\r\n", ["a", "b"], 8],
    ['"a","b"\n', ["a", "b"], 8]
  ] as const)("%j names columns", (text, names, next) => expect(header(text)).toEqual({ names, next }))

  it.each([
    ["", "header", "NoHeader"],
    ["\ufeff", "header", "NoHeader"],
    ['a"b,c\n', "the row", "QuoteInside"]
  ] as const)("%j is refused", (text, column, reason) => expect(header(text)).toEqual({ column, reason }))

  it("one that does not end yet is asked for more", () => expect(header('a,"b\n')).toBeUndefined())

  it.each([
    [["b"], [{ column: "a", reason: "NoColumn" }]],
    [["a", "b", "a"], [{ column: "a", reason: "NamedTwice" }]],
    [["a", "b", "d", "d"], [{ column: "d", reason: "NamedTwice" }]],
    [["x", "b", "a", "x"], []]
  ] as const)("of columns %j", (names, faults) => expect(headerFaults(names, rule)).toEqual(faults))
})
