import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/km-first-bleed.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { kaplanMeier, survivalAt, type Watched } from "./kaplanMeier.ts"

const people = Schema.Array(
  Schema.Struct({ time: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 40 })), hadEvent: Schema.Boolean })
).check(Schema.isMinLength(1), Schema.isMaxLength(40))

const curveOf = (group: ReadonlyArray<Watched>) => {
  const found = kaplanMeier(group)
  if (found.status !== "ok") throw new RangeError("there are people")
  return found
}

describe("kaplanMeier", () => {
  it.each(vectors.cases)("clinical 5.16, vector km-first-bleed: $name", ({ expected, input }) => {
    const curve = curveOf(input.subjects.map(({ bled, days }) => ({ time: days, hadEvent: bled })))
    const steps = curve.steps.map(({ interval, ...step }) => ({ ...step, ...interval }))
    const at = input.at.map((day) => ({ day, survival: survivalAt(curve, day) }))
    expectNear({ ...curve, steps, medianDays: curve.median, survivalAt: at }, expected, vectors.tolerance)
  })
  it.prop("permutation: the order of people does not matter", [people], ([group]) =>
    expect(curveOf(group.toReversed())).toEqual(curveOf(group))
  )
  it.prop("monotone: survival only falls, within its interval, from 1 to 0", [people], ([group]) => {
    let before = 1
    for (const { interval, survival } of curveOf(group).steps) {
      const { lower, upper } = interval ?? { lower: survival, upper: survival }
      expect(survival < before && survival >= 0 && lower <= survival && survival <= upper && upper <= 1).toBe(true)
      before = survival
    }
  })
  it.prop("complete: without censoring it is the share that is left", [people], ([group]) => {
    const curve = curveOf(group.map(({ time }) => ({ time, hadEvent: true })))
    for (const time of [1, 10, 40]) {
      const left = group.filter((each) => each.time > time).length / group.length
      expectNear(survivalAt(curve, time), left, { relative: 0, absolute: 1e-12 })
    }
  })
  it("border: the median is the first time at which at most half are left", () => {
    const [first, second] = [
      { time: 3, hadEvent: true },
      { time: 8, hadEvent: true }
    ]
    expect(curveOf([first, second]).median).toBe(3)
    expect(curveOf([first, second, { time: 9, hadEvent: false }]).median).toBe(8)
    expect(
      curveOf([
        first,
        second,
        second,
        { time: 9, hadEvent: false },
        { time: 9, hadEvent: false },
        { time: 9, hadEvent: false },
        { time: 9, hadEvent: false }
      ]).median
    ).toBe(undefined)
  })
  it("nobody has no curve, and a time is above 0", () => {
    expect(kaplanMeier([])).toEqual({ status: "no_people", n: 0 })
    expect(() => kaplanMeier([{ time: 0, hadEvent: true }])).toThrow(RangeError)
  })
})
