import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/poisson-rate-ci.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { poissonRate } from "./poissonRate.ts"
import { poissonUpTo } from "./poissonQuantile.ts"

const events = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 400 }))
const days = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 4000 }))
const yearDays = 365.25

const rateOf = (count: number, exposure: number, confidence?: number) => {
  const found = poissonRate(count, exposure, confidence)
  if (found.status !== "ok") throw new RangeError("there is exposure")
  return found
}

describe("poissonRate", () => {
  it.each(vectors.cases)("clinical 5.3, vector poisson-rate-ci: $name", ({ expected, input }) => {
    const { confidence, events, exposureDays } = input
    const found = poissonRate(events, exposureDays / yearDays, confidence)
    const { years, ...rest } = { years: undefined, ...expected }
    if (years !== undefined) expectNear(exposureDays / yearDays, years, vectors.tolerance)
    expectNear("error" in rest ? { error: found.status } : found, rest, vectors.tolerance)
  })
  it.prop("scale: twice the exposure halves rate and bounds", [events, days], ([count, exposure]) => {
    const [once, twice] = [rateOf(count, exposure), rateOf(count, 2 * exposure)]
    expectNear(twice, { rate: once.rate / 2, lower: once.lower / 2, upper: once.upper / 2 }, vectors.tolerance)
  })
  it.prop("monotone: one event more raises the rate and both bounds", [events, days], ([count, exposure]) => {
    const [fewer, more] = [rateOf(count, exposure), rateOf(count + 1, exposure)]
    expect(more.rate > fewer.rate && more.lower > fewer.lower && more.upper > fewer.upper).toBe(true)
  })
  it.prop("nested: a higher confidence holds the interval of a lower one", [events, days], ([count, exposure]) => {
    const [narrow, wide] = [rateOf(count, exposure, 0.9), rateOf(count, exposure, 0.99)]
    expect(wide.lower <= narrow.lower && narrow.upper < wide.upper).toBe(true)
  })
  it.prop("exact: at a bound, what was seen is as rare as the tail says", [events], ([count]) => {
    const { lower, upper } = rateOf(count, 1)
    expectNear(poissonUpTo(count, upper), 0.025, { relative: 1e-11, absolute: 0 })
    if (count > 0) expectNear(1 - poissonUpTo(count - 1, lower), 0.025, { relative: 1e-11, absolute: 0 })
  })
  it.each([Number.NaN, -1, 0.5, Infinity, 2 ** 53])("refuses %d events: a mistake in the program", (count) =>
    expect(() => poissonRate(count, 1)).toThrow(RangeError)
  )
  it.each([Number.NaN, -1, Infinity])("refuses an exposure of %d", (exposure) =>
    expect(() => poissonRate(1, exposure)).toThrow(RangeError)
  )
})
