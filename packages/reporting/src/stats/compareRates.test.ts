import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/rate-comparison.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { compareRates } from "./compareRates.ts"

const stretch = Schema.Struct({
  count: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 })),
  exposure: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))
})
const near = { relative: 1e-9, absolute: 1e-12 }

describe("compareRates", () => {
  it.each(vectors.cases)("clinical 5.12, vector rate-comparison: $name", ({ expected, input }) => {
    const found = compareRates(
      { count: input.events1, exposure: input.exposureDays1 / 365.25 },
      { count: input.events2, exposure: input.exposureDays2 / 365.25 },
      input.confidence
    )
    expectNear(found, expected, vectors.tolerance)
  })
  it.prop("exchange: p stays, and the ratio is turned over", [stretch, stretch], ([a, b]) => {
    const [here, there] = [compareRates(a, b), compareRates(b, a)]
    if (here.status !== "ok" || there.status !== "ok") throw new RangeError("both have exposure")
    expectNear(there.p, here.p, near)
    if (here.lower !== undefined && here.lower > 0) expectNear(there.upper, 1 / here.lower, near)
  })
  it.prop("scale: the unit of exposure changes neither p nor ratio", [stretch, stretch], ([a, b]) => {
    const longer = ({ count, exposure }: typeof a) => ({ count, exposure: exposure * 7 })
    const { lower, p, ratio } = { lower: null, ratio: null, p: null, ...compareRates(a, b) }
    expectNear(compareRates(longer(a), longer(b)), { lower, p, ratio }, near)
  })
  it.prop("bounded: 0 < p <= 1, and the interval holds the ratio", [stretch, stretch], ([a, b]) => {
    const found = compareRates(a, b)
    if (found.status !== "ok") throw new RangeError("both have exposure")
    expect(found.p > 0 && found.p <= 1).toBe(true)
    const { lower = 0, ratio = Infinity, upper = Infinity } = found
    expect(a.count + b.count === 0 || (lower <= ratio && ratio <= upper)).toBe(true)
  })
  it("a stretch without exposure is not compared", () =>
    expect(compareRates({ count: 2, exposure: 0 }, { count: 1, exposure: 1 })).toEqual({ status: "no_exposure", n: 3 }))
})
