import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Dictionary from "./Dictionary.ts"
import * as Grouping from "./Grouping.ts"

const column = (texts: ReadonlyArray<string>): Dictionary.TextColumn => {
  const dictionary = Dictionary.make()
  return { codes: Uint32Array.from(texts, dictionary.codeOf), texts: dictionary.texts }
}

/** Few letters, so that rows meet; two columns whose texts, side by side, could be mistaken for each other. */
const Row = Schema.Struct({ first: Schema.Literals(["a", "ab", ""]), second: Schema.Literals(["b", "", "c"]) })
const Rows = Schema.Array(Row)

const columnsOf = (rows: typeof Rows.Type) => [
  column(rows.map(({ first }) => first)),
  column(rows.map(({ second }) => second))
]

describe("Grouping", () => {
  it.prop("same group, same texts: over two batches with dictionaries of their own", [Rows, Rows], ([a, b]) => {
    const grouping = Grouping.make()
    const groups = [...grouping.groupsOf(columnsOf(a)), ...grouping.groupsOf(columnsOf(b))]
    const keys = [...a, ...b].map((row) => JSON.stringify(row))
    const first = keys.map((key) => groups[keys.indexOf(key)])
    expect(groups).toEqual(first)
    expect(new Set(groups).size).toBe(new Set(keys).size)
  })

  it.prop("numbers without a hole, in order of first appearance", [Rows], ([rows]) => {
    const seen = [...new Set(Grouping.make().groupsOf(columnsOf(rows)))]
    expect(seen).toEqual(seen.map((_, place) => place))
  })

  it("columns of two lengths are a mistake in the program", () =>
    expect(() => Grouping.make().groupsOf([column(["a", "b"]), column(["a"])])).toThrow(RangeError))
})

describe("Dictionary", () => {
  it.prop("round trip: the text of a text's code is that text", [Schema.Array(Schema.String)], ([texts]) => {
    const dictionary = Dictionary.make()
    const codes = texts.map(dictionary.codeOf)
    expect(codes.map((code) => dictionary.texts[code])).toEqual(texts)
    expect(new Set(dictionary.texts).size).toBe(dictionary.texts.length)
  })
})
