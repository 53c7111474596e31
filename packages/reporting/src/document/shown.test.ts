import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { fixed, shown } from "./shown.ts"

const numbers = Schema.Finite.check(Schema.isBetween({ minimum: -1e12, maximum: 1e12 }))
const places = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 }))

describe("a number as people read it", () => {
  it.prop("near: it is at most half of its last place away", [numbers, places], ([value, digits]) => {
    const read = Number(fixed(value, digits).replaceAll(",", ""))
    expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + Math.abs(value) * 1e-15)
  })

  it.prop("mirrored: a number and its opposite have the same digits", [numbers, places], ([value, digits]) => {
    expect(fixed(-Math.abs(value), digits).replace("-", "")).toBe(fixed(Math.abs(value), digits))
  })

  it.each([
    [0.125, 2, "0.13"],
    [1.005, 2, "1.01"],
    [-2.5, 0, "-3"],
    [-0.4, 0, "0"],
    [1e-9, 2, "0.00"],
    [999_999.5, 0, "1,000,000"],
    [1234.5, 1, "1,234.5"]
  ])("clinical 0.6: a half goes away from zero: %s to %s places is %s", (value, digits, expected) => {
    expect(fixed(value, digits)).toBe(expected)
  })

  it.each([
    [0.099, "9.9%"],
    [0.1, "10%"],
    [0, "0%"],
    [1, "100%"]
  ])("clinical 0.6: per cent has a place below ten only: %s is %s", (share, expected) => {
    expect(shown(share, "share")).toBe(expected)
  })

  it("clinical 0.6: a small p is not written out", () => {
    expect([shown(0.0009, "probability"), shown(0.0346, "probability")]).toEqual(["<0.001", "0.035"])
  })

  it("a figure that is not there says why, and a hidden one is a star", () => {
    expect([shown({ why: "no_exposure" }, "rate"), shown({ why: "hidden" }, "whole")]).toEqual([
      "no days observed",
      "*"
    ])
  })

  it("what is no number is a mistake in the program", () => {
    expect(() => shown(Number.NaN, "rate")).toThrow(RangeError)
  })
})
