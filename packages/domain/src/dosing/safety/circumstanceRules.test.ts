import { assert, describe, it } from "@effect/vitest"
import { addDays, LocalDate } from "../../calendar/LocalDate.ts"
import { codesOf, context, dose, doseOf, hoursLater, missingOf, weightOf } from "../../testing/dosing.ts"
import type { Facts } from "./Context.ts"

const day = (text: string) => LocalDate.make(text)

describe("expired", () => {
  const batch = (value: string) => ({ expiry: { value: day(value), precision: "day" } }) as const
  it("D7: the last day of a batch is one to use it, the next is not", () => {
    assert.notInclude(codesOf(dose({ batches: [batch("2026-05-10")] }), context()), "D7")
    assert.include(codesOf(dose({ batches: [batch("2026-05-09")] }), context()), "D7")
  })
  it("D7: one of several batches is enough", () => {
    assert.include(codesOf(dose({ batches: [batch("2027-05-10"), batch("2026-01-01"), {}] }), context()), "D7")
  })
  it("D7: a batch without an expiry is not checked, and a prescription without a batch has none", () => {
    assert.strictEqual(missingOf("D7", dose({ batches: [batch("2027-05-10"), {}] }), context()), "expiry")
    assert.strictEqual(missingOf("D7", dose({ batches: [] }), context()), "expiry")
    assert.isUndefined(missingOf("D7", dose({ batches: [] }), context({ setting: "prescription" })))
  })
})

describe("weightInDoubt", () => {
  const plan = { setting: "prescription", prescribed: { productId: "test-factor", basis: "per_kg" } } as const
  const doubted = (facts: Partial<Facts>) => codesOf(dose(), context(plan, facts))
  it("D12: a weight that is fresh and can be, or is out of date, or cannot be", () => {
    assert.notInclude(doubted({}), "D12")
    assert.include(doubted({ weight: { ...weightOf(70), freshness: "stale_weight" } }), "D12")
    assert.include(doubted({ weight: weightOf(29) }), "D12")
    assert.notInclude(doubted({ weight: weightOf(30) }), "D12")
  })
  it("D12: a dose that does not go by weight asks for none, and a diary does not judge it", () => {
    const weight = weightOf(1)
    const fixed = { ...plan, prescribed: { productId: "test-factor", basis: "fixed" } } as const
    assert.notInclude(codesOf(dose(), context(fixed, { weight })), "D12")
    assert.notInclude(codesOf(dose(), context({ ...plan, setting: "diary_entry" }, { weight })), "D12")
  })
  it("D12: without a weight it is not checked", () => {
    assert.strictEqual(
      missingOf("D12", dose(), { ...context(plan), person: { inhibitors: {}, reactions: [] } }),
      "weight"
    )
  })
})

describe("desmopressin", () => {
  const times = (...hours: ReadonlyArray<number>) =>
    context({ history: hours.map((each) => doseOf("desmopressin", hoursLater(-each))) })
  it("D17: from the second birthday, and not before", () => {
    assert.notInclude(codesOf(doseOf("desmopressin"), context({}, { birthDate: day("2024-05-10") })), "D17")
    assert.include(codesOf(doseOf("desmopressin"), context({}, { birthDate: day("2024-05-11") })), "D17")
  })
  it("D17: three doses in 72 hours, and not a fourth", () => {
    assert.notInclude(codesOf(doseOf("desmopressin"), times(24, 48, 72)), "D17")
    assert.include(codesOf(doseOf("desmopressin"), times(24, 48, 71.9)), "D17")
  })
})

describe("urine", () => {
  const tablets = doseOf("tranexamic_acid")
  it("D18: tranexamic acid with blood in the urine, and without", () => {
    assert.include(codesOf(tablets, context({}, { haematuria: "present" })), "D18")
    assert.notInclude(codesOf(tablets, context({}, { haematuria: "absent" })), "D18")
    assert.strictEqual(missingOf("D18", tablets, context()), "haematuria")
  })
})

describe("firstFactorNine", () => {
  const child = { birthDate: day("2020-01-01"), disorders: ["haemophilia_b"], exposureDaysBefore: 19 } as const
  const atHome = doseOf("fix", { supervision: "unsupervised" })
  const yesterday = doseOf("fix", hoursLater(-24))
  it("D30: fewer than 20 days with factor IX before this one", () => {
    assert.include(codesOf(atHome, context({}, child)), "D30")
    assert.notInclude(codesOf(atHome, context({}, { ...child, exposureDaysBefore: 20 })), "D30")
    assert.notInclude(codesOf(atHome, context({ history: [yesterday] }, child)), "D30")
    assert.include(codesOf(atHome, context({ history: [doseOf("fix", hoursLater(-2))] }, child)), "D30")
  })
  it("D30: under 16, of haemophilia B, and where no hospital stands by", () => {
    assert.include(codesOf(atHome, context({}, { ...child, birthDate: day("2010-05-11") })), "D30")
    assert.notInclude(codesOf(atHome, context({}, { ...child, birthDate: day("2010-05-10") })), "D30")
    assert.notInclude(codesOf(atHome, context({}, { ...child, disorders: ["haemophilia_a"] })), "D30")
    assert.notInclude(codesOf(doseOf("fix", { supervision: "supervised" }), context({}, child)), "D30")
  })
  it("D30: what nobody knows is not taken for nothing", () => {
    const { exposureDaysBefore: _, ...unknown } = child
    assert.strictEqual(missingOf("D30", atHome, context({}, unknown)), "exposure_days")
    assert.strictEqual(missingOf("D30", doseOf("fix"), context({}, child)), "supervision")
    const often = Array.from({ length: 20 }, (_, days) => {
      const date = addDays(day("2026-04-01"), days)
      return doseOf("fix", { ...hoursLater(-24 * 40), date })
    })
    assert.isUndefined(missingOf("D30", atHome, context({ history: often }, unknown)))
  })
})

describe("longAtHome", () => {
  const atHome = { supervision: "unsupervised" } as const
  const since = (...hours: ReadonlyArray<number>) =>
    context({ history: hours.map((each) => doseOf("rfviia", hoursLater(-each))) })
  it("D31: a course of 24 hours is no longer than a day, a longer one is", () => {
    assert.notInclude(codesOf(doseOf("rfviia", atHome), since(12, 24)), "D31")
    assert.include(codesOf(doseOf("rfviia", atHome), since(12, 24.1)), "D31")
  })
  it("D31: a gap of more than 24 hours ends a course, and a hospital may go on", () => {
    assert.notInclude(codesOf(doseOf("rfviia", atHome), since(24.1, 48)), "D31")
    assert.notInclude(codesOf(doseOf("rfviia", { supervision: "supervised" }), since(12, 30)), "D31")
    assert.strictEqual(missingOf("D31", doseOf("rfviia"), since(12, 30)), "supervision")
  })
})
