import { LocalDate, Month } from "@haemtrack/domain/calendar/LocalDate"
import { CriterionCode, defaultStudy, type ReadinessFacts } from "@haemtrack/domain/compliance/readiness"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { tablesOf } from "./Document.ts"
import { html } from "./html.ts"
import { json } from "./json.ts"
import { markdown } from "./markdown.ts"
import { ndjson } from "./ndjson.ts"
import { hidden } from "./Table.ts"
import { type Candidate, trialScreening, type TrialScreeningRequest } from "./trialScreening.ts"

const request: TrialScreeningRequest = {
  study: defaultStudy,
  asOf: LocalDate.make("2026-07-01"),
  subject: "invented people",
  basis: { version: "0.0.0", generatedAt: "2026-07-01T09:00:00Z", inputs: [] }
}
const agreed = { from: LocalDate.make("2026-01-01") }
const months = ["01", "02", "03", "04", "05", "06"].map((month) => [Month.make(`2026-${month}`), "A"] as const)
const facts: ReadinessFacts = {
  grades: new Map(months),
  use: { recorded: 95, expected: 100 },
  delayHours: [1, 2, 90],
  lines: { listed: 99, all: 100 },
  birthDate: LocalDate.make("1990-05-05"),
  received: []
}
const someone = (id: string, more: Partial<ReadinessFacts> = {}): Candidate => ({
  id,
  facts: { ...facts, researchConsent: agreed, ...more }
})
const counts = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 }))
const many = (count: number): ReadonlyArray<Candidate> =>
  Array.from({ length: count }, (_, index) => someone(`invented-${index}`))

describe("a screening list for a study", () => {
  it.prop("T12: who did not agree to be contacted changes no byte of it", [counts, counts], ([some, others]) => {
    const silent = Array.from({ length: others }, (_, index): Candidate => ({ id: `other-${index}`, facts }))
    const ended = someone("ended", { researchConsent: { ...agreed, to: LocalDate.make("2026-06-30") } })
    for (const write of [html, json, markdown, ndjson]) {
      expect(write(trialScreening([...silent, ...many(some), ended], request))).toBe(
        write(trialScreening(many(some), request))
      )
    }
  })

  it("each criterion is met, not met or unknown, with its figure", () => {
    const [row] = tablesOf(trialScreening([someone("invented")], request))[0]?.rows ?? []
    expect(row).toEqual([
      "invented",
      "met (6)",
      "met (95%)",
      "met (2)",
      "met (99%)",
      ...["unknown", "unknown", "unknown", "unknown (36)", "unknown", "unknown", "unknown"]
    ])
    expect(row).toHaveLength(1 + CriterionCode.literals.length)
  })

  it("F112: it gives no verdict", () => {
    for (const write of [html, json, markdown]) {
      expect(write(trialScreening(many(9), request)).toLowerCase()).not.toContain("eligible")
    }
  })

  it("clinical 8.2: counts of few people are hidden", () => {
    const few = tablesOf(trialScreening(many(7), request))[1]?.rows ?? []
    expect(few.every((row) => row.at(-1) === hidden || row.at(-1) === 0)).toBe(true)
    const enough = tablesOf(trialScreening(many(9), request))[1]?.rows ?? []
    expect(enough[0]?.slice(1)).toEqual([10, 0, 0, 10])
  })
})
