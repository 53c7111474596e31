import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { fieldProblems, pointer } from "./fieldProblems.ts"
import { deepest, longestArray, shapeFault } from "./jsonShape.ts"

const unescaped = (text: string): ReadonlyArray<string> =>
  text === ""
    ? []
    : text
        .slice(1)
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))

describe("pointer", () => {
  it.prop("RFC 6901: it leads back to the path that it was made of", [Schema.Array(Schema.String)], ([path]) =>
    expect(unescaped(pointer(path))).toEqual(path)
  )
})

const Day = Schema.Struct({ kind: Schema.Literal("day"), day: Schema.Int })
const Hour = Schema.Struct({ kind: Schema.Literal("hour"), hour: Schema.Int })
const Body = Schema.Struct({
  "a/b": Schema.Int,
  list: Schema.Array(Schema.Struct({ name: Schema.String })),
  when: Schema.Union([Schema.String.check(Schema.isMinLength(3)), Day, Hour])
})

const said = (body: unknown) => {
  const result = Schema.decodeUnknownResult(Body, { errors: "all", onExcessProperty: "error" })(body)
  return result._tag === "Failure" ? fieldProblems(result.failure.issue).map(({ pointer: at, tag }) => [at, tag]) : []
}

describe("fieldProblems", () => {
  it.each<readonly [string, unknown, ReadonlyArray<readonly [string, string]>]>([
    ["nothing of what fits", { "a/b": 1, list: [{ name: "x" }], when: "now" }, []],
    [
      "every field at once",
      { list: [{ name: 1 }, {}], when: "now", more: 1 },
      [
        ["/a~1b", "MissingField"],
        ["/list/0/name", "WrongValue"],
        ["/list/1/name", "MissingField"],
        ["/more", "UnknownField"]
      ]
    ],
    [
      "the member of a choice that was meant",
      { "a/b": 1, list: [], when: { kind: "hour", hour: "x" } },
      [["/when/hour", "WrongValue"]]
    ],
    ["the choice as a whole, when none was meant", { "a/b": 1, list: [], when: 7 }, [["/when", "WrongValue"]]],
    ["the whole body, when it is no object", "text", [["", "WrongValue"]]]
  ])("%s", (_, body, expected) => expect(said(body).toSorted()).toEqual(expected.toSorted()))
})

const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) })

describe("shapeFault", () => {
  it.prop("quiet: nothing is said of a body of this contract's size", [Arbitrary.schema(Body)], ([body]) =>
    expect(shapeFault(JSON.parse(JSON.stringify(body)))).toBeUndefined()
  )
  it("border: 16 levels and 500 members are taken, one more is not", () => {
    expect(shapeFault(nested(deepest))).toBeUndefined()
    expect(shapeFault(nested(deepest + 1))).toMatchObject({ tag: "WrongValue", pointer: "/in".repeat(deepest) })
    expect(shapeFault(Array.from({ length: longestArray }, () => 0))).toBeUndefined()
    expect(shapeFault({ a: Array.from({ length: longestArray + 1 }, () => 0) })).toMatchObject({ pointer: "/a" })
  })
  it("a body of 100,000 levels costs no more than its parsing", () => {
    expect(shapeFault(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)))).toMatchObject({ tag: "WrongValue" })
  })
  it.each(['{"__proto__":1}', '{"a":[{"__proto__":{}}]}'])("the name that changes objects is refused: %s", (text) =>
    expect(shapeFault(JSON.parse(text))).toMatchObject({ tag: "UnknownField" })
  )
})
