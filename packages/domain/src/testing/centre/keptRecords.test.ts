import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { Instant } from "../../calendar/Instant.ts"
import { LocalDate } from "../../calendar/LocalDate.ts"
import { deliveredRuleSet } from "../../compliance/deliveredRuleSet.ts"
import { evaluate } from "../../compliance/evaluate.ts"
import { inventedCentre } from "./inventedCentre.ts"
import { keptRecords, listedBatches } from "./keptRecords.ts"
import { faithful, type Faults, usual } from "./Settings.ts"

const judged = (faults: Faults) => {
  const inhabitants = inventedCentre({
    seed: 2,
    people: 40,
    from: LocalDate.make("2025-01-01"),
    to: LocalDate.make("2025-09-30"),
    faults
  })
  const listed = listedBatches(inhabitants)
  return inhabitants
    .filter(({ someone }) => someone.observed.from === "2025-01-01" && someone.observed.to === "2025-09-30")
    .map((inhabitant) =>
      Result.getOrThrow(
        evaluate(
          keptRecords(inhabitant, listed),
          [deliveredRuleSet],
          LocalDate.make("2025-10-08"),
          Instant.make("2025-10-08T12:00:00Z")
        )
      )
    )
}

const raised = (all: ReturnType<typeof judged>, code: string) =>
  all.filter(({ measures }) => measures.some((each) => each.code === code && each.outcome === "raised")).length

describe("the record keeping of an invented centre", () => {
  it("a faithful diary raises no measure of entries, batches, delays or contradictions", () => {
    const all = judged(faithful)
    expect(all.length).toBeGreaterThan(20)
    for (const code of ["C2", "C4", "C5", "C6", "C11", "C12", "C13"]) expect(raised(all, code)).toBe(0)
  })

  it("where most treatments are never written down, more people have a serious gap", () => {
    const applicable = judged({ ...usual, missing: 0.9, forgotten: 0 })
    expect(raised(applicable, "C2")).toBeGreaterThan(raised(judged(usual), "C2"))
  })
})
