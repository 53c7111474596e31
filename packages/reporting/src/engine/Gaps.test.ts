import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Bitmap from "./Bitmap.ts"
import { Gaps } from "./Gaps.ts"

const row = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5000 }))
const Marks = Schema.Array(Schema.Struct({ row, act: Schema.Literals(["mark", "mark", "clear"]) }))

describe("Gaps", () => {
  it.prop("take(n) marks the rows below n that were marked and not cleared", [Marks, row], ([marks, rows]) => {
    const gaps = new Gaps()
    const marked = new Set<number>()
    for (const { act, row: at } of marks) {
      gaps[act](at)
      if (act === "mark") marked.add(at)
      else marked.delete(at)
    }
    const { missing } = gaps.take(rows)
    const expected = Array.from({ length: rows }, (_, each) => marked.has(each))
    expect(expected.map((_, each) => Bitmap.has(missing, each))).toEqual(expected)
    expect(Bitmap.count(missing)).toBe(expected.filter(Boolean).length)
    expect(gaps.take(rows)).toEqual({})
  })
})
