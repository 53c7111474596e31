import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { days, inhibitorResults } from "../testing/person.ts"
import type { InhibitorResult } from "./Inhibitor.ts"
import { type Exposure, inhibitorTesting } from "./inhibitorTesting.ts"

const start = LocalDate.make("2025-01-01")
const test = (after: number): InhibitorResult => ({ factor: "fviii", on: addDays(start, after), bu: 0 })
const everyDay = (count: number) => Array.from({ length: count }, (_, index) => addDays(start, index))
const asOf = (after: number) => ({ factor: "fviii", asOf: addDays(start, after) }) as const

const exposures: Arbitrary.Arbitrary<Exposure> = Arbitrary.map(Arbitrary.array(days, { maxLength: 30 }), (all) => ({
  before: 0,
  days: all
}))

describe("inhibitorTesting", () => {
  it.prop(
    "clinical 1.8.7: days of exposure: two doses of one day are one, whatever their order",
    [exposures, days],
    ([exposure, on]) => {
      const asked = { factor: "fviii", asOf: on } as const
      const twice = { ...exposure, days: [...exposure.days, ...exposure.days.toReversed()] }
      assert.deepEqual(inhibitorTesting([], twice, asked), inhibitorTesting([], exposure, asked))
    }
  )
  it.prop(
    "a test of the day renews: it is fresh on the day of a test",
    [exposures, inhibitorResults],
    ([exposure, result]) => {
      const asked = { factor: "fviii", asOf: result.on } as const
      assert.strictEqual(inhibitorTesting([result], exposure, asked).freshness, "fresh")
    }
  )

  it.each([
    ["three days of exposure after a test", 3, 3, "fresh"],
    ["four", 4, 4, "stale"]
  ] as const)("clinical 1.8.7: up to the 20th day, %s", (_, exposed, after, freshness) => {
    const exposure = { before: 0, days: everyDay(exposed + 1) }
    assert.strictEqual(inhibitorTesting([test(0)], exposure, asOf(after)).freshness, freshness)
  })
  it.each([
    [0, 5, 90, "fresh"],
    [0, 5, 91, "stale"],
    [30, 0, 181, "fresh"],
    [30, 0, 182, "stale"],
    [200, 0, 365, "fresh"],
    [200, 0, 366, "stale"]
  ] as const)(
    "clinical 1.8.7: %i days before the diary, and %i in it: %i days after a test it is %s",
    (before, exposed, after, freshness) => {
      const last = Math.max(0, exposed - 1)
      const exposure = { before, days: everyDay(exposed + 1) }
      const state = inhibitorTesting([test(last)], exposure, asOf(last + after))
      assert.strictEqual(state.exposureDays, before + exposed + 1)
      assert.strictEqual(state.freshness, freshness)
    }
  )
  it("clinical 1.8.7: who never had the factor needs no test, and who had much of it before does", () => {
    assert.strictEqual(inhibitorTesting([], { before: 0, days: [] }, asOf(0)).freshness, "fresh")
    assert.strictEqual(inhibitorTesting([], { before: 200, days: [] }, asOf(0)).freshness, "stale")
  })
  it("clinical 1.8.9: a result that means nothing renews nothing", () => {
    const question = { ...asOf(400), emicizumab: [start] }
    const state = inhibitorTesting([test(30)], { before: 200, days: [start] }, question)
    assert.isUndefined(state.lastTest)
    assert.strictEqual(state.freshness, "stale")
  })
})
