import { describe, expect, it } from "@effect/vitest"
import { bleeds } from "../testing/bleed.ts"
import { sameValue } from "./sameValue.ts"

describe("sameValue", () => {
  it.prop("reflexive, also for a copy whose fields are in another order", [bleeds], ([each]) =>
    sameValue(each, Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(each))).toReversed()))
  )

  it.prop("symmetric", [bleeds, bleeds], ([a, b]) => sameValue(a, b) === sameValue(b, a))

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[], {}],
    [
      ["a", "b"],
      ["b", "a"]
    ],
    [null, {}],
    ["1", 1]
  ])("%j is not %j", (a, b) => expect([sameValue(a, b), sameValue(b, a)]).toEqual([false, false]))
})
