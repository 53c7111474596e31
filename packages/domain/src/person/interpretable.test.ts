import { assert, describe, it } from "@effect/vitest"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { Assay } from "./Assay.ts"
import type { Factor, FactorLevel } from "./FactorLevel.ts"
import { markLevels, markTitres } from "./interpretable.ts"

const day = (text: string) => LocalDate.make(text)
/** A course with a gap of years in it, listed out of order. */
const emicizumab = [day("2024-01-10"), day("2020-01-10"), day("2020-01-17")]

const titre = (on: string, assay: Assay | undefined, factor: Factor = "fviii") =>
  markTitres([{ factor, on: day(on), bu: 0, ...(assay && { assay }) }], emicizumab).map(({ mark }) => mark)

const level = (assay: Assay): FactorLevel => ({
  factor: "fviii",
  unit: "IU/dL",
  reading: { value: 30, comparator: "=" },
  on: day("2020-02-01"),
  assay,
  drawn: "baseline"
})

describe("emicizumab", () => {
  it.each([
    ["2020-01-09", "interpretable"],
    ["2020-01-10", "not_interpretable"],
    ["2020-07-17", "not_interpretable"],
    ["2020-07-18", "interpretable"],
    ["2022-01-01", "interpretable"],
    ["2024-07-10", "not_interpretable"],
    ["2024-07-11", "interpretable"]
  ] as const)("clinical 1.8.9: a clot-based titre of %s is %s", (on, mark) => {
    assert.deepEqual(titre(on, "bethesda_clot"), [mark])
  })
  it("clinical 1.8.9: one assay is not misled, and no other factor is", () => {
    assert.deepEqual(titre("2020-02-01", "bethesda_chromogenic_bovine"), ["interpretable"])
    assert.deepEqual(titre("2020-02-01", undefined), ["not_interpretable"])
    assert.deepEqual(titre("2020-02-01", "bethesda_clot", "fix"), ["interpretable"])
  })
  it("clinical 1.8.9: a level counts by the chromogenic assay with bovine factors alone", () => {
    const marks = markLevels(
      (["one_stage", "chromogenic_human", "chromogenic_bovine", "unknown"] as const).map(level),
      emicizumab
    )
    assert.deepEqual(
      marks.map(({ mark }) => mark),
      ["not_interpretable", "not_interpretable", "interpretable", "not_interpretable"]
    )
  })
})
