import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { tell } from "../calendar/Moment.ts"
import * as Result from "effect/Result"
import { bleed } from "../testing/bleed.ts"
import { today, treatment } from "../testing/diary.ts"
import { person } from "../testing/person.ts"
import { completeness, type Lacking, MissingField, missingOfBleed, missingOfTreatment } from "./completeness.ts"

const fields = Arbitrary.array(Arbitrary.schema(MissingField), { maxLength: 3 })
const entries = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all([Arbitrary.schema(Schema.Literals(["treatment", "bleed"])), fields]),
    ([kind, missing]): Lacking => ({ kind, missing: [...new Set(missing)] })
  ),
  { minLength: 1, maxLength: 20 }
)

describe("completeness (clinical 5.9)", () => {
  it.prop("bounds: shares lie in [0, 1], and the mean is 1 exactly when all are complete", [entries], ([some]) => {
    const found = completeness(some)
    if (found === undefined) return false
    const isWhole = found.fullyComplete === found.entries
    return found.meanShare >= 0 && found.meanShare <= 1 && (found.meanShare === 1) === isWhole
  })
  it("clinical 5.9: the mean counts fields, and an entry that lacks one is not complete", () => {
    const found = completeness([
      { kind: "treatment", missing: ["batch", "time"] },
      { kind: "bleed", missing: [] }
    ])
    expect(found).toEqual({ entries: 2, fullyComplete: 1, meanShare: (4 / 6 + 1) / 2 })
  })
  it("nothing is known of no entries", () => {
    expect(completeness([])).toBeUndefined()
  })

  it("a treatment lacks the batch of a line that has none, and the time that was told as a day", () => {
    expect(missingOfTreatment(treatment())).toEqual([])
    const [line] = treatment().lines
    expect(missingOfTreatment(treatment({ lines: [{ ...line, batch: { missingReason: "unreadable" } }] }))).toEqual([
      "batch"
    ])
    const occurredAt = Result.getOrThrow(tell({ precision: "day", local: today, zone: person().zone }, "2026c"))
    expect(missingOfTreatment(treatment({ occurredAt }))).toEqual(["time"])
  })
  it("a bleed lacks the cause that was not asked, and not the one that nobody knows", () => {
    const { cause: _, severity: __, ...bare } = bleed()
    expect(missingOfBleed(bare)).toEqual(["cause", "severity"])
    expect(missingOfBleed(bleed({ cause: "unknown" }))).toEqual([])
  })
})
