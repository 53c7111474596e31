import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { LocalDate } from "../calendar/LocalDate.ts"
import { completeRecords, halfYear, judgingDays, keptDiaries, noonOf, standing } from "../testing/compliance.ts"
import { course } from "./course.ts"
import { deliveredRuleSet } from "./deliveredRuleSet.ts"
import { steps } from "./EscalationLevel.ts"
import { countsAs } from "./Measure.ts"
import { gapKeys, gaps, noticeFor, remarkOn } from "./notices.ts"

const { thresholds } = deliveredRuleSet
const july = LocalDate.make("2026-07-01")
const { evidence } = standing()
const month = evidence.month

describe("notices (clinical 7.11)", () => {
  it("clinical 7.11: no key that a person reads has a level's code or a word of blame in it", () => {
    const keys = [
      ...Object.values(gapKeys),
      ...Object.values(steps).flatMap((step) => ("patientKey" in step ? [step.patientKey] : []))
    ]
    expect(keys).toHaveLength(16)
    for (const key of keys) expect(key).not.toMatch(/[A-Z]\d|complian|adheren|missed|fail|refus/)
  })
  it("C8: reviews of figures and the centre's own tasks are not said to the person", () => {
    const said = Object.keys(gapKeys)
    const counted = Object.entries(countsAs).filter(([, what]) => what === "concern" || what === "serious")
    expect(said).toEqual(counted.map(([code]) => code))
  })
  it.prop(
    "gaps: each is said once, and only where something was found",
    [keptDiaries, judgingDays],
    ([diary, asOf]) => {
      const way = Result.getOrThrow(
        course(diary, [deliveredRuleSet], { decisions: [], appeals: [] }, asOf, noonOf(asOf))
      )
      for (const { evaluation } of way) {
        const keys = gaps(evaluation.measures).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        if (evaluation.status === "ok") expect(keys).toEqual([])
      }
    }
  )
  it("F73: the reminder names the month without an answer, and no day to answer by", () => {
    const records = { ...completeRecords(halfYear), statements: [] }
    const way = Result.getOrThrow(
      course(records, [deliveredRuleSet], { decisions: [], appeals: [] }, LocalDate.make("2026-02-01"), noonOf(july))
    )
    const [first] = way.map((each) => noticeFor(each, each.judgedOn, thresholds))
    expect(first).toEqual({
      level: 1,
      month: "2026-01",
      key: "record.gaps",
      gaps: [{ measure: "C7", key: "gap.month_without_answer", count: 1, where: ["2026-01"] }]
    })
  })
  it("F73: the letter says until when to respond and to appeal; at the start nothing is sent", () => {
    expect(noticeFor({ level: 4, month, evaluation: evidence }, july, thresholds)).toMatchObject({
      key: "record.letter",
      respondBy: "2026-07-29",
      appealBy: "2026-07-29"
    })
    expect(noticeFor({ level: 0, month, evaluation: evidence }, july, thresholds)).toBeUndefined()
  })
  it.each([
    ["concern", "ok", "completed_later"],
    ["serious", "concern", "completed_later"],
    ["serious", "exempt", "month_exempt"],
    ["concern", "concern", undefined],
    ["ok", "concern", undefined],
    ["exempt", "exempt", undefined]
  ] as const)("clinical 7.9: a month that was %s and is %s", (then, now, remark) => {
    expect(remarkOn(then, now)).toBe(remark)
  })
})
