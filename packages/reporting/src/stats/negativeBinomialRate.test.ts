import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/negative-binomial-rate.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { compareGroups } from "./compareGroups.ts"
import { type Counted, negativeBinomialRate } from "./negativeBinomialRate.ts"

const people = Schema.Array(
  Schema.Struct({
    count: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 })),
    exposure: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 800 }))
  })
).check(Schema.isMinLength(2), Schema.isMaxLength(30))

/** What does not depend on how the top of the likelihood was reached. */
const near = { relative: 1e-6, absolute: 1e-9 }

const numbersOf = (group: ReadonlyArray<Counted>) => {
  const found = negativeBinomialRate(group)
  if (found.status !== "ok") throw new RangeError("there are people")
  const { lower, method, rate, upper } = found
  return { method, rate, lower, upper }
}

describe("negativeBinomialRate", () => {
  it.each(vectors.cases)("clinical 5.4, vector negative-binomial-rate: $name", ({ expected, input }) => {
    const group = input.counts.map((count, index) => ({ count, exposure: (input.exposureDays[index] ?? 0) / 365.25 }))
    const found = negativeBinomialRate(group, input.confidence)
    const model = found.status === "ok" && found.method === "garwood" ? "poisson" : "negative_binomial"
    expectNear({ ...found, model }, expected, vectors.tolerance)
  })
  it.prop("permutation: the order of people does not matter", [people], ([group]) =>
    expectNear(numbersOf(group.toReversed()), numbersOf(group), near)
  )
  it.prop("scale: exposure in days gives a 365th of the rate in years", [people], ([group]) => {
    const { lower, method, rate, upper } = numbersOf(group)
    const daily = numbersOf(group.map(({ count, exposure }) => ({ count, exposure: exposure * 365 })))
    expectNear(daily, { method, rate: rate / 365, lower: lower / 365, upper: upper / 365 }, near)
  })
  it.prop("monotone bounds: lower <= rate <= upper, all finite", [people], ([group]) => {
    const { lower, rate, upper } = numbersOf(group)
    expect(lower <= rate && rate <= upper && Number.isFinite(upper)).toBe(true)
  })
  it.prop("whoever was not observed changes nothing", [people], ([group]) =>
    expectNear(numbersOf([...group, { count: 0, exposure: 0 }]), numbersOf(group), near)
  )
  it("nobody, and nobody observed, have no rate", () => {
    expect(negativeBinomialRate([])).toEqual({ status: "no_people", n: 0 })
    expect(negativeBinomialRate([{ count: 0, exposure: 0 }])).toEqual({ status: "no_exposure", n: 0 })
  })
})

describe("compareGroups", () => {
  const spread = [0, 0, 1, 3, 8, 15].map((count) => ({ count, exposure: 1 }))
  it("clinical 5.12: two groups are compared by their model rates", () => {
    const double = negativeBinomialRate(spread.map(({ count }) => ({ count, exposure: 0.5 })))
    const once = negativeBinomialRate(spread)
    expectNear(compareGroups(double, once), { status: "ok", ratio: 2 }, near)
  })
  it("clinical 5.12: with a pooled Poisson rate there is no ratio", () => {
    const even = negativeBinomialRate([2, 2, 2].map((count) => ({ count, exposure: 1 })))
    expect(compareGroups(negativeBinomialRate(spread), even)).toEqual({ status: "not_applicable", n: 9 })
    expect(compareGroups(even, negativeBinomialRate(spread)).status).toBe("not_applicable")
  })
})
