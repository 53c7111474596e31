import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { products } from "../testing/product.ts"
import * as Recovery from "./Recovery.ts"

const ages = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 110 }))

describe("Recovery.at", () => {
  const byAge = [
    { fromYears: 1, toYears: 12, value: 0.7 },
    { fromYears: 12, value: 0.9 }
  ]
  it.each([
    [0.9, undefined],
    [1, 0.7],
    [11.99, 0.7],
    [12, 0.9],
    [80, 0.9],
    [Number.NaN, undefined]
  ])("at %d years: %d", (age, value) => {
    assert.strictEqual(Recovery.at(byAge, age), value)
  })
  it.prop("one figure: no row of the catalogue has two for an age", [products, ages], ([{ recovery = [] }, age]) => {
    const fitting = recovery.filter((each) => Recovery.at([each], age) !== undefined)
    assert.isAtMost(fitting.length, 1)
    assert.strictEqual(Recovery.at(recovery, age), fitting[0]?.value)
  })
})
