import { describe, expect, it } from "@effect/vitest"
import { bleedId, knownBleed, treatmentId } from "../testing/bleed.ts"
import { contradictsTreatments, treatmentFailures } from "./response.ts"

describe("response", () => {
  it("clinical 4.6: excellent with a second treatment within 72 hours is shown to clinicians", () => {
    const excellent = (...times: ReadonlyArray<string>) =>
      contradictsTreatments(knownBleed({ response: "excellent" }, times))
    expect(excellent("2026-06-04T08:00", "2026-06-01T08:00")).toBe(true)
    expect(excellent("2026-06-04T08:01", "2026-06-01T08:00")).toBe(false)
    expect(excellent("2026-06-01T08:00")).toBe(false)
    expect(contradictsTreatments(knownBleed({ response: "good" }, ["2026-06-01T08:00", "2026-06-01T09:00"]))).toBe(
      false
    )
  })

  it("D19: three doses for one site in 72 hours that did not help", () => {
    const times = ["2026-06-01T08:00", "2026-06-02T08:00", "2026-06-04T08:00"]
    const failing = (response: "none" | "moderate" | "good", treatedAt = times) =>
      treatmentFailures([knownBleed({ response }, treatedAt)])
    expect(failing("none")).toEqual([
      {
        rule: "D19",
        severity: "high",
        site: "joint.knee.left",
        treatments: [treatmentId(1), treatmentId(2), treatmentId(3)]
      }
    ])
    expect(failing("moderate")).toHaveLength(1)
    expect(failing("good")).toEqual([])
    expect(failing("none", ["2026-06-01T08:00", "2026-06-02T08:00", "2026-06-04T08:01"])).toEqual([])
  })

  it("D19: the doses of two bleeds at one site count together", () => {
    const first = knownBleed({ response: "none" }, ["2026-06-01T08:00", "2026-06-01T20:00"])
    const second = knownBleed({ id: bleedId(2), response: "moderate" }, ["2026-06-02T08:00"])
    expect(treatmentFailures([first, second])).toHaveLength(1)
    expect(treatmentFailures([first])).toEqual([])
  })
})
