import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { deliveredRuleSet } from "./deliveredRuleSet.ts"
import { BelowEmergencyFloor, emergencyFloor, type FloorFor, leaveAtHome } from "./emergencyFloor.ts"

const on = LocalDate.make("2026-07-06")
const { thresholds } = deliveredRuleSet
const whole = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))
const needs: Arbitrary.Arbitrary<FloorFor> = Arbitrary.map(
  Arbitrary.all({
    majorBleedDose: whole(1, 9000),
    dose: whole(0, 5000),
    doseEveryDays: whole(1, 28),
    days: whole(-10, 60)
  }),
  ({ days, ...amounts }) => ({ ...amounts, nextSupplyOn: addDays(on, days) })
)
const floorIn = (days: number) =>
  emergencyFloor(
    { majorBleedDose: 3000, dose: 2000, doseEveryDays: 2, nextSupplyOn: addDays(on, days) },
    on,
    thresholds
  )

describe("emergency floor (clinical 7.6)", () => {
  it.prop(
    "clinical 7.6: never below two doses for a major bleed, nor below the doses until the next supply",
    [needs],
    ([need]) => {
      const floor = emergencyFloor(need, on, thresholds)
      const { dose = 0, doseEveryDays = 1, majorBleedDose } = need
      return floor >= 2 * majorBleedDose && floor * doseEveryDays >= 3 * dose
    }
  )
  it.prop("monotone: a later supply never lowers it", [needs, whole(0, 30)], ([need, later]) => {
    const delayed = { ...need, nextSupplyOn: addDays(need.nextSupplyOn, later) }
    return emergencyFloor(delayed, on, thresholds) >= emergencyFloor(need, on, thresholds)
  })
  it.each([
    [1, 6000],
    [3, 6000],
    [4, 8000],
    [28, 32_000],
    [-5, 6000]
  ])("clinical 7.6: with the next supply in %i days, %i units stay at home", (days, floor) => {
    expect(floorIn(days)).toBe(floor)
  })
  it("without a plan only the major bleed counts", () => {
    expect(emergencyFloor({ majorBleedDose: 3000, nextSupplyOn: addDays(on, 60) }, on, thresholds)).toBe(6000)
  })
  it("clinical 7.6: a plan below it is refused with the number (F72)", () => {
    assertSuccess(leaveAtHome(6000, 6000), 6000)
    assertFailure(leaveAtHome(5999, 6000), new BelowEmergencyFloor({ atLeast: 6000 }))
    assertFailure(leaveAtHome(Number.NaN, 6000), new BelowEmergencyFloor({ atLeast: 6000 }))
  })
  it("a plan whose doses are no day apart is a mistake in the program", () => {
    expect(() =>
      emergencyFloor({ majorBleedDose: 1, dose: 1, doseEveryDays: 0, nextSupplyOn: on }, on, thresholds)
    ).toThrow(RangeError)
  })
})
