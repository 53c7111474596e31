import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { expectNear } from "../testing/near.ts"
import { byarInterval } from "./byarInterval.ts"
import { clopperPearson } from "./clopperPearson.ts"
import { gammaQuantile } from "./gammaQuantile.ts"
import { holm } from "./holm.ts"
import { betaQuantile, lowerBeta } from "./incompleteBeta.ts"
import { lowerGamma, upperGamma } from "./incompleteGamma.ts"
import { zOf } from "./Interval.ts"
import { logGamma } from "./logGamma.ts"
import { inOrder, quantile } from "./quantile.ts"

const near = { relative: 1e-10, absolute: 0 }
const shape = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 4000 }))
const thousandth = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 999 }))
const numbers = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: -1000, maximum: 1000 })))

describe("gamma and beta distributions", () => {
  it.prop("inverse: P(a, quantile(p)) = p", [shape, thousandth], ([a, p]) =>
    expectNear(lowerGamma(gammaQuantile(p / 1000, a / 2), a / 2), p / 1000, near)
  )
  it.prop("inverse: I(quantile(p); a, b) = p", [shape, shape, thousandth], ([a, b, p]) =>
    expectNear(lowerBeta(betaQuantile(p / 1000, a, b), a, b), p / 1000, near)
  )
  it.prop("whole: P + Q = 1", [shape, shape], ([x, a]) =>
    expectNear(lowerGamma(x / 7, a / 2) + upperGamma(x / 7, a / 2), 1, near)
  )
  it.prop("mirror: I(x; a, b) = 1 - I(1 - x; b, a)", [thousandth, shape, shape], ([x, a, b]) =>
    expectNear(lowerBeta(x / 1000, a, b), 1 - lowerBeta(1 - x / 1000, b, a), { relative: 0, absolute: 1e-11 })
  )
  it.prop("recurrence: Γ(x + 1) = x Γ(x)", [shape], ([x]) =>
    expectNear(logGamma(x / 3 + 1), Math.log(x / 3) + logGamma(x / 3), { relative: 1e-13, absolute: 1e-13 })
  )
  // Sums of the Poisson and the binomial distribution, term by term to 60 digits with the decimal arithmetic of Python.
  it.each([
    ["gammaQuantile", 0.025, 5, 0, 1.6234863901184204],
    ["gammaQuantile", 0.975, 251, 0, 282.98770504231607],
    ["gammaQuantile", 0.0005, 18, 0, 7.200617532078534],
    ["gammaQuantile", 0.9995, 1300, 0, 1421.9268023787977],
    ["betaQuantile", 0.025, 3, 40, 0.014979691670710006],
    ["betaQuantile", 0.975, 1, 10, 0.30849710781876083],
    ["betaQuantile", 0.995, 140, 101, 0.661047208549884],
    ["lowerGamma", 3, 5, 0, 0.18473675547622792],
    ["upperGamma", 3, 5, 0, 0.8152632445237721],
    ["lowerGamma", 220, 250, 0, 0.025129154112226337],
    ["upperGamma", 220, 250, 0, 0.9748708458877736],
    ["lowerGamma", 1200, 1000, 0, 0.9999999987118394],
    ["upperGamma", 1200, 1000, 0, 1.2881606086281433e-9],
    ["lowerBeta", 0.3, 5, 7, 0.2103046173],
    ["lowerBeta", 0.01, 40, 600, 1.6652904189377502e-19],
    ["lowerBeta", 0.5, 300, 280, 0.20294886574999915],
    ["lowerBeta", 0.001, 2, 3, 5.992003e-6]
  ] as const)("reference: %s(%d, %d, %d) = %d", (name, first, second, third, expected) => {
    const of = {
      gammaQuantile,
      betaQuantile,
      lowerGamma: (x: number, a: number) => lowerGamma(x, a),
      upperGamma,
      lowerBeta
    }
    expectNear(of[name](first, second, third), expected, near)
  })
  it("ends: nothing lies below 0, all below infinity", () => {
    expect([lowerGamma(0, 2), lowerGamma(Infinity, 2), upperGamma(0, 2), upperGamma(Infinity, 2)]).toEqual([0, 1, 1, 0])
    expect([lowerBeta(0, 2, 3), lowerBeta(1, 2, 3), gammaQuantile(0, 2)]).toEqual([0, 1, 0])
  })
})

