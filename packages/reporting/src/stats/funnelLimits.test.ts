import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { expectNear } from "../testing/near.ts"
import { additiveLimits, multiplicativeLimits, poissonLimits, spreadOf, widest } from "./funnelLimits.ts"
import { poissonQuantile, poissonUpTo } from "./poissonQuantile.ts"

const tenths = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 2000 }))
const places = Schema.Array(
  Schema.Struct({ observed: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 })), expected: tenths })
).check(Schema.isMinLength(2), Schema.isMaxLength(30))

const spread = (drawn: (typeof places)["Type"]) =>
  spreadOf(
    drawn.map(({ observed }) => observed),
    drawn.map(({ expected }) => expected / 10)
  )

describe("poissonLimits", () => {
  it.prop(
    "nested: the 95 % limits lie within those of 99.8 %, around the target",
    [tenths, tenths],
    ([target, exposure]) => {
      const { lower95, lower998, upper95, upper998 } = poissonLimits(target / 10, exposure / 10)
      expect(lower998 <= lower95 && lower95 <= target / 10 && upper95 <= upper998).toBe(true)
    }
  )
  it.prop("scale: another unit of exposure moves limits and target alike", [tenths, tenths], ([target, exposure]) => {
    const [years, days] = [poissonLimits(target / 10, exposure / 10), poissonLimits(target / 3650, exposure * 36.5)]
    expectNear(days.upper998 * 365, years.upper998, { relative: 1e-9, absolute: 1e-9 })
  })
  it.prop("the quantile is the smallest count that so much lies at or below", [tenths], ([mean]) => {
    const count = poissonQuantile(0.975, mean / 10)
    expect(poissonUpTo(count, mean / 10) >= 0.975 && poissonUpTo(count - 1, mean / 10) < 0.975).toBe(true)
  })
})

describe("spreadOf", () => {
  it.prop("permutation: the order of places does not matter", [places], ([drawn]) => {
    const { phi, phiWinsorised, tauSquared } = spread(drawn)
    expectNear(spread(drawn.toReversed()), { phi, phiWinsorised, tauSquared }, { relative: 1e-9, absolute: 1e-12 })
  })
  it.prop("drawn in: no spread is beyond the largest square, and no variance is negative", [places], ([drawn]) => {
    const { phi, phiWinsorised, tauSquared, z } = spread(drawn)
    const most = Math.max(...z.map((each) => each * each)) + 1e-9
    expect(phi <= most && phiWinsorised <= most && tauSquared >= 0 && Number.isFinite(tauSquared)).toBe(true)
  })
  it("one place alone does not differ", () => expect(spreadOf([100], [10]).tauSquared).toBe(0))
  it("refuses columns that do not fit, no place, and nothing expected", () => {
    expect(() => spreadOf([1], [1, 2])).toThrow(RangeError)
    expect(() => spreadOf([], [])).toThrow(RangeError)
    expect(() => spreadOf([1], [0])).toThrow(RangeError)
  })
})

describe("widest", () => {
  it.prop("outermost: no pair of limits reaches beyond it", [places, tenths], ([drawn, exposure]) => {
    const found = spread(drawn)
    const all = [
      poissonLimits(2, exposure / 10),
      additiveLimits(2, exposure / 10, found),
      multiplicativeLimits(2, exposure / 10, found)
    ] as const
    const wide = widest(...all)
    for (const each of all)
      expect(
        wide.lower998 <= each.lower998 &&
          wide.upper998 >= each.upper998 &&
          wide.lower95 <= each.lower95 &&
          wide.upper95 >= each.upper95
      ).toBe(true)
  })
})
