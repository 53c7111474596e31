import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/severity-classification.json" with { type: "json" }
import { disorders, readings } from "../testing/person.ts"
import { Disorder } from "./Disorder.ts"
import { Comparator, Reading } from "./FactorLevel.ts"
import { BandSet, Severity } from "./Severity.ts"
import { measureOf, onScale, severityByLevel, vwdSeverity } from "./severityByLevel.ts"

const equals = (value: number): Reading => Reading.make({ value, comparator: "=" })

const code = (text: string) => text.replaceAll("-", "_")

/** From most to least severe; the others are no place on that line. */
const line: ReadonlyArray<Severity> = [
  "severe",
  "moderate",
  "mild",
  "not_haemophilia_by_level",
  "not_classified_by_level"
]

const bandSets = Arbitrary.schema(BandSet)

/** A level that a reading allows: the figure itself, or one beside it. */
const allowed = ({ comparator, value }: Reading): ReadonlyArray<number> =>
  ({
    "<": [0, value / 2, value - value / 1e6],
    "<=": [0, value / 2, value],
    "=": [value],
    ">": [value + 1e-6, value * 2 + 1, 1000],
    ">=": [value, value * 2 + 1, 1000]
  })[comparator]

describe("severityByLevel", () => {
  it.each(vectors.cases)("reference (clinical 1.3, 1.4, 1.7): $name", ({ expected, input }) => {
    const disorder = Schema.decodeUnknownSync(Disorder)(code(input.disorder))
    const comparator = Schema.decodeUnknownSync(Comparator)(input.comparator ?? "=")
    const bands = Schema.decodeUnknownSync(BandSet)(code(input.bands ?? "isth"))
    assert.strictEqual(
      severityByLevel(disorder, Reading.make({ value: input.level, comparator }), bands),
      code(expected.severity)
    )
  })

  it.prop(
    "monotone: a higher level is never more severe",
    [disorders, readings, readings, bandSets],
    ([disorder, a, b, bands]) => {
      const at = (value: number) => line.indexOf(severityByLevel(disorder, equals(value), bands))
      assert.isAtMost(at(Math.min(a.value, b.value)), at(Math.max(a.value, b.value)))
    }
  )
  it.prop(
    "clinical 1.3: honest: what a limited reading decides, every level that it allows says too",
    [disorders, readings, bandSets],
    ([disorder, reading, bands]) => {
      const decided = severityByLevel(disorder, reading, bands)
      if (decided === "unknown") return
      for (const value of allowed(reading)) {
        assert.strictEqual(severityByLevel(disorder, equals(value), bands), decided)
      }
    }
  )
  it.prop(
    "clinical 1.3: no more doubt than there is: an undecided reading allows two severities",
    [readings],
    ([reading]) => {
      const scale = measureOf("haemophilia_a", "isth")?.bands ?? []
      if (onScale(reading, scale) !== "unknown") return
      assert.isAbove(new Set(allowed(reading).map((value) => onScale(equals(value), scale))).size, 1)
    }
  )

  it.each([
    [0, "severe"],
    [0.99, "severe"],
    [1, "moderate"],
    [5, "moderate"],
    [5.01, "mild"],
    [39.99, "mild"],
    [40, "not_haemophilia_by_level"]
  ] as const)("clinical 1.3: haemophilia and carriers at %d IU/dL: %s", (value, severity) => {
    for (const disorder of ["haemophilia_a", "haemophilia_b", "carrier_a", "carrier_b"] as const) {
      assert.strictEqual(severityByLevel(disorder, equals(value), "isth"), severity)
    }
  })
  it.each([
    [1, "severe"],
    [1.01, "moderate"],
    [4.99, "moderate"],
    [5, "mild"],
    [49.99, "mild"],
    [50, "not_haemophilia_by_level"]
  ] as const)("clinical 1.4: older reports at %d IU/dL: %s", (value, severity) => {
    assert.strictEqual(severityByLevel("haemophilia_b", equals(value), "nhd_legacy"), severity)
  })
  it.each([
    ["f1_dys", 0.09, "severe"],
    ["f1_dys", 0.1, "moderate"],
    ["f1_hypo", 1.01, "mild"],
    ["f2", 0.9, "severe"],
    ["f2", 10, "moderate"],
    ["f2", 10.1, "mild"],
    ["f5", 9.9, "moderate"],
    ["f5", 10, "mild"],
    ["f5_f8", 19.9, "severe"],
    ["f5_f8", 40, "moderate"],
    ["f5_f8", 40.1, "mild"],
    ["f7", 20, "moderate"],
    ["f10", 40, "moderate"],
    ["f10", 9.9, "severe"],
    ["f13", 0.9, "severe"],
    ["f13", 30, "mild"],
    ["f11", 0, "not_classified_by_level"]
  ] as const)("clinical 1.7: %s at %d: %s", (disorder, value, severity) => {
    assert.strictEqual(severityByLevel(disorder, equals(value), "isth"), severity)
  })
  it("clinical 1.1: neither platelets nor an acquired disorder are classified by a level", () => {
    for (const disorder of ["glanzmann", "bernard_soulier", "platelet_other", "acquired_a", "unclassified"] as const) {
      assert.strictEqual(severityByLevel(disorder, equals(0), "isth"), "not_classified")
    }
  })
})

describe("vwdSeverity", () => {
  it.each([
    [9.9, "severe"],
    [10, "moderate"],
    [29.9, "moderate"],
    [30, "mild"],
    [50, "mild"],
    [50.1, "not_classified_by_level"]
  ] as const)("clinical 1.6: activity of %d IU/dL: %s", (value, severity) => {
    assert.strictEqual(vwdSeverity("vwd_1", { activity: equals(value) }), severity)
  })
  it("clinical 1.6: type 3 is severe by name, and a FVIII below 20 by itself", () => {
    assert.strictEqual(vwdSeverity("vwd_3", {}), "severe")
    assert.strictEqual(vwdSeverity("vwd_2n", { activity: equals(45), fviii: equals(19.9) }), "severe")
    assert.strictEqual(vwdSeverity("vwd_2n", { activity: equals(45), fviii: equals(20) }), "mild")
    assert.strictEqual(vwdSeverity("vwd_1", {}), "unknown")
  })
})
