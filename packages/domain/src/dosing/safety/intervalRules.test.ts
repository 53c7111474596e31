import { assert, describe, it } from "@effect/vitest"
import { BatchNumber } from "../../product/BatchNumber.ts"
import { amountOf, codesOf, context, dose, doseOf, hoursLater, missingOf, product } from "../../testing/dosing.ts"

const batches = (...numbers: ReadonlyArray<string>) => numbers.map((number) => ({ number: BatchNumber.make(number) }))

describe("tooSoon", () => {
  it.each([
    ["fviii", "bleed", {}, 4],
    ["fviii", "surgery", {}, 4],
    ["fviii", "prophylaxis", {}, 12],
    ["fviii", "bleed", { class: "ehl" }, 8],
    ["fviii", "prophylaxis", { class: "ehl" }, 24],
    ["fxi", "bleed", {}, 48],
    ["emicizumab", "prophylaxis", {}, 120],
    ["marstacimab", "prophylaxis", {}, 120],
    ["rfviia", "bleed", {}, 2],
    ["apcc", "bleed", {}, 6],
    ["fviii", "bleed", { minIntervalHours: 3 }, 3],
    ["concizumab", "prophylaxis", { minDoseIntervalDays: 1 }, 24]
  ] as const)("D3: %s for %s, %o: %d hours are enough, and less is not", (molecule, use, row, hours) => {
    const after = (earlier: number) =>
      codesOf(
        doseOf(molecule, { use, batches: batches("B2") }, row),
        context({ history: [doseOf(molecule, { ...hoursLater(-earlier), use, batches: batches("B1") }, row)] })
      )
    assert.notInclude(after(hours), "D3")
    assert.include(after(hours - 0.001), "D3")
  })
  it("D3: only the last dose of the same product counts, and none that came later", () => {
    const history = [doseOf("fix", hoursLater(-1)), dose(hoursLater(-13)), dose(hoursLater(1))]
    assert.notInclude(codesOf(dose(), context({ history })), "D3")
  })
  it("D3: an entry made twice is asked about, and nothing more (D13)", () => {
    const codes = codesOf(dose(), context({ history: [dose(hoursLater(-0.25))] }))
    assert.include(codes, "D13")
    assert.notInclude(codes, "D3")
  })
  it("D3: without a figure it is not checked", () => {
    assert.strictEqual(missingOf("D3", doseOf("concizumab"), context()), "interval")
  })
})

describe("sameEntry", () => {
  const entered = (about: Parameters<typeof dose>[0]) => codesOf(dose(), context({ history: [dose(about)] }))
  it.each([-0.5, 0, 0.5])("D13: the same within half an hour, which is included: %d h", (hours) => {
    assert.include(entered(hoursLater(hours)), "D13")
  })
  it.each([-0.51, 0.51])("D13: further apart they are two: %d h", (hours) => {
    assert.notInclude(entered(hoursLater(hours)), "D13")
  })
  it("D13: another amount, batch or product is another dose", () => {
    assert.notInclude(entered({ amount: amountOf(1000) }), "D13")
    assert.notInclude(entered({ batches: batches("OTHER") }), "D13")
    assert.notInclude(entered({ batches: batches("TEST-A101", "TEST-B202") }), "D13")
    assert.notInclude(entered({ product: product({ id: "test-other" }) }), "D13")
  })
  it("D13: one batch in two spellings is one, and a batch that was not recorded is the same as any", () => {
    assert.include(entered({ batches: batches("test a101") }), "D13")
    assert.include(entered({ batches: [] }), "D13")
    assert.include(entered({ batches: [{}] }), "D13")
  })
  it("D13: a prescription is not an entry", () => {
    assert.notInclude(codesOf(dose(), context({ setting: "prescription", history: [dose()] })), "D13")
  })
})
