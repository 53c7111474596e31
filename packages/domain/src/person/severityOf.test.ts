import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import { LocalDate } from "../calendar/LocalDate.ts"
import { diagnosis, fviiiLevels } from "../testing/person.ts"
import type { Diagnosis } from "./Diagnosis.ts"
import type { FactorLevel } from "./FactorLevel.ts"
import { carrierName, diagnosesOn, lowestBaseline, severityOf } from "./severityOf.ts"

const level = (value: number): FactorLevel => ({
  factor: "fviii",
  unit: "IU/dL",
  reading: { value, comparator: "=" },
  on: LocalDate.make("2020-01-01"),
  assay: "one_stage",
  drawn: "baseline"
})
const levels = Arbitrary.array(fviiiLevels, { maxLength: 8 })

describe("severityOf", () => {
  it.prop("order of levels: the severity is the same however they are listed", [levels], ([all]) => {
    assert.deepEqual(severityOf(diagnosis({ levels: all })), severityOf(diagnosis({ levels: all.toReversed() })))
  })
  it.prop("clinical 1.5: a level drawn on treatment changes nothing", [levels, fviiiLevels], ([all, other]) => {
    const treated: FactorLevel = { ...other, drawn: "on_treatment" }
    assert.deepEqual(severityOf(diagnosis({ levels: [...all, treated] })), severityOf(diagnosis({ levels: all })))
  })
  it("clinical 1.2: the lowest untreated level decides, and < 1 lies below 1", () => {
    assert.strictEqual(severityOf(diagnosis({ levels: [level(12), level(3), level(8)] })).severity, "moderate")
    const reported: FactorLevel = { ...level(1), reading: { value: 1, comparator: "<" } }
    assert.strictEqual(lowestBaseline([level(1), reported], "fviii")?.comparator, "<")
    assert.strictEqual(severityOf(diagnosis({ levels: [level(1), reported] })).severity, "severe")
  })
  it("clinical 1.3: no level, no severity", () => {
    assert.strictEqual(severityOf(diagnosis({ levels: [] })).severity, "unknown")
  })
  it("clinical 1.4: the name of the band set goes with the severity", () => {
    assert.deepEqual(severityOf(diagnosis({ levels: [level(1)] }), { bands: "nhd_legacy" }), {
      severity: "severe",
      byLevel: "severe",
      bands: "nhd_legacy"
    })
  })
  it("clinical 1.2: what a clinician stated counts, and what the level says is shown beside it", () => {
    assert.deepEqual(severityOf(diagnosis({ severity: "severe", levels: [level(3)] })), {
      severity: "severe",
      stated: "severe",
      byLevel: "moderate",
      bands: "isth"
    })
  })
  it("clinical 1.8.9: a level that emicizumab misleads is no baseline, whatever it was called", () => {
    const levels = [level(0.5)]
    assert.strictEqual(
      severityOf(diagnosis({ levels }), { emicizumab: [LocalDate.make("2019-12-01")] }).severity,
      "unknown"
    )
    assert.strictEqual(
      severityOf(diagnosis({ levels }), { emicizumab: [LocalDate.make("2020-01-02")] }).severity,
      "severe"
    )
  })
  it("clinical 1.6: von Willebrand disease is graded by its own factors", () => {
    const vwf: FactorLevel = { ...level(45), factor: "vwf_activity", unit: "IU/dL" }
    assert.strictEqual(severityOf(diagnosis({ disorder: "vwd_2n", levels: [vwf, level(12)] })).severity, "severe")
    assert.strictEqual(severityOf(diagnosis({ disorder: "vwd_2n", levels: [vwf, level(30)] })).severity, "mild")
    assert.strictEqual(severityOf(diagnosis({ disorder: "vwd_3", levels: [] })).severity, "severe")
  })
  it("clinical 1.7: FXI is not classified, with a level or without", () => {
    assert.strictEqual(severityOf(diagnosis({ disorder: "f11", levels: [] })).severity, "not_classified_by_level")
  })
})

describe("diagnosesOn", () => {
  it("clinical 1.2: history is kept: each day has the diagnosis that was held on it", () => {
    const before = diagnosis({
      disorder: "vwd_unclassified",
      from: LocalDate.make("2010-01-01"),
      to: LocalDate.make("2019-12-31")
    })
    const since = diagnosis({ disorder: "vwd_2n", from: LocalDate.make("2020-01-01") })
    const on = (date: string) => diagnosesOn([since, before], LocalDate.make(date)).map(({ disorder }) => disorder)
    assert.deepEqual(on("2019-12-31"), ["vwd_unclassified"])
    assert.deepEqual(on("2020-01-01"), ["vwd_2n"])
    assert.deepEqual(on("2009-12-31"), [])
  })
})

describe("carrierName", () => {
  const carrier = (value: number, about: Partial<Diagnosis> = {}) =>
    carrierName(diagnosis({ disorder: "carrier_a", levels: [level(value)], ...about }))

  it("clinical 1.1: a carrier with a level below 40 has haemophilia", () => {
    assert.strictEqual(carrier(39.9), "haemophilia")
    assert.strictEqual(carrier(0.5), "haemophilia")
  })
  it("clinical 1.1: from 40 on she is named by whether she bleeds", () => {
    assert.strictEqual(carrier(40, { bleedingPhenotype: "yes" }), "symptomatic_carrier")
    assert.strictEqual(carrier(40, { bleedingPhenotype: "no" }), "asymptomatic_carrier")
    assert.strictEqual(carrier(40, { bleedingPhenotype: "unknown" }), "carrier")
    assert.strictEqual(carrier(40), "carrier")
    assert.isUndefined(carrierName(diagnosis()))
  })
})
