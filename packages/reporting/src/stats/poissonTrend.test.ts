import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/trend-slope.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { poissonTrend, type TrendPoint } from "./poissonTrend.ts"

const months = Schema.Array(
  Schema.Struct({
    count: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 12 })),
    exposure: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 31 }))
  })
).check(Schema.isMinLength(3), Schema.isMaxLength(36))
const near = { relative: 1e-6, absolute: 1e-8 }

const pointsOf = (drawn: ReadonlyArray<{ readonly count: number; readonly exposure: number }>) =>
  drawn.map(({ count, exposure }, index): TrendPoint => ({ along: index / 12, count, exposure: exposure / 365.25 }))

describe("poissonTrend", () => {
  it.each(vectors.cases)("clinical 5.13, vector trend-slope: $name", ({ expected, input }) => {
    const days = input.exposureDays
    const found = poissonTrend(pointsOf(input.counts.map((count, index) => ({ count, exposure: days[index] ?? 0 }))))
    const { rateRatioPerYear, slopePerYear, ...rest } = { rateRatioPerYear: null, slopePerYear: null, ...expected }
    expectNear(found, rest, vectors.tolerance)
    if (found.status === "ok")
      expectNear(found, { slope: slopePerYear, rateRatio: rateRatioPerYear }, vectors.tolerance)
  })
  it.prop("permutation: the order of points does not matter", [months], ([drawn]) => {
    const { slope, status } = { slope: null, ...poissonTrend(pointsOf(drawn)) }
    expectNear(poissonTrend(pointsOf(drawn).toReversed()), { status, slope }, near)
  })
  it.prop("backwards: the ratio is turned over and p stays", [months], ([drawn]) => {
    const back = pointsOf(drawn).map(({ along, ...point }) => ({ ...point, along: -along }))
    const [here, there] = [poissonTrend(pointsOf(drawn)), poissonTrend(back)]
    if (here.status === "ok") expectNear(there, { rateRatio: 1 / here.rateRatio, p: here.p }, near)
  })
  it.prop("never without end: a slope that is told is finite", [months], ([drawn]) => {
    const found = poissonTrend(pointsOf(drawn))
    if (found.status === "ok") expect(Number.isFinite(found.upper) && found.p >= 0 && found.p <= 1).toBe(true)
  })
  it("a first month far above the rest does not throw the search off: 7 in 1 day, 0 in 23, 1 in 4", () => {
    const found = poissonTrend([
      { along: 0, count: 7, exposure: 1 },
      { along: 1, count: 0, exposure: 23 },
      { along: 4, count: 1, exposure: 4 }
    ])
    if (found.status !== "ok") throw new Error(found.status)
    const means = [0, 1, 4].map(
      (along, index) => ([1, 23, 4][index] ?? 0) * Math.exp(found.intercept + found.slope * along)
    )
    // Of the likeliest line, the events told and the events seen have the same sum and the same centre.
    expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(8, 8)
    expect((means[1] ?? 0) + 4 * (means[2] ?? 0)).toBeCloseTo(4, 8)
  })
  it("all events at one end have no likeliest slope", () =>
    expect(poissonTrend(pointsOf([3, 0, 0].map((count) => ({ count, exposure: 30 })))).status).toBe("degenerate"))
  it("two months are too short", () =>
    expect(
      poissonTrend(
        pointsOf([
          { count: 3, exposure: 30 },
          { count: 3, exposure: 30 },
          { count: 0, exposure: 0 }
        ])
      )
    ).toEqual({
      status: "too_short",
      n: 2
    }))
})
