import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/disclosure-suppression.json" with { type: "json" }
import {
  areEventsShown,
  contributed,
  roundedTo,
  shownPeople,
  shownPercent,
  shownStatistic,
  shownSum,
  star
} from "./Shown.ts"

type Input = (typeof vectors.cases)[number]["input"]

const adapted = (input: Input) => {
  if (input.cells !== undefined) {
    const total = input.cells.reduce((sum: number, each) => sum + each, 0)
    return { shown: input.cells.map(shownPeople), ...(input.withTotal === true ? { total: shownPeople(total) } : {}) }
  }
  if (input.amounts !== undefined) {
    const sum = contributed(input.amounts)
    return { people: shownPeople(sum.people), sum: shownSum(sum) }
  }
  if (input.numerator !== undefined) {
    const { percent = null, ...numbers } = shownPercent(input.numerator, input.denominator ?? 0)
    return { ...numbers, percent }
  }
  return { statistic: shownStatistic(input.people ?? 0, input.value ?? undefined) ?? null }
}

const count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 }))

describe("Shown", () => {
  it.each(vectors.cases)("clinical 5.14, vector disclosure-suppression: $name", ({ expected, input }) =>
    expect(adapted(input)).toEqual(expected)
  )
  it.prop("clinical 5.14: what is shown of people is 0, a star, or a multiple of 5 from 10 on", [count], ([people]) => {
    const shown = shownPeople(people)
    expect(shown === star ? people >= 1 && people <= 7 : shown % 5 === 0 && (shown === 0 || shown >= 10)).toBe(true)
  })
  it.prop("clinical 5.14: a percentage follows from the two shown numbers", [count, count], ([some, others]) => {
    const { denominator, numerator, percent } = shownPercent(some, some + others)
    if (numerator !== star && denominator !== star && denominator > 0) {
      expect(percent).toBe(Math.floor((100 * numerator) / denominator + 0.5))
    } else expect(percent).toBe(numerator === star || denominator === star ? star : undefined)
  })
  it.prop("clinical 0.6: rounding is symmetric, and by less than a step", [count], ([value]) => {
    expect(roundedTo(5, -value) + roundedTo(5, value)).toBe(0)
    expect(Math.abs(roundedTo(1000, value * 17) - value * 17)).toBeLessThanOrEqual(500)
  })
  it("clinical 5.14: bleeds and treatments are shown by whose they are, not by how many", () =>
    expect([0, 1, 7, 8].map(areEventsShown)).toEqual([true, false, false, true]))
  it("refuses what is no number of people, and no amount", () => {
    expect(() => shownPeople(1.5)).toThrow(RangeError)
    expect(() => shownPeople(-1)).toThrow(RangeError)
    expect(() => contributed([Number.NaN])).toThrow(RangeError)
    expect(() => contributed([-1])).toThrow(RangeError)
  })
})
