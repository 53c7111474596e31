import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { Instant, instantOf } from "../calendar/Instant.ts"
import { localDate } from "../calendar/Moment.ts"
import { versionAt } from "../diary/asOf.ts"
import type { Version } from "../diary/Version.ts"
import { iu, nowMillis, treatment } from "../testing/diary.ts"
import { isKnown } from "./KeptRecords.ts"
import { keptTreatments, type Surroundings, type TreatmentHistory } from "./keptTreatments.ts"

const by = { accountId: "019f361f-78a0-7000-a000-000000000001", name: "Test Nurse", role: "nurse" }
const amendment = { reason: "typo" } as const
const at = (hours: number) => instantOf(nowMillis + hours * 3_600_000)
const surroundings: Surroundings = {
  dayOf: ({ occurredAt }) => localDate(occurredAt),
  isListed: (batch) => batch === "TEST-A101"
}
const history = (versions: ReadonlyArray<Version>): TreatmentHistory => ({
  versions,
  source: "web",
  writtenAt: Instant.make("2026-07-06T08:00:00Z")
})

/** Each version gives another total, so that it can be told which one a row is of. */
const version = (place: number, hours: number, kind: "amended" | "withdrawn"): Version => {
  const made = { version: place + 1, at: at(hours), by, treatment: treatment({ total: iu(place + 1) }) }
  if (place === 0) return { kind: "recorded", status: "given", ...made }
  return kind === "amended"
    ? { kind, status: "given", amendment, ...made }
    : { kind, status: "withdrawn", amendment, ...made }
}
const whole = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))
const histories = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.array(whole(1, 50), { minLength: 1, maxLength: 5 }),
    Arbitrary.schema(Schema.Literals(["amended", "withdrawn"]))
  ]),
  ([gaps, last]) =>
    gaps.map((_, place) => {
      const hours = gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, 0)
      return version(place, hours, place === gaps.length - 1 ? last : "amended")
    })
)

describe("rows of a treatment's history (clinical 7.9)", () => {
  it.prop(
    "clinical 7.9: the row known at an instant is the version that stood then",
    [histories, whole(0, 260)],
    ([versions, hours]) => {
      const known = keptTreatments(history(versions), surroundings).filter((row) => isKnown(row, at(hours)))
      const standing = versionAt(versions, at(hours))
      const expected =
        standing === undefined || standing.status === "withdrawn" ? [] : [standing.treatment.total.thousandths]
      expect(known.map(({ amount }) => amount)).toEqual(expected)
    }
  )
  it("a correction does not make an entry late", () => {
    const rows = keptTreatments(history([version(0, 0, "amended"), version(1, 900, "amended")]), surroundings)
    expect(rows.map(({ delayHours }) => delayHours)).toEqual([1.5, 1.5])
  })
  it("a row says by which way it came, and which of its batches the centre knows", () => {
    const [row] = keptTreatments({ ...history([version(0, 0, "amended")]), source: "paper" }, surroundings)
    expect(row).toMatchObject({
      on: "2026-07-06",
      route: "paper",
      batches: ["listed", "unlisted"],
      missing: []
    })
  })
})