describe("zOf", () => {
  it("the usual confidence and those around it", () => {
    expectNear(
      [0.9, 0.95, 0.99, 0.998].map(zOf),
      [1.6448536269514722, 1.959963984540054, 2.575829303548901, 3.090232306167813],
      near
    )
  })
  it.each([0, 1, -1, Number.NaN])("refuses a confidence of %d", (confidence) =>
    expect(() => zOf(confidence)).toThrow(RangeError)
  )
})

describe("clopperPearson and byarInterval", () => {
  const count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 }))
  it.prop("mirror: the interval of the others is 1 minus this one", [count, count], ([some, others]) => {
    const [here, there] = [clopperPearson(some, some + others + 1), clopperPearson(others + 1, some + others + 1)]
    expectNear(there, { lower: 1 - here.upper, upper: 1 - here.lower }, { relative: 0, absolute: 1e-11 })
  })
  it.prop("monotone: one event more raises both bounds of Byar's interval", [count], ([events]) => {
    const [fewer, more] = [byarInterval(events), byarInterval(events + 1)]
    expect(more.lower > fewer.lower && more.upper > fewer.upper && fewer.lower >= 0).toBe(true)
  })
  it("refuses a share of nothing", () => expect(() => clopperPearson(0, 0)).toThrow(RangeError))
})

describe("quantile", () => {
  it.prop("bounded and monotone: smallest <= q1 <= median <= q3 <= largest", [numbers], ([values]) => {
    const sorted = inOrder(values)
    const found = [0, 0.25, 0.5, 0.75, 1].map((p) => quantile(sorted, p) ?? 0)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    if (values.length > 0) expect([found[0], found[4]]).toEqual([Math.min(...values), Math.max(...values)])
  })
  it.prop("scale and permutation: in another unit and order it is the same value", [numbers], ([values]) => {
    const doubled = inOrder(values.toReversed().map((value) => 2 * value))
    expectNear(quantile(doubled, 0.3) ?? 0, 2 * (quantile(inOrder(values), 0.3) ?? 0), { relative: 0, absolute: 1e-9 })
  })
  it("nothing has no quantile, and what is no number is refused", () => {
    expect(quantile(inOrder([]), 0.5)).toBe(undefined)
    expect(() => inOrder([Number.NaN])).toThrow(RangeError)
    expect(() => quantile(inOrder([1]), 1.5)).toThrow(RangeError)
  })
})

describe("holm", () => {
  it("clinical 5.11.8: the smallest by how many there are, the next by one less, none below an earlier one", () =>
    expectNear(holm([0.01, 0.04, 0.02, 0.021]), [0.04, 0.06, 0.06, 0.06], near))
  const ps = Schema.Array(thousandth)
  it.prop("never smaller: p <= adjusted <= 1, in the same order", [ps], ([drawn]) => {
    const raw = drawn.map((p) => p / 1000)
    const adjusted = holm(raw)
    for (const [index, p] of raw.entries()) {
      expect((adjusted[index] ?? 0) >= p && (adjusted[index] ?? 2) <= 1).toBe(true)
      for (const [other, q] of raw.entries())
        expect(p >= q || (adjusted[index] ?? 0) <= (adjusted[other] ?? 0)).toBe(true)
    }
  })
  it.prop("permutation: the order of tests does not matter", [ps], ([drawn]) =>
    expect(holm(drawn.toReversed()).toReversed()).toEqual(holm(drawn))
  )
})
