import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/rayleigh-or-chi2-hour.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { goodnessOfFit } from "./goodnessOfFit.ts"
import { rayleigh } from "./rayleigh.ts"

const hours = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 95 }))).check(
  Schema.isMinLength(5),
  Schema.isMaxLength(40)
)
const near = { relative: 1e-9, absolute: 1e-9 }
const ofQuarters = (quarters: ReadonlyArray<number>) => rayleigh(quarters.map((quarter) => quarter / 4))

describe("rayleigh", () => {
  it.each(vectors.cases)("clinical 5.11, vector rayleigh-or-chi2-hour: $name", ({ expected, input }) => {
    const { chi2, df, ...rest } = { chi2: undefined, df: undefined, ...expected }
    const found =
      "hours" in input ? rayleigh(input.hours ?? []) : goodnessOfFit(input.observed ?? [], input.exposure ?? [])
    expectNear(found, rest, vectors.tolerance)
    if (chi2 !== undefined) expectNear(found, { chiSquared: chi2, degrees: df }, vectors.tolerance)
  })
  it.prop("permutation: the order of times does not matter", [hours], ([times]) => {
    const { p } = { p: -1, ...ofQuarters(times) }
    expectNear(ofQuarters(times.toReversed()), { p }, near)
  })
  it.prop("turned: six hours later, all is the same but the mean hour", [hours], ([times]) => {
    const [here, later] = [ofQuarters(times), ofQuarters(times.map((quarter) => quarter + 24))]
    if (here.status !== "ok" || later.status !== "ok") throw new RangeError("there are five")
    expectNear(later, { meanResultant: here.meanResultant, p: here.p }, near)
    if (here.meanHour !== undefined && here.meanResultant > 1e-3) {
      const apart = ((later.meanHour ?? 0) - here.meanHour + 24) % 24
      expectNear(apart, 6, near)
    }
  })
  it.prop("bounded: 0 <= resultant <= 1, 0 < p <= 1", [hours], ([times]) => {
    const found = ofQuarters(times)
    if (found.status !== "ok") throw new RangeError("there are five")
    expect(found.meanResultant >= 0 && found.meanResultant <= 1 && found.p > 0 && found.p <= 1).toBe(true)
  })
  it("refuses an hour that is no number", () => expect(() => rayleigh([Number.NaN])).toThrow(RangeError))
})

describe("goodnessOfFit", () => {
  const counts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 5, maximum: 50 }))).check(
    Schema.isMinLength(7),
    Schema.isMaxLength(7)
  )
  it.prop(
    "exchange and scale: neither the order of classes nor the unit of exposure matters",
    [counts],
    ([observed]) => {
      const exposure = observed.map((_, index) => 50 + index)
      const { chiSquared, p } = { chiSquared: null, p: null, ...goodnessOfFit(observed, exposure) }
      const found = goodnessOfFit(
        observed.toReversed(),
        exposure.toReversed().map((each) => each * 24)
      )
      expectNear(found, { chiSquared, p }, near)
    }
  )
  it.prop("perfect: counts in proportion to exposure have a p of 1", [counts], ([observed]) =>
    expectNear(goodnessOfFit(observed, observed), { chiSquared: 0, p: 1 }, near)
  )
  it("no exposure at all", () => expect(goodnessOfFit([0, 0], [0, 0])).toEqual({ status: "no_exposure", n: 0 }))
  it("border: every class at 1 and four of five at 5 is enough", () => {
    expect(goodnessOfFit([1, 5, 5, 5, 5], [1, 5, 5, 5, 5]).status).toBe("ok")
    expect(goodnessOfFit([1, 4, 5, 5, 5], [1, 4, 5, 5, 5]).status).toBe("too_few")
    expect(goodnessOfFit([1, 8, 8, 8, 8], [0.5, 8, 8, 8, 8.5]).status).toBe("too_few")
  })
})
