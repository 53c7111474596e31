import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { days, dosingWeight, weights } from "../testing/person.ts"
import { forDose } from "./DosingWeight.ts"
import * as Weight from "./Weight.ts"

const day = (text: string) => LocalDate.make(text)
const lists = Arbitrary.array(weights, { maxLength: 8 })
const birth = day("2000-01-01")

describe("Weight.on", () => {
  it.prop(
    "clinical 3.3.6: as of a day: a weight of a later day changes nothing",
    [lists, weights, days],
    ([all, more, date]) => {
      const later = { ...more, on: addDays(date, 1) }
      assert.deepEqual(Weight.on([...all, later], date), Weight.on(all, date))
    }
  )
  it.prop("clinical 3.3.6: last: no weight lies between the one found and the day", [lists, days], ([all, date]) => {
    const found = Weight.on(all, date)
    assert.isFalse(all.some(({ on }) => on <= date && (found === undefined || on > found.on)))
  })
})

describe("Weight.isStale", () => {
  it.prop(
    "monotone: what is stale on a day is stale on every later one, at one age",
    [days, days, days],
    ([on, a, b]) => {
      const grown = day("1970-01-01")
      const [earlier, later] = a < b ? [a, b] : [b, a]
      assert.isTrue(!Weight.isStale(on, earlier, grown) || Weight.isStale(on, later, grown))
    }
  )
  it.each([
    ["a grown person", "2000-01-01", "2026-01-31", "2027-01-31"],
    ["a child of 15", "2011-06-01", "2026-01-31", "2026-04-30"],
    ["a child of 1", "2024-06-01", "2026-01-31", "2026-02-28"]
  ])("clinical 3.3.6: %s born on %s: a weight of %s counts until %s", (_, born, on, until) => {
    assert.isFalse(Weight.isStale(day(on), day(until), day(born)))
    assert.isTrue(Weight.isStale(day(on), addDays(day(until), 1), day(born)))
  })
})

describe("Weight.isPlausible", () => {
  it.each([
    [0, 2, 15],
    [1, 7, 35],
    [5, 7, 35],
    [6, 14, 80],
    [11, 14, 80],
    [12, 25, 150],
    [17, 25, 150],
    [18, 30, 250],
    [80, 30, 250]
  ])("clinical 3.3.7: at %i years, from %d kg to %d kg", (age, from, to) => {
    const on = day(`${2000 + age}-06-01`)
    const plausible = (kg: number) => Weight.isPlausible({ kg, on }, birth)
    assert.deepEqual([from, to].map(plausible), [true, true])
    assert.deepEqual([from - 0.1, to + 0.1].map(plausible), [false, false])
  })
})

describe("Weight.measured", () => {
  it.each([0.5, 3.25, 9.99, 10, 70.1, 300])("clinical 0.4: is a weight: %d kg", (kg) => {
    assertSuccess(Weight.measured(kg, birth), { kg, on: birth })
  })
  it.each([0.4, 0, -1, 300.1, 70.25, 3.255, Number.NaN, Infinity, -Infinity, 1e308])(
    "clinical 3.3.5: is no weight: %d kg",
    (kg) => {
      assertFailure(Weight.measured(kg, birth), new Weight.WeightOutOfRange())
    }
  )
  it.prop(
    "total: any number is a weight or out of range",
    [Schema.Number],
    ([kg]) => Schema.is(Weight.Kilograms)(kg) === (Weight.measured(kg, birth)._tag === "Success")
  )
})

describe("forDose", () => {
  const dosing = (kg: number, from: string) => dosingWeight({ kg, from: day(from) })
  const actual = { kg: 120, on: day("2026-01-01") }
  const at = (date: string) => forDose([actual], [dosing(90, "2026-03-01")], { birth, date: day(date) })

  it("clinical 3.3.8: the dosing weight counts from its day on, beside the actual one", () => {
    assert.deepEqual(at("2026-02-28"), { kg: 120, actual, freshness: "fresh" })
    assert.deepEqual(at("2026-03-01"), { kg: 90, actual, dosing: dosing(90, "2026-03-01"), freshness: "fresh" })
  })
  it("clinical 3.3.8: it goes stale as a weight does, whatever the actual weight's day", () => {
    assert.strictEqual(at("2027-03-01")?.freshness, "fresh")
    assert.strictEqual(at("2027-03-02")?.freshness, "stale_weight")
    const weighedSince = { kg: 110, on: day("2027-02-01") }
    const state = forDose([actual, weighedSince], [dosing(90, "2026-03-01")], { birth, date: day("2027-03-02") })
    assert.strictEqual(state?.freshness, "stale_weight")
  })
  it("nobody was weighed: there is no weight, and none is guessed", () => {
    assert.isUndefined(forDose([], [], { birth, date: birth }))
  })
})
