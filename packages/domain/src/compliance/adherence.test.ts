import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/adherence-windows.json" with { type: "json" }
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { adherence, adherenceBand, type AdherenceInput, toleranceDays } from "./adherence.ts"

const date = (text: string) => LocalDate.make(text)
const start = date("2026-01-01")
const whole = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

/** A plan with doses about its days and beside them. */
const plans: Arbitrary.Arbitrary<AdherenceInput> = Arbitrary.map(
  Arbitrary.all({
    intervalDays: whole(1, 9),
    length: whole(1, 60),
    today: whole(0, 80),
    doses: Arbitrary.array(Arbitrary.all({ day: whole(-5, 70), units: whole(1, 4) }), { maxLength: 40 }),
    exempt: Arbitrary.array(whole(0, 60), { maxLength: 6 })
  }),
  ({ doses, exempt, intervalDays, length, today }) => ({
    intervalDays,
    prescribed: 2,
    slots: Array.from({ length: Math.ceil((length + 10) / intervalDays) }, (_, index) =>
      addDays(start, index * intervalDays - 5)
    ),
    doses: doses.map(({ day, units }) => ({ date: addDays(start, day), units })),
    from: start,
    to: addDays(start, length - 1),
    asOf: addDays(start, today),
    exempt: new Set(exempt.map((day) => addDays(start, day)))
  })
)

describe("adherence (clinical 5.8)", () => {
  it.each(vectors.cases)("clinical 5.8: vector adherence-windows: $name", ({ expected, input }) => {
    const found = adherence({
      intervalDays: input.interval,
      toleranceDays: input.tolerance,
      prescribed: input.prescribed,
      slots: input.slots.map(date),
      doses: input.doses.map((dose) => ({ date: date(dose.date), units: dose.units })),
      from: date(input.from),
      to: date(input.to),
      ...("asOf" in input && input.asOf !== undefined ? { asOf: date(input.asOf) } : {})
    })
    const { slots, ...figures } = expected
    expect(found.slots).toEqual(slots.map((slot) => ({ ...slot, status: slot.status.replace("-", "_") })))
    // The vectors write null where there is nothing to divide by.
    const given: Readonly<Record<string, unknown>> = { ...found }
    for (const [name, value] of Object.entries(figures)) expect(given[name] ?? -1).toBeCloseTo(value ?? -1, 9)
  })

  it.prop("clinical 5.8: expected is on time, early, late and missed together", [plans], ([plan]) => {
    const { expected, slots } = adherence(plan)
    return expected === slots.filter(({ status }) => status !== "pending").length
  })
  it.prop("bounds: every ratio lies in [0, 1]", [plans], ([plan]) => {
    const { adherence: share, doseAdequacy, pdc, timing } = adherence(plan)
    return [share, timing, doseAdequacy, pdc].every((each) => each === undefined || (each >= 0 && each <= 1))
  })
  it.prop("order: slots and doses may come in any order", [plans], ([plan]) => {
    const turned = { ...plan, slots: plan.slots.toReversed(), doses: plan.doses.toReversed() }
    expect(adherence(turned)).toEqual(adherence(plan))
  })
  it.prop("one dose, one slot: no day's dose is taken twice", [plans], ([plan]) => {
    const days = adherence(plan).slots.flatMap((slot) => ("date" in slot ? [slot.date] : []))
    return new Set(days).size === days.length
  })
  it.prop("monotone: a further day with a dose never covers fewer days", [plans, whole(-5, 60)], ([plan, day]) => {
    const more = { ...plan, doses: [...plan.doses, { date: addDays(start, day), units: 2 }] }
    return adherence(more).coveredDays >= adherence(plan).coveredDays
  })

  const weekly = {
    intervalDays: 7,
    slots: [date("2026-01-05"), date("2026-01-12")],
    doses: [],
    from: date("2026-01-05"),
    to: date("2026-01-18")
  }
  it("clinical 7.7: a slot on an exempt day is expected of nobody, and takes its dose", () => {
    const found = adherence({
      ...weekly,
      doses: [{ date: date("2026-01-12"), units: 105 }],
      exempt: new Set([date("2026-01-12")])
    })
    expect(found.slots).toEqual([{ slot: "2026-01-05", status: "missed" }])
    expect(found.extra).toBe(0)
    expect(found.days).toBe(13)
  })
  it("nothing expected: no ratio, and not 0 (F68)", () => {
    const found = adherence({ ...weekly, slots: [] })
    expect(found).toMatchObject({ expected: 0, taken: 0 })
    expect(found).not.toHaveProperty("adherence")
    expect(found).not.toHaveProperty("doseAdequacy")
  })
  it.each([
    ["2026-01-08", "pending"],
    ["2026-01-09", "missed"]
  ])("clinical 5.8: on %s the slot of 5 January, whose window ends on the 8th, is %s", (asOf, status) => {
    expect(adherence({ ...weekly, asOf: date(asOf) }).slots).toEqual([{ slot: "2026-01-05", status }])
  })
  it("clinical 5.8: of two doses as near the earlier is taken", () => {
    const doses = [date("2026-01-13"), date("2026-01-11")].map((day) => ({ date: day, units: 105 }))
    expect(adherence({ ...weekly, doses }).slots[1]).toMatchObject({ slot: "2026-01-12", date: "2026-01-11" })
  })
  it("two slots of a day are one planned dose of both amounts", () => {
    const twice = { ...weekly, slots: [...weekly.slots, date("2026-01-05")], prescribed: 100 }
    const found = adherence({ ...twice, doses: [{ date: date("2026-01-05"), units: 200 }] })
    expect(found.slots[0]).toMatchObject({ slot: "2026-01-05", dose: "ok" })
  })
  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [10, 1],
    [11, 2],
    [20, 2],
    [21, 3],
    [28, 3]
  ])("tolerance: an interval of %i days allows %i", (interval, tolerance) => {
    expect(toleranceDays(interval)).toBe(tolerance)
  })
  it.each([
    [1799, "under"],
    [1800, "ok"],
    [2200, "ok"],
    [2201, "over"]
  ])("dose: %i of 2000 is %s", (units, dose) => {
    const plan = { ...weekly, prescribed: 2000, doses: [{ date: date("2026-01-05"), units }] }
    expect(adherence(plan).slots[0]).toMatchObject({ dose })
  })
  it.each([
    [0.85, "high"],
    [0.8499, "fair"],
    [0.7, "fair"],
    [0.6999, "low"]
  ])("band: %d is %s", (share, band) => {
    expect(adherenceBand(share)).toBe(band)
  })
  it.each([0, -1, 1.5, Number.NaN])("an interval of %d days is a mistake in the program", (intervalDays) => {
    expect(() => adherence({ ...weekly, intervalDays })).toThrow(RangeError)
  })
})
