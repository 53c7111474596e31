import { describe, expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import type { MonthGrade } from "../diary/monthEvidence.ts"
import { type CriterionCode, defaultStudy, readiness, type ReadinessFacts, type Study } from "./readiness.ts"

const day = (text: string) => LocalDate.make(text)
const asOf = day("2026-07-06")
const grades = (...all: ReadonlyArray<MonthGrade>) =>
  new Map(all.map((grade, place) => [Month.make(`2026-${String(place + 1).padStart(2, "0")}`), grade]))

/** An adult with severe haemophilia A of whom everything is known; whatever a test is about is given. */
const known: ReadinessFacts = {
  researchConsent: { from: day("2026-01-01") },
  grades: grades("A", "A", "B", "A", "B", "A"),
  use: { recorded: 90, expected: 100 },
  delayHours: [1, 72, 100],
  lines: { listed: 98, all: 100 },
  bleeds: { episodes: 7, observedDays: 365 },
  disorder: "haemophilia_a",
  severity: "severe",
  levelOn: day("2001-03-01"),
  inhibitor: { status: "negative", on: day("2025-07-06") },
  birthDate: day("1985-07-06"),
  weight: { kg: 80, on: day("2026-04-06") },
  regimenSince: day("2026-04-06"),
  jointScoreOn: day("2025-07-06"),
  received: ["fviii"],
  otherStudy: "none"
}
const study = (about: Partial<Study>): Study => ({ ...defaultStudy, ...about })
const found = (code: CriterionCode, about: Partial<ReadinessFacts>, asked = defaultStudy) =>
  readiness({ ...known, ...about }, asOf, asked)?.find((each) => each.code === code)
/** The same person with something that nobody knows. */
const unknown = {
  use: ({ use: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  bleeds: ({ bleeds: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  disorder: ({ disorder: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  severity: ({ severity: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  levelOn: ({ levelOn: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  inhibitor: ({ inhibitor: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  weight: ({ weight: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  regimenSince: ({ regimenSince: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  jointScoreOn: ({ jointScoreOn: _, ...rest }: ReadinessFacts): ReadinessFacts => rest,
  otherStudy: ({ otherStudy: _, ...rest }: ReadinessFacts): ReadinessFacts => rest
}
const without = (code: CriterionCode, name: keyof typeof unknown) =>
  readiness(unknown[name](known), asOf)?.find((each) => each.code === code)

describe("readiness (clinical 8.1)", () => {
  it("clinical 8.1: each criterion is told with its figure, and no verdict is given", () => {
    expect(readiness(known, asOf)?.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual(
      ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"].map((code) => `${code} met`)
    )
  })
  it.each([
    ["from today on", { from: asOf }],
    ["until today", { from: day("2026-01-01"), to: asOf }]
  ])("T12: who agreed to be contacted %s is listed", (_, researchConsent) => {
    expect(readiness({ ...known, researchConsent }, asOf)).toBeDefined()
  })
  it("unknown: what is not known never makes a criterion met", () => {
    fc.assert(
      fc.property(fc.subarray(Object.values(unknown)), (forget) => {
        const all =
          readiness(
            forget.reduce((facts, each) => each(facts), known),
            asOf
          ) ?? []
        const outcomes = all.map(({ outcome }) => outcome)
        expect(outcomes).toHaveLength(11)
        expect(outcomes).not.toContain("not_met")
        expect(outcomes.includes("unknown")).toBe(forget.length > 0)
      })
    )
  })

  it.each([
    ["never asked", undefined],
    ["from tomorrow on", { from: day("2026-07-07") }],
    ["until yesterday", { from: day("2026-01-01"), to: day("2026-07-05") }]
  ])("T12: who did not agree to be contacted, %s, is not listed at all", (_, consent) => {
    const { researchConsent: __, ...facts } = known
    expect(readiness(consent === undefined ? facts : { ...facts, researchConsent: consent }, asOf)).toBeUndefined()
  })
  it("T1: six complete months up to the last full one, without a break", () => {
    expect(found("T1", { grades: grades("D", "A", "A", "A", "A", "A") })).toMatchObject({
      outcome: "not_met",
      value: 5
    })
    expect(found("T1", { grades: grades("A", "A", "A", "A", "A", "C") })).toMatchObject({
      outcome: "not_met",
      value: 0
    })
    expect(found("T1", { grades: new Map() })).toMatchObject({ outcome: "unknown" })
  })
  it("T2: nine tenths of the use recorded", () => {
    expect(found("T2", { use: { recorded: 899, expected: 1000 } })).toMatchObject({ outcome: "not_met", value: 0.899 })
    expect(found("T2", { use: { recorded: 0, expected: 0 } })?.outcome).toBe("unknown")
  })
  it("T3: a median delay of 72 hours", () => {
    expect(found("T3", { delayHours: [72.1] })?.outcome).toBe("not_met")
    expect(found("T3", { delayHours: [] })?.outcome).toBe("unknown")
  })
  it("T4: a batch on 98 lines in a hundred", () => {
    expect(found("T4", { lines: { listed: 979, all: 1000 } })?.outcome).toBe("not_met")
    expect(found("T4", { lines: { listed: 0, all: 0 } })?.outcome).toBe("unknown")
  })
  it("T5: bleeds a year within what the study asks, and unknown for a short time", () => {
    const bounds = study({ bleedsPerYear: { least: 6, most: 7 } })
    expect(found("T5", {}, bounds)).toMatchObject({ outcome: "not_met", numerator: 7, denominator: 365 })
    expect(found("T5", { bleeds: { episodes: 6, observedDays: 365 } }, bounds)?.outcome).toBe("met")
    expect(found("T5", { bleeds: { episodes: 5, observedDays: 365 } }, bounds)?.outcome).toBe("not_met")
    expect(found("T5", { bleeds: { episodes: 2, observedDays: 83 } }, bounds)?.outcome).toBe("unknown")
  })
  it("T6: disorder and severity as the study asks, with a level behind them", () => {
    expect(found("T6", {}, study({ disorders: ["haemophilia_b"] }))?.outcome).toBe("not_met")
    expect(found("T6", {}, study({ severities: ["moderate"] }))?.outcome).toBe("not_met")
    expect(without("T6", "levelOn")?.outcome).toBe("unknown")
  })
  it("T7: an inhibitor test of the last twelve months", () => {
    expect(found("T7", { inhibitor: { status: "negative", on: day("2025-07-05") } })?.outcome).toBe("unknown")
    expect(found("T7", {}, study({ inhibitors: ["current_high"] }))?.outcome).toBe("not_met")
  })
  it("T8: age and a weight of the last three months", () => {
    expect(found("T8", {}, study({ age: { from: 18, to: 41 } }))).toMatchObject({ outcome: "met", value: 41 })
    expect(found("T8", {}, study({ age: { to: 40 } }))?.outcome).toBe("not_met")
    expect(found("T8", {}, study({ kg: { from: 81 } }))?.outcome).toBe("not_met")
    expect(found("T8", { weight: { kg: 80, on: day("2026-04-05") } })?.outcome).toBe("unknown")
  })
  it("T9: the same plan for three months", () => {
    expect(found("T9", { regimenSince: day("2026-04-07") })?.outcome).toBe("not_met")
    expect(without("T9", "regimenSince")?.outcome).toBe("unknown")
  })
  it("T10: joints looked at in the last twelve months", () => {
    expect(found("T10", { jointScoreOn: day("2025-07-05") })?.outcome).toBe("not_met")
    expect(without("T10", "jointScoreOn")?.outcome).toBe("unknown")
  })
  it("T11: no product that the study excludes, and no other study", () => {
    expect(found("T11", { received: ["fviii", "gene_therapy_fviii"] })?.outcome).toBe("not_met")
    expect(found("T11", { otherStudy: "current" })?.outcome).toBe("not_met")
    expect(without("T11", "otherStudy")?.outcome).toBe("unknown")
  })
})
