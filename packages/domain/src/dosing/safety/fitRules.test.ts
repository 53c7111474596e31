import { assert, describe, it } from "@effect/vitest"
import { LocalDate } from "../../calendar/LocalDate.ts"
import type { InhibitorState } from "../../person/inhibitorState.ts"
import { type Reaction, ReactionId } from "../../person/Reaction.ts"
import { clinician, codesOf, context, dose, doseOf, missingOf, product, weightOf } from "../../testing/dosing.ts"
import type { Facts } from "./Context.ts"

const state = (about: Partial<InhibitorState>): InhibitorState => ({ status: "negative", confirmed: false, ...about })
const source = "invented"
const meantFor = (...entries: ReadonlyArray<object>) =>
  dose({
    product: product({
      indicatedFor: [{ disorder: "haemophilia_b", source }, ...entries.map((entry) => ({ ...fits, ...entry }))]
    })
  })
const fits = { disorder: "haemophilia_a", source }

describe("indication", () => {
  it("D5: an entry of the product has the person's disorder, or none has", () => {
    assert.notInclude(codesOf(meantFor({}), context()), "D5")
    assert.include(codesOf(meantFor(), context()), "D5")
    assert.notInclude(codesOf(meantFor(), context({}, { disorders: ["haemophilia_a", "haemophilia_b"] })), "D5")
  })
  it.each([
    [{ severity: "severe" }, { severity: "severe" }, { severity: "mild" }],
    [{ phenotype: "severe" }, { phenotype: "severe" }, { phenotype: "not_severe" }],
    [
      { inhibitor: "absent" },
      { inhibitors: { fviii: state({ status: "past" }) } },
      { inhibitors: { fviii: state({ status: "current_low" }) } }
    ],
    [{ fromYears: 12 }, { birthDate: LocalDate.make("2014-05-10") }, { birthDate: LocalDate.make("2014-05-11") }],
    [{ fromKg: 35 }, { weight: weightOf(35) }, { weight: weightOf(34.9) }]
  ] satisfies ReadonlyArray<readonly [object, Partial<Facts>, Partial<Facts>]>)(
    "D5: with the condition %o it fits %o, and not %o",
    (condition, met, unmet) => {
      assert.notInclude(codesOf(meantFor(condition), context({}, met)), "D5")
      assert.include(codesOf(meantFor(condition), context({}, unmet)), "D5")
    }
  )
  it.each([
    [{ severity: "severe" }, { severity: "unknown" }, "severity"],
    [{ phenotype: "severe" }, {}, "phenotype"],
    [{ inhibitor: "absent" }, {}, "inhibitor"],
    [{ inhibitor: "absent" }, { inhibitors: { fviii: state({ status: "never_tested" }) } }, "inhibitor"],
    [{}, { disorders: [] }, "disorder"]
  ] satisfies ReadonlyArray<readonly [object, Partial<Facts>, string]>)(
    "clinical 2.5.1: D5 is not checked where %o asks for what is not known of %o",
    (condition, facts, missing) => {
      assert.strictEqual(missingOf("D5", meantFor(condition), context({}, facts)), missing)
    }
  )
  it("D5: a condition that does not hold decides before one that is not known", () => {
    assert.include(codesOf(meantFor({ phenotype: "severe", fromYears: 60 }), context()), "D5")
    assert.strictEqual(missingOf("D5", dose(), context()), "indication")
  })
})

describe("prescribedProduct", () => {
  const plan = (productId: string) => context({ prescribed: { productId, basis: "fixed" } })
  it("D6: the product of the plan, or another", () => {
    assert.notInclude(codesOf(dose(), plan("test-factor")), "D6")
    assert.include(codesOf(dose(), plan("test-other")), "D6")
    assert.strictEqual(missingOf("D6", dose(), context()), "plan")
  })
})

describe("highResponder", () => {
  const bleed = dose({ use: "bleed" })
  const withState = (fviii: InhibitorState) => context({}, { inhibitors: { fviii } })
  const past = state({ status: "past", responder: "high" })
  it.each([state({ status: "current_high" }), past])("D9: the factor itself for a bleed: %o", (fviii) => {
    assert.include(codesOf(bleed, withState(fviii)), "D9")
  })
  it.each([
    state({}),
    state({ status: "current_low", responder: "low" }),
    state({ status: "past", responder: "low" }),
    state({ ...past, tolerised: { on: LocalDate.make("2025-01-01"), by: clinician } })
  ])("D9: no high responder: %o", (fviii) => assert.notInclude(codesOf(bleed, withState(fviii)), "D9"))
  it("D9: for immune tolerance it is meant so, and FIX is another factor", () => {
    assert.notInclude(codesOf(dose({ use: "iti" }), withState(past)), "D9")
    assert.strictEqual(missingOf("D9", doseOf("fix", { use: "bleed" }), withState(past)), "inhibitor")
  })
})

describe("factorNineReaction", () => {
  const reaction = (about: Partial<Reaction> = {}): Reaction => ({
    id: ReactionId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d1a"),
    on: LocalDate.make("2024-01-01"),
    productId: "test-fix",
    kind: "anaphylaxis",
    recordedBy: clinician,
    ...about
  })
  const tested = (facts: Partial<Facts>) => context({}, { inhibitors: { fix: state({}) }, ...facts })
  it.each(["allergy", "anaphylaxis", "inhibitor_detected"] as const)("D16: after a reaction to FIX: %s", (kind) => {
    assert.include(codesOf(doseOf("fix"), tested({ reactions: [reaction({ kind })] })), "D16")
  })
  it("D16: not after another kind, another factor, or a reaction of a later day", () => {
    const others = [
      reaction({ kind: "thrombosis" }),
      reaction({ productId: "test-factor" }),
      reaction({ on: LocalDate.make("2026-05-11") })
    ]
    assert.notInclude(codesOf(doseOf("fix"), tested({ reactions: others })), "D16")
  })
  it("D16: with an inhibitor to FIX now, and not with one that is past", () => {
    const fix = (status: InhibitorState["status"]) => tested({ inhibitors: { fix: state({ status }) } })
    assert.include(codesOf(doseOf("fix"), fix("current_low")), "D16")
    assert.include(codesOf(doseOf("fix"), fix("current_high")), "D16")
    assert.notInclude(codesOf(doseOf("fix"), fix("past")), "D16")
    assert.strictEqual(missingOf("D16", doseOf("fix"), context()), "inhibitor")
  })
})

describe("label", () => {
  const limited = dose({ product: product({ label: { fromYears: 12, fromKg: 35 } }) })
  it("D22: from the age and the weight of the label, and not below", () => {
    const facts = { birthDate: LocalDate.make("2014-05-10"), weight: weightOf(35) }
    assert.notInclude(codesOf(limited, context({}, facts)), "D22")
    assert.include(codesOf(limited, context({}, { ...facts, birthDate: LocalDate.make("2014-05-11") })), "D22")
    assert.include(codesOf(limited, context({}, { ...facts, weight: weightOf(34.9) })), "D22")
  })
  it("D22: by the actual weight, even where doses are counted by another", () => {
    const weight = { ...weightOf(30), kg: 40 }
    assert.include(codesOf(limited, context({}, { weight })), "D22")
  })
  it("D22: without a label, an age or a weight it is not checked", () => {
    assert.strictEqual(missingOf("D22", dose(), context()), "label")
    const unknown = { ...context(), person: { inhibitors: {}, reactions: [] } }
    assert.strictEqual(missingOf("D22", limited, unknown), "age")
  })
})
