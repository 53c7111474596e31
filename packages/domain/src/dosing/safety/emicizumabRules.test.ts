import { assert, describe, it } from "@effect/vitest"
import { Instant } from "../../calendar/Instant.ts"
import { LocalDate } from "../../calendar/LocalDate.ts"
import { amountOf, codesOf, context, doseOf, hoursLater, missingOf } from "../../testing/dosing.ts"
import type { Dose } from "../Dose.ts"

const units = (value: number) => amountOf(value, "[arb'U]")
const apcc = (hours: number, value: number, about: Partial<Dose> = {}) =>
  doseOf("apcc", { ...hoursLater(hours), amount: units(value), use: "bleed", ...about })
const emicizumab = (at: string) => doseOf("emicizumab", { at: Instant.make(at), date: LocalDate.make(at.slice(0, 10)) })
const lastWeek = emicizumab("2026-05-04T08:00:00Z")
const d4 = (of: Dose, ...history: ReadonlyArray<Dose>) =>
  codesOf(of, context({ history })).filter((code) => code.startsWith("D4"))

describe("aPCC on emicizumab", () => {
  it("D4: any aPCC warns, and none without emicizumab", () => {
    assert.deepStrictEqual(d4(apcc(0, 3500), lastWeek), ["D4-warn"])
    assert.deepStrictEqual(d4(apcc(0, 3500)), [])
    assert.deepStrictEqual(d4(doseOf("rfviia"), lastWeek), [])
  })
  it("D4: emicizumab counts for six calendar months to the hour, and not before its first dose", () => {
    assert.deepStrictEqual(d4(apcc(0, 3500), emicizumab("2025-11-10T07:00:00Z")), ["D4-warn"])
    assert.deepStrictEqual(d4(apcc(0, 3500), emicizumab("2025-11-10T06:59:59Z")), [])
    assert.deepStrictEqual(d4(apcc(0, 3500), emicizumab("2026-05-10T07:00:01Z")), [])
  })
  it("D4: 100 units for each kilogram in 24 hours are not above, one more is", () => {
    assert.deepStrictEqual(d4(apcc(0, 3500), lastWeek, apcc(-11, 3500)), ["D4-warn"])
    assert.deepStrictEqual(d4(apcc(0, 3501), lastWeek, apcc(-11, 3500)), ["D4-high"])
  })
  it("D4: a course of 24 hours is high however small its doses", () => {
    assert.deepStrictEqual(d4(apcc(0, 700), lastWeek, apcc(-12, 700), apcc(-24, 700)), ["D4-high"])
    assert.deepStrictEqual(d4(apcc(0, 700), lastWeek, apcc(-12, 700), apcc(-23.9, 700)), ["D4-warn"])
  })
  it("D4: a course ends after more than 36 hours without it", () => {
    assert.deepStrictEqual(d4(apcc(0, 700), lastWeek, apcc(-36, 700)), ["D4-high"])
    assert.deepStrictEqual(d4(apcc(0, 700), lastWeek, apcc(-36.1, 700)), ["D4-warn"])
  })
  it("D4: a first dose above 50 units for each kilogram warns of its own, a later one does not", () => {
    assert.deepStrictEqual(d4(apcc(0, 3501), lastWeek), ["D4-warn", "D4-first"])
    assert.deepStrictEqual(d4(apcc(0, 3501), lastWeek, apcc(-8, 700)), ["D4-warn"])
  })
  it("D4: without a weight it warns all the same, and says what was not checked", () => {
    const about = context({ history: [lastWeek] })
    const unweighed = { ...about, person: { inhibitors: {}, reactions: [] } }
    assert.include(codesOf(apcc(0, 3501), unweighed), "D4-warn")
    assert.strictEqual(missingOf("D4-high", apcc(0, 3501), unweighed), "weight")
    assert.strictEqual(missingOf("D4-first", apcc(0, 3501), unweighed), "weight")
  })
})

describe("bypassingNotStopped", () => {
  const routine = { use: "prophylaxis" } as const
  it("D27: a routine bypassing agent on the day of the first emicizumab or later, and none before", () => {
    assert.include(codesOf(apcc(0, 700, routine), context({ history: [emicizumab("2026-05-10T20:00:00Z")] })), "D27")
    assert.notInclude(codesOf(apcc(0, 700, routine), context({ history: [emicizumab("2026-05-11T06:00:00Z")] })), "D27")
  })
  it("D27: one for a bleed is not routine", () => {
    assert.notInclude(codesOf(apcc(0, 700), context({ history: [lastWeek] })), "D27")
  })
  it("D27: at the first emicizumab the plan is looked at, too, and ends the day before", () => {
    const start = emicizumab("2026-05-10T07:00:00Z")
    const until = (to: string) =>
      context({
        plans: [{ product: apcc(0, 1).product, ...routine, from: LocalDate.make("2026-01-01"), to: LocalDate.make(to) }]
      })
    assert.notInclude(codesOf(start, until("2026-05-09")), "D27")
    assert.include(codesOf(start, until("2026-05-10")), "D27")
    assert.include(codesOf(start, context({ history: [apcc(2, 700, routine)] })), "D27")
  })
})
