import { assert, describe, it } from "@effect/vitest"
import type { Molecule } from "../../product/Molecule.ts"
import {
  amountOf,
  codesOf,
  context,
  dose,
  doseOf,
  hoursLater,
  missingOf,
  product,
  weightOf
} from "../../testing/dosing.ts"

describe("singleDose", () => {
  it.each([
    ["fviii", {}, 100],
    ["fix", {}, 120],
    ["fix", { halfLifeClass: "ehl" }, 100],
    ["vwf", {}, 100],
    ["apcc", {}, 100],
    ["rfviia", {}, 0.3],
    ["fxi", {}, 30],
    ["fviii", { perDoseMax: { perKg: 50, unit: "[iU]" } }, 50]
  ] as const)("D1: %s %o: %d for each kilogram and a twentieth for whole vials, and no more", (molecule, row, most) => {
    const { unit } = doseOf(molecule, {}, row).product
    const of = (value: number) => doseOf(molecule, { amount: amountOf(value, unit), use: "bleed" }, row)
    assert.notInclude(codesOf(of(most * 70 * 1.05), context()), "D1")
    assert.include(codesOf(of(most * 70 * 1.05 + 0.001), context()), "D1")
  })
  it("D1: FVIII for immune tolerance goes up to 200 IU for each kilogram", () => {
    assert.notInclude(codesOf(dose({ use: "iti", amount: amountOf(14_700) }), context()), "D1")
    assert.include(codesOf(dose({ use: "iti", amount: amountOf(14_701) }), context()), "D1")
  })
  it("D1: without a figure for the product, or a weight, it is not checked (clinical 3.7.2)", () => {
    assert.strictEqual(missingOf("D1", doseOf("fibrinogen"), context()), "limit")
    assert.strictEqual(missingOf("D1", dose(), { ...context(), person: { inhibitors: {}, reactions: [] } }), "weight")
  })
})

describe("dayTotal", () => {
  const day = (hours: number, value: number) =>
    codesOf(
      dose({ amount: amountOf(7000) }),
      context({ history: [dose({ ...hoursLater(-hours), amount: amountOf(value) })] })
    )
  it("D2: all of the molecule in 24 hours, with 5 % for whole vials, and no more", () => {
    assert.notInclude(day(13, 7700), "D2")
    assert.include(day(13, 7701), "D2")
  })
  it("D2: a dose of exactly 24 hours ago is out, and one of a little less is in", () => {
    assert.notInclude(day(24, 9000), "D2")
    assert.include(day(23.9, 9000), "D2")
  })
  it("D2: a dose of another molecule, and a later one, are not of the sum", () => {
    const others = [
      doseOf("fix", { ...hoursLater(-2), amount: amountOf(9000) }),
      dose({ ...hoursLater(2), amount: amountOf(9000) })
    ]
    assert.notInclude(codesOf(dose({ amount: amountOf(7000) }), context({ history: others })), "D2")
  })
  it.each(["fibrinogen", "rfviia", "vwf"] satisfies ReadonlyArray<Molecule>)("D2: no figure for %s", (molecule) => {
    assert.strictEqual(missingOf("D2", doseOf(molecule), context()), "limit")
  })
})

describe("againstPlan", () => {
  const prescribed = { productId: "test-factor", basis: "fixed", amount: amountOf(2000) } as const
  const given = (value: number, about = context({ prescribed })) => codesOf(dose({ amount: amountOf(value) }), about)
  it.each([1600, 2400])("D10: 0.8 and 1.2 of the prescribed dose belong to the band: %d", (value) => {
    assert.notInclude(given(value), "D10")
  })
  it.each([1599, 2401])("D10: outside the band: %d", (value) => assert.include(given(value), "D10"))
  it("D10: only a routine dose is held against the plan, and only in the diary", () => {
    assert.notInclude(codesOf(dose({ use: "bleed", amount: amountOf(9000) }), context({ prescribed })), "D10")
    assert.notInclude(given(100, context({ prescribed, setting: "prescription" })), "D10")
    assert.strictEqual(missingOf("D10", dose(), context()), "plan")
  })
  it("clinical 3.7.3: the band of the safety flag is wider than that of adherence", () => {
    assert.notInclude(given(1700), "D10")
  })
})

describe("sumOfVials", () => {
  it.each([2000, 2250, 2368, 477])("D11: %d is within a twentieth of whole vials", (value) => {
    assert.notInclude(codesOf(dose({ amount: amountOf(value) }), context()), "D11")
  })
  it.each([2369, 476, 300, 620, 100, 237])("D11: %d is no sum of whole vials", (value) => {
    assert.include(codesOf(dose({ amount: amountOf(value) }), context()), "D11")
  })
  it("D11: of a large dose ten of the smallest vials are always near enough", () => {
    assert.notInclude(codesOf(dose({ amount: amountOf(2623.999) }), context({}, { weight: weightOf(90) })), "D11")
  })
  it("D11: an antibody is drawn up, and what is left over is discarded", () => {
    assert.notInclude(codesOf(doseOf("emicizumab", { amount: amountOf(0.3, "mg") }), context()), "D11")
  })
  it("D11: tablets and millilitres are not vials", () => {
    const drops = product({
      presentations: [{ id: "drops", strength: amountOf(100), gtins: [], measure: "millilitre" }]
    })
    assert.notInclude(codesOf(dose({ product: drops, amount: amountOf(130) }), context()), "D11")
  })
})
