import { assert, describe, it } from "@effect/vitest"
import { LocalDate } from "../../calendar/LocalDate.ts"
import type { Molecule } from "../../product/Molecule.ts"
import { amountOf, codesOf, context, doseOf, hoursLater, missingOf } from "../../testing/dosing.ts"
import { marstacimabMissedDays } from "./rebalancingRules.ts"
import { thresholds } from "./thresholds.ts"

const fitusiran = doseOf("fitusiran", hoursLater(-24 * 30))
const concizumab = doseOf("concizumab", hoursLater(-24))

describe("reducedDose", () => {
  it.each([
    ["fviii", {}, 20],
    ["fix", {}, 30],
    ["fix", { halfLifeClass: "ehl" }, 30],
    ["apcc", {}, 50],
    ["rfviia", {}, 0.045]
  ] as const)("D15: on fitusiran %s %o up to %d for each kilogram", (molecule, row, most) => {
    const { unit } = doseOf(molecule).product
    const given = (value: number) =>
      codesOf(doseOf(molecule, { amount: amountOf(value, unit) }, row), context({ history: [fitusiran] }))
    assert.notInclude(given(most * 70), "D15")
    assert.include(given(most * 70 + 0.001), "D15")
  })
  it.each([
    ["fviii", {}, 24],
    ["fix", {}, 24],
    ["fix", { halfLifeClass: "ehl" }, 120],
    ["apcc", {}, 24],
    ["rfviia", {}, 2]
  ] as const)("D15: on fitusiran %s %o is not given again within %d hours", (molecule, row, hours) => {
    const again = (after: number) =>
      codesOf(doseOf(molecule, {}, row), context({ history: [fitusiran, doseOf(molecule, hoursLater(-after), row)] }))
    assert.notInclude(again(hours), "D15")
    assert.include(again(hours - 0.001), "D15")
  })
  it("D15: on concizumab 100 units of aPCC for each kilogram in 24 hours", () => {
    const given = (value: number) =>
      codesOf(
        doseOf("apcc", { amount: amountOf(value, "[arb'U]") }),
        context({ history: [concizumab, doseOf("apcc", { ...hoursLater(-8), amount: amountOf(3500, "[arb'U]") })] })
      )
    assert.notInclude(given(3500), "D15")
    assert.include(given(3501), "D15")
    assert.strictEqual(missingOf("D15", doseOf("rfviia"), context({ history: [concizumab] })), "limit")
  })
  it("D15: on marstacimab it is not checked, and without any such agent it is clear", () => {
    const marstacimab = doseOf("marstacimab", hoursLater(-24))
    assert.strictEqual(missingOf("D15", doseOf("fviii"), context({ history: [marstacimab] })), "limit")
    assert.isUndefined(missingOf("D15", doseOf("fviii"), context()))
  })
  it("D15: an agent of the plan counts before its first dose is recorded, as long as the plan lasts", () => {
    const much = doseOf("fviii", { amount: amountOf(2000) })
    const until = (to: string) =>
      context({
        plans: [
          {
            product: fitusiran.product,
            use: "prophylaxis",
            from: LocalDate.make("2026-05-01"),
            to: LocalDate.make(to)
          }
        ]
      })
    assert.include(codesOf(much, until("2026-05-10")), "D15")
    assert.notInclude(codesOf(much, until("2026-05-09")), "D15")
  })
})

describe("concizumabStart", () => {
  const start = doseOf("concizumab")
  it.each([
    ["fviii", 24],
    ["fix", 24],
    ["rfviia", 12],
    ["apcc", 48]
  ] satisfies ReadonlyArray<readonly [Molecule, number]>)("D28: %d: %d hours before the first", (molecule, hours) => {
    const after = (some: number) => codesOf(start, context({ history: [doseOf(molecule, hoursLater(-some))] }))
    assert.notInclude(after(hours), "D28")
    assert.include(after(hours - 0.001), "D28")
  })
  it("D28: only the first dose of concizumab is too soon", () => {
    const history = [doseOf("fviii", hoursLater(-1)), concizumab]
    assert.notInclude(codesOf(start, context({ history })), "D28")
  })
  it("D28: after a factor of extended half-life it is not checked", () => {
    const history = [doseOf("fviii", hoursLater(-24 * 9), { halfLifeClass: "ehl" })]
    assert.strictEqual(missingOf("D28", start, context({ history })), "interval")
  })
})

describe("marstacimabMissed", () => {
  const after = (days: number) => [doseOf("marstacimab", hoursLater(-24 * days))]
  it("D29: after 13 days it is not missed, after 14 it is", () => {
    assert.notInclude(codesOf(doseOf("marstacimab"), context({ history: after(13) })), "D29")
    assert.include(codesOf(doseOf("marstacimab"), context({ history: after(14) })), "D29")
  })
  it("D29: it is judged each day, not only at an entry", () => {
    const today = LocalDate.make("2026-05-10")
    assert.strictEqual(marstacimabMissedDays(after(14), today, thresholds), 14)
    assert.isUndefined(marstacimabMissedDays(after(13), today, thresholds))
    assert.isUndefined(marstacimabMissedDays([], today, thresholds))
  })
})
