import { describe, expect, it } from "@effect/vitest"
import { LocalDate } from "../../calendar/LocalDate.ts"
import { bleedsOf, yearlyBleeds } from "./bleeding.ts"
import { inventedPerson } from "./InventedPerson.ts"
import * as Random from "./Random.ts"
import { faithful } from "./Settings.ts"

const year = { from: LocalDate.make("2025-01-01"), to: LocalDate.make("2025-12-31") }
const settings = { seed: 1, people: 1, ...year, faults: faithful }

/** A year of many people with severe haemophilia A: how often each of them bled, in order. */
const counts = Array.from({ length: 20_000 }, (_, number) => {
  const random = Random.make(11, number)
  const someone = inventedPerson(Random.make(1, 1), 1, settings)
  const { diagnosis } = someone
  return bleedsOf(random, {
    ...someone,
    severity: "severe",
    diagnosis: { ...diagnosis, disorder: "haemophilia_a" },
    observed: year
  }).length
}).toSorted((a, b) => a - b)

const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
const sd = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1))

describe("bleeds of a year, severe haemophilia A", () => {
  it("have the published mean of 4.1 and standard deviation of 8.2, within a twentieth", () => {
    expect(mean).toBeGreaterThan(3.9)
    expect(mean).toBeLessThan(4.3)
    expect(sd).toBeGreaterThan(7.8)
    expect(sd).toBeLessThan(8.6)
  })

  it("are none in 47 of a hundred, and have the quartiles 0, 1 and 4 of the negative binomial", () => {
    expect(counts.filter((count) => count === 0).length / counts.length).toBeCloseTo(0.47, 1)
    expect([0.25, 0.5, 0.75].map((share) => counts[Math.floor(share * counts.length)])).toEqual([0, 1, 4])
  })

  it("are more in severe haemophilia than in moderate, and in moderate than in mild", () => {
    const { diagnosis } = inventedPerson(Random.make(1, 1), 1, settings)
    const [severe, moderate, mild] = (["severe", "moderate", "mild"] as const).map(
      (severity) => yearlyBleeds({ diagnosis, severity }).mean
    )
    expect(severe).toBeGreaterThan(moderate ?? Infinity)
    expect(moderate).toBeGreaterThan(mild ?? Infinity)
  })
})
