import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import { ofMonth } from "../calendar/Period.ts"
import {
  completeRecords,
  decision,
  diaryBegins,
  judgingDays,
  keptCount,
  keptDiaries,
  keptMovement,
  keptTreatment,
  noonOf,
  signature,
  staff
} from "../testing/compliance.ts"
import { type Appeal, AppealId } from "./Appeal.ts"
import { course, type HumanSteps } from "./course.ts"
import { deliveredRuleSet } from "./deliveredRuleSet.ts"
import { ExceptionId } from "./Exception.ts"
import type { KeptCall, KeptRecords } from "./KeptRecords.ts"

const day = (text: string) => LocalDate.make(text)
const nobody: HumanSteps = { decisions: [], appeals: [] }
const way = (records: KeptRecords, asOf: LocalDate, known = noonOf(asOf), steps = nobody) =>
  Result.getOrThrow(course(records, [deliveredRuleSet], steps, asOf, known))
const levels = (records: KeptRecords, asOf: string, known = asOf) =>
  way(records, day(asOf), noonOf(day(known))).map(({ level }) => level)

/** A person who counts the stock each month and writes nothing after 1 May, with use and records in thousands of units. */
const used = { "2026-03": 26, "2026-04": 26, "2026-05": 26, "2026-06": 26, "2026-07": 28, "2026-08": 26, "2026-09": 26 }
const months = Object.entries(used).map(([month, thousands]) => ({
  ...ofMonth(Month.make(month)),
  units: thousands * 1_000_000
}))
const written = [
  ...completeRecords({ from: day("2026-03-01"), to: day("2026-04-30") }).treatments,
  keptTreatment(day("2026-05-01"))
]
const lost = (known: string) => ({
  id: ExceptionId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d77"),
  from: day("2026-05-13"),
  to: day("2026-05-24"),
  reason: "device_lost" as const,
  standing: { state: "granted" as const, by: "Nurse Test", at: noonOf(day(known)) },
  receivedAt: noonOf(day(known))
})
const call = (on: string): KeptCall => ({ on: day(on), outcome: "reached", receivedAt: noonOf(day(on)) })

/** Deliveries have been known since January; only the months of the story are judged here, so the diary begins in March. */
const records: KeptRecords = {
  ...completeRecords({ from: diaryBegins, to: day("2026-09-30") }),
  diaryFrom: day("2026-03-01"),
  treatments: written,
  statements: completeRecords({ from: day("2026-03-01"), to: day("2026-09-30") }).statements,
  movements: [
    keptMovement(day("2026-01-01"), { amount: 0 }),
    ...months.map(({ from, units }) => keptMovement(from, { amount: units }))
  ],
  counts: [keptCount(day("2026-02-28")), ...months.map(({ to }) => keptCount(to))],
  exceptions: [lost("2026-06-05")],
  calls: [call("2026-09-03")]
}
/** A statement is an entry: without those of the months that nobody wrote in. */
const silent: KeptRecords = { ...records, statements: records.statements.filter(({ to }) => to < day("2026-05-01")) }
const ratioOf = (asOf: string, known = asOf) => {
  const measures = way(silent, day(asOf), noonOf(day(known))).at(-1)?.evaluation.measures ?? []
  const found = measures.find(({ code }) => code === "C1")
  return found?.outcome === "not_applicable" ? undefined : found?.value
}

