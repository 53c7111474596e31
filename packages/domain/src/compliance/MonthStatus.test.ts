import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { countsAs, MeasureCode, type MeasureResult } from "./Measure.ts"
import { statusOf } from "./MonthStatus.ts"

const result = (code: MeasureCode, outcome: "clear" | "raised"): MeasureResult => ({
  code,
  outcome,
  value: 1,
  numerator: 1,
  denominator: 1,
  leftOut: 0,
  evidence: []
})
const results = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all([Arbitrary.schema(MeasureCode), Arbitrary.schema(Schema.Literals(["clear", "raised"]))]),
    ([code, outcome]) => result(code, outcome)
  ),
  { maxLength: 14 }
)
const rank = { ok: 0, concern: 1, serious: 2 }

describe("status of a month (clinical 7.3)", () => {
  it.prop(
    "order: the results may come in any order",
    [results],
    ([some]) => statusOf(some.toReversed()) === statusOf(some)
  )
  it.prop(
    "monotone: a further result never makes it milder",
    [results, MeasureCode],
    ([some, code]) => rank[statusOf([...some, result(code, "raised")])] >= rank[statusOf(some)]
  )
  it.each(MeasureCode.literals)("clinical 7.3: %s alone", (code) => {
    const expected = countsAs[code] === "concern" || countsAs[code] === "serious" ? countsAs[code] : "ok"
    expect(statusOf([result(code, "raised")])).toBe(expected)
    expect(statusOf([result(code, "clear")])).toBe("ok")
  })
  it("clinical 7.3: what says nothing counts for nothing", () => {
    expect(statusOf([{ code: "C2", outcome: "not_applicable", why: "too_short", leftOut: 1 }])).toBe("ok")
  })
})