describe("the way through the months (clinical 7.4)", () => {
  it("F69: gaps in May are a reminder on 1 June, with 54,000 of 78,000 recorded", () => {
    expect(levels(silent, "2026-06-01")).toEqual([0, 0, 1])
    expect(ratioOf("2026-06-01")).toBeCloseTo(54 / 78, 9)
  })
  it("F70: an exception granted later takes the person back to the start, and leaves May out of every sum", () => {
    expect(levels(silent, "2026-06-05")).toEqual([0, 0, 0])
    expect(way(silent, day("2026-06-05")).at(-1)?.evaluation.status).toBe("exempt")
    expect(ratioOf("2026-07-01")).toBe(0.5)
  })
  it("F69: a serious month offers help at once, then the nurse is asked to ring", () => {
    expect(levels(silent, "2026-07-01")).toEqual([0, 0, 0, 2])
    expect(levels(silent, "2026-08-01")).toEqual([0, 0, 0, 2, 3])
    expect(ratioOf("2026-08-01")).toBe(0)
  })
  it("clinical 7.4: without the call nothing is proposed but to ring first; with it, a notice is", () => {
    const september = way(silent, day("2026-09-01")).at(-1)
    expect(september).toMatchObject({ level: 3, proposal: "call_first" })
    const october = way(silent, day("2026-10-01")).at(-1)
    expect(october).toMatchObject({ month: "2026-09", judgedOn: "2026-10-01", level: 3, proposal: "E4" })
  })
  it("F71: an unsigned proposal lapses and nothing changes, however long", () => {
    const later = way(silent, day("2027-03-01"))
    expect(Math.max(...later.map(({ level }) => level))).toBe(3)
  })
  it("clinical 7.9: what is written down later heals its month, and what followed, from the day on which it is known", () => {
    const typed = (first: string, last: string) =>
      completeRecords({ from: day(`${first}-01`), to: ofMonth(Month.make(last)).to }).treatments.map((each) => ({
        ...each,
        amount: 2_100_000,
        receivedAt: noonOf(day("2026-10-08"))
      }))
    const july = { ...silent, treatments: [...silent.treatments, ...typed("2026-07", "2026-07")] }
    const statusOfJuly = (known: string) => way(july, day("2026-10-01"), noonOf(day(known)))[4]?.evaluation.status
    expect([statusOfJuly("2026-10-07"), statusOfJuly("2026-10-08")]).toEqual(["serious", "concern"])

    const all = { ...records, treatments: [...records.treatments, ...typed("2026-06", "2026-09")] }
    expect(levels(all, "2026-10-01", "2026-10-07")).toEqual([0, 0, 0, 1, 2, 3, 3])
    expect(levels(all, "2026-10-01", "2026-10-08")).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
  it("clinical 7.4: a call of before the nurse was asked to ring does not count", () => {
    const early = { ...silent, calls: [call("2026-05-20")] }
    expect(way(early, day("2026-10-01")).at(-1)?.proposal).toBe("call_first")
  })
  it("E4: a notice counts in the month that it answers, and in no other", () => {
    const steps = { decisions: [decision()], appeals: [] }
    const november = way(silent, day("2026-11-01"), noonOf(day("2026-11-01")), steps)
    expect(november.slice(-2)).toMatchObject([
      { month: "2026-09", level: 4 },
      { month: "2026-10", level: 4, proposal: "E5" }
    ])
    expect(november.flatMap(({ errors }) => errors)).toEqual([])
  })
  it("clinical 7.8: an appeal that is open when a month is judged freezes it; overturned, it takes the person back to the start", () => {
    const appealed = (standing: Appeal["standing"]) => ({
      decisions: [decision()],
      appeals: [
        {
          id: AppealId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d60"),
          decisionId: decision().id,
          madeOn: day("2026-10-20"),
          format: "telephone" as const,
          text: "I could not write with my wrist.",
          standing
        }
      ]
    })
    const november = (standing: Appeal["standing"]) =>
      way(silent, day("2026-11-01"), noonOf(day("2026-11-01")), appealed(standing)).slice(-2)
    expect(november({ state: "open" })[1]).toMatchObject({ level: 4 })
    expect(november({ state: "open" })[1]).not.toHaveProperty("proposal")
    const overturned = {
      state: "decided" as const,
      on: day("2026-10-30"),
      outcome: "overturned" as const,
      reason: "Seen with the physiotherapist.",
      by: signature(staff.colleague, day("2026-10-30"))
    }
    expect(november(overturned).map(({ level }) => level)).toEqual([0, 2])
  })
  it("paper: the month is judged on the eighth (F135)", () => {
    const paper = { ...silent, onPaper: [{ from: day("2026-05-10") }] }
    expect(way(paper, day("2026-06-07")).at(-1)?.month).toBe("2026-04")
    expect(way(paper, day("2026-06-08")).at(-1)).toMatchObject({ month: "2026-05", judgedOn: "2026-06-08" })
  })
  it("clinical 7.9: who changes to paper leaves the months before as they were judged", () => {
    const onScreen = way(silent, day("2026-06-01"))
    const paper = { ...silent, onPaper: [{ from: day("2026-06-02") }] }
    expect(way(paper, day("2026-06-01"))).toEqual(onScreen)
    expect(way(paper, day("2026-08-01")).slice(0, onScreen.length)).toMatchObject(
      onScreen.map(({ judgedOn, month }) => ({ judgedOn, month }))
    )
  })
  it("clinical 7.9: an end of the agreement that is entered later changes nothing that was known before", () => {
    const ended = { ...silent, ended: { on: day("2026-04-30"), receivedAt: noonOf(day("2026-08-15")) } }
    const before = noonOf(day("2026-08-01"))
    expect(way(ended, day("2026-08-01"), before)).toEqual(way(silent, day("2026-08-01"), before))
    expect(way(ended, day("2026-09-01")).at(-1)?.evaluation.status).toBe("exempt")
  })
  it("before the first month is over there is no way yet", () => {
    expect(way(silent, day("2026-03-31"))).toEqual([])
  })
  it.prop(
    "hazard H7: whatever the diary, no day comes on which nobody signed and the level is above 3",
    [keptDiaries, judgingDays],
    ([diary, asOf]) => way(diary, asOf).every(({ level }) => level <= 3)
  )
  it.prop(
    "prefix: later months change nothing in earlier ones while nothing new is known",
    [keptDiaries, judgingDays],
    ([diary, asOf]) => {
      const known = noonOf(asOf)
      const until = way(diary, asOf, known)
      expect(way(diary, day("2027-02-01"), known).slice(0, until.length)).toEqual(until)
    }
  )
})
