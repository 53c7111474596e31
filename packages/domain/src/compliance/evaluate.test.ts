import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { Instant } from "../calendar/Instant.ts"
import { addDays, LocalDate, Month } from "../calendar/LocalDate.ts"
import { ofMonth } from "../calendar/Period.ts"
import {
  completeRecords,
  diaryBegins,
  halfYear,
  judgingDays,
  keptBleed,
  keptCount,
  keptDiaries,
  keptRecords,
  keptStatement,
  keptTreatment,
  homeStock,
  noonOf
} from "../testing/compliance.ts"
import { deliveredRuleSet } from "./deliveredRuleSet.ts"
import { ExceptionId } from "./Exception.ts"
import { evaluate, judgedMonth, lastDayOfNotice } from "./evaluate.ts"
import { isKnown, type KeptRecords, knownAt } from "./KeptRecords.ts"
import type { MeasureCode } from "./Measure.ts"
import { inForce, NoRuleSetInForce } from "./RuleSet.ts"

const day = (text: string) => LocalDate.make(text)
const july = day("2026-07-01")
const { thresholds } = deliveredRuleSet
const ruleSets = [deliveredRuleSet]
const end = Instant.make("2030-01-01T00:00:00Z")

const judge = (records: KeptRecords, asOf = july, known = end) =>
  Result.getOrThrow(evaluate(records, ruleSets, asOf, known))
const found = (code: MeasureCode, records: KeptRecords, asOf = july) =>
  judge(records, asOf).measures.find((each) => each.code === code)
/** April to June, written down in full and in time. */
const whole = completeRecords(halfYear)
const without = (about: Partial<KeptRecords>): KeptRecords => ({ ...whole, ...about })
const june = ofMonth(Month.make("2026-06"))

/** A lost device from 1 June on. */
const exempt = (to: string): KeptRecords["exceptions"][number] => ({
  id: ExceptionId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d77"),
  from: june.from,
  to: day(to),
  reason: "device_lost",
  standing: { state: "granted", by: "Nurse Test", at: noonOf(july) },
  receivedAt: noonOf(july)
})

describe("evaluate (clinical 7.9)", () => {
  it.prop("clinical 7.9: the same inputs give the same answer", [keptDiaries, judgingDays], ([diary, asOf]) => {
    expect(judge({ ...diary, treatments: [...diary.treatments] }, asOf, noonOf(asOf))).toEqual(
      judge(diary, asOf, noonOf(asOf))
    )
  })
  it.prop(
    "clinical 7.9: a later day of knowledge changes nothing when no record came in between",
    [keptDiaries, judgingDays, judgingDays],
    ([diary, asOf, other]) => {
      const known = noonOf(asOf)
      const later = noonOf(other) > known ? noonOf(other) : known
      const { knownAt: _, ...before } = judge(knownAt(diary, known), asOf, known)
      const { knownAt: __, ...after } = judge(knownAt(diary, known), asOf, later)
      expect(after).toEqual(before)
    }
  )
  it.prop("order: the rows may come in any order", [keptDiaries, judgingDays], ([diary, asOf]) => {
    const turned = {
      ...diary,
      treatments: diary.treatments.toReversed(),
      statements: diary.statements.toReversed(),
      movements: diary.movements.toReversed(),
      counts: diary.counts.toReversed()
    }
    const { measures, ...rest } = judge(diary, asOf)
    const { measures: others, ...same } = judge(turned, asOf)
    const withoutEvidence = (all: typeof measures) => all.map((each) => ({ ...each, evidence: [] }))
    expect(same).toEqual(rest)
    expect(withoutEvidence(others)).toEqual(withoutEvidence(measures))
  })
  it.prop("counts: a value never stands without its counts", [keptDiaries, judgingDays], ([diary, asOf]) =>
    judge(diary, asOf).measures.every(
      (each) => each.outcome === "not_applicable" || (each.numerator !== undefined && each.denominator !== undefined)
    )
  )

  it.prop(
    "timely: a complete record of the day itself never raises how soon, how fully or with which batch entries are written",
    [keptDiaries, judgingDays, judgingDays],
    ([diary, asOf, on]) => {
      const more = { ...diary, treatments: [...diary.treatments, keptTreatment(on, { id: "one more" })] }
      for (const code of ["C4", "C5", "C6"] as const) {
        const isRaised = found(code, diary, asOf)?.outcome === "raised"
        expect([isRaised, false]).toContain(found(code, more, asOf)?.outcome === "raised")
      }
    }
  )

  it("clinical 7.9: before the first rule set nothing is judged", () => {
    expect(evaluate(whole, ruleSets, day("2019-12-31"), end)).toEqual(Result.fail(new NoRuleSetInForce()))
  })
  it("clinical 7.9: each day is judged by the rule set that is in force on it, in whatever order they are kept", () => {
    const stricter = { ...deliveredRuleSet, version: "stricter", validFrom: day("2026-06-01") }
    const both = [stricter, deliveredRuleSet]
    expect(inForce(both, day("2026-05-31"))?.version).toBe("delivered-1")
    expect(inForce(both, day("2026-06-01"))?.version).toBe("stricter")
    expect(inForce(both.toReversed(), july)).toBe(stricter)
    expect(inForce(both, day("2019-12-31"))).toBeUndefined()
  })
  it("clinical 7.9: a row is known from its receipt until another takes its place", () => {
    const row = { receivedAt: noonOf(july), replacedAt: noonOf(addDays(july, 1)) }
    expect(isKnown(row, Instant.make("2026-07-01T11:59:59Z"))).toBe(false)
    expect(isKnown(row, noonOf(july))).toBe(true)
    expect(isKnown(row, noonOf(addDays(july, 1)))).toBe(false)
  })
  it("clinical 7.3: a complete diary is in order", () => {
    const { measures, status } = judge(whole)
    expect(status).toBe("ok")
    expect(measures.map(({ outcome }) => outcome)).not.toContain("raised")
  })
  it("clinical 7.7: a month with more than ten exempt days is exempt, one with ten is not", () => {
    const lost = (to: string) => without({ treatments: [], exceptions: [exempt(to)] })
    expect(judge(lost("2026-06-10"))).toMatchObject({ status: "serious", exemptDays: 10 })
    expect(judge(lost("2026-06-11"))).toMatchObject({ status: "exempt", exemptDays: 11 })
  })
  it("clinical 7.2: a month is judged on the first of the next, on paper a week later", () => {
    const onPaper = [{ from: day("2026-06-30") }]
    expect(judgedMonth(day("2026-07-01"), { onPaper: [] }, thresholds)).toBe("2026-06")
    expect(judgedMonth(day("2026-07-07"), { onPaper }, thresholds)).toBe("2026-05")
    expect(judgedMonth(day("2026-07-08"), { onPaper }, thresholds)).toBe("2026-06")
    expect(judgedMonth(day("2026-06-01"), { onPaper }, thresholds)).toBe("2026-05")
  })
  it("clinical 7.2: a notice between evaluations counts no day that ended less than a week before it", () => {
    expect(lastDayOfNotice(day("2026-07-15"), thresholds)).toBe("2026-07-07")
  })
})

describe("measures (clinical 7.2)", () => {
  const dosesOfJune = whole.treatments.filter(({ on }) => on >= june.from)
  it("C1: three quarters recorded are enough, less is a concern", () => {
    const recorded = (units: number) =>
      without({
        treatments: [
          ...whole.treatments.filter(({ on }) => on < day("2026-04-01")),
          keptTreatment(june.from, { amount: units })
        ]
      })
    expect(found("C1", recorded(58_500_000))).toMatchObject({ outcome: "clear", value: 0.75 })
    expect(found("C1", recorded(58_499_000))).toMatchObject({ outcome: "raised", evidence: ["test-factor"] })
    expect(found("C2", recorded(39_000_000))).toMatchObject({ outcome: "clear", value: 0.5 })
  })
  it("C2: less than half is serious", () => {
    const half = without({ treatments: [keptTreatment(june.from, { amount: 38_999_000 })] })
    expect(found("C2", half)).toMatchObject({ outcome: "raised", numerator: 38_999_000, denominator: 78_000_000 })
    expect(judge(half).status).toBe("serious")
  })
  it("C1: under three months of deliveries it says too short, and nobody is scored 0 (F68)", () => {
    const late = completeRecords({ from: day("2026-05-01"), to: day("2026-06-30") }, { treatments: [] })
    expect(found("C1", late)).toMatchObject({ outcome: "not_applicable", why: "too_short" })
    expect(found("C1", keptRecords())).toMatchObject({ outcome: "not_applicable", why: "no_deliveries" })
  })
  it.each([
    [["2026-03-31", "2026-05-15", "2026-06-30"], 78 / 88],
    [["2026-03-28", "2026-07-03"], 78 / 88],
    [["2026-03-27", "2026-06-30"], 1],
    [["2026-03-31", "2026-07-04"], 1]
  ])("C1: stock counts of %j show what deliveries alone do not, when they are near both ends", (counts, ratio) => {
    const [first = "", ...others] = counts
    const counted = [keptCount(day(first), { amount: 10_000_000 }), ...others.map((on) => keptCount(day(on)))]
    expect(found("C1", without({ counts: counted }))).toMatchObject({ value: ratio })
  })
  it("C1: an exempt day leaves both sides, and what was recorded on it, too", () => {
    const records = without({ exceptions: [exempt("2026-06-10")] })
    expect(found("C1", records)).toMatchObject({
      numerator: 68_000_000,
      denominator: 52_000_000 + (26_000_000 * 20) / 30
    })
  })
  it("C8: more recorded than used is a review, and no concern", () => {
    const twice = without({ treatments: [...whole.treatments, ...whole.treatments] })
    expect(found("C8", twice)).toMatchObject({ outcome: "raised", value: 1, denominator: 1 })
    expect(judge(twice).status).toBe("ok")
  })
  it("C8: more stock than there can be is a review, and no ratio is made of it (hazard H8)", () => {
    const counts = [...whole.counts.slice(0, -1), keptCount(june.to, { amount: 200_000_000 })]
    expect(found("C8", without({ counts }))).toMatchObject({ outcome: "raised" })
    expect(found("C1", without({ counts }))).toMatchObject({ outcome: "not_applicable", why: "stock_error" })
    expect(judge(without({ counts })).status).toBe("ok")
  })
  it("C3: 42 days without an entry are serious while deliveries come, 41 are not", () => {
    const silentFrom = (on: string) => {
      const last = day(on)
      return without({
        treatments: whole.treatments.filter((each) => each.on < last).concat(keptTreatment(last)),
        statements: whole.statements.filter(({ to }) => to < last)
      })
    }
    expect(found("C3", silentFrom("2026-05-19"))).toMatchObject({ outcome: "raised", value: 42 })
    expect(found("C3", silentFrom("2026-05-20"))).toMatchObject({ outcome: "clear", value: 41 })
    expect(found("C3", { ...silentFrom("2026-05-19"), movements: [] })).toMatchObject({ why: "no_deliveries" })
  })
  it("C4: a median of seven days is in time, more is a concern; imports and times of a day are left out", () => {
    const late = (delayHours: number) =>
      without({
        treatments: [
          ...whole.treatments.map((each) => ({ ...each, delayHours })),
          keptTreatment(june.from, { route: "imported", delayHours: 9000 })
        ]
      })
    expect(found("C4", late(168))).toMatchObject({
      outcome: "clear",
      value: 168,
      numerator: 39,
      denominator: 39,
      leftOut: 1
    })
    expect(found("C4", late(168.1))).toMatchObject({ outcome: "raised", numerator: 0 })
  })
  it("C5: nine in ten entries that lack nothing are enough", () => {
    const lacking = (count: number) =>
      without({
        treatments: [],
        bleeds: Array.from({ length: 10 }, (_, place) =>
          keptBleed(addDays(june.from, place), place < count ? { missing: ["cause"] } : {})
        )
      })
    expect(found("C5", lacking(1))).toMatchObject({ outcome: "clear", numerator: 9, denominator: 10 })
    expect(found("C5", lacking(2))).toMatchObject({
      outcome: "raised",
      evidence: ["bleed 2026-06-01", "bleed 2026-06-02"]
    })
  })
  it("C6: more than one line in twenty without a known batch is serious", () => {
    const untraced = (batch: "missing" | "unlisted", lines: number) =>
      without({
        treatments: dosesOfJune.slice(0, 4).map((each, place) => ({
          ...each,
          batches: Array.from({ length: 5 }, (_, line) => (place === 0 && line < lines ? batch : ("listed" as const)))
        }))
      })
    expect(found("C6", untraced("missing", 1))).toMatchObject({ outcome: "clear", value: 0.05 })
    expect(found("C6", untraced("unlisted", 2))).toMatchObject({ outcome: "raised", numerator: 2, denominator: 20 })
  })
  it("C7: every day of a month is to be covered by a statement that stands", () => {
    const two = [
      keptStatement({ from: june.from, to: day("2026-06-14") }),
      keptStatement({ from: day("2026-06-15"), to: june.to })
    ]
    const before = whole.statements.filter(({ to }) => to < june.from)
    expect(found("C7", without({ statements: [...before, ...two] }))).toMatchObject({
      outcome: "clear",
      denominator: 3
    })
    expect(found("C7", without({ statements: [...before, ...two.slice(1)] }))).toMatchObject({
      outcome: "raised",
      evidence: ["2026-06"]
    })
    const contradicted = two.map((each) => ({ ...each, contradictedOn: june.to }))
    expect(found("C7", without({ statements: [...before, ...contradicted] }))).toMatchObject({ outcome: "raised" })
  })
  it("C9: four months after a count it is overdue, and not before", () => {
    const counted = (on: string) => without({ counts: [keptCount(day(on))] })
    expect(found("C9", counted("2026-02-28"))).toMatchObject({ outcome: "raised", evidence: ["2026-02-28"] })
    expect(found("C9", counted("2026-03-01"))).toMatchObject({ outcome: "clear" })
    expect(found("C9", without({ counts: [] }))).toMatchObject({ outcome: "raised", evidence: [] })
    expect(found("C9", keptRecords())).toMatchObject({ why: "no_deliveries" })
  })
  it("C10: a review appointment is the centre's to arrange, sooner for a child, and never counts against the person", () => {
    const reviewed = (on: string, care: KeptRecords["care"] = "adult") =>
      without({ care, reviews: [{ on: day(on), receivedAt: noonOf(diaryBegins) }] })
    expect(found("C10", reviewed("2025-12-01"))).toMatchObject({ outcome: "clear" })
    expect(found("C10", reviewed("2025-11-30"))).toMatchObject({ outcome: "raised", evidence: ["2025-11-30"] })
    expect(found("C10", reviewed("2026-03-01", "paediatric"))).toMatchObject({ outcome: "clear" })
    expect(found("C10", reviewed("2026-02-28", "paediatric"))).toMatchObject({ outcome: "raised" })
    expect(judge(reviewed("2025-11-30")).status).toBe("ok")
  })
  it("C11: a question of the centre that is open for more than 28 days is a concern, until it is answered", () => {
    const asked = (askedOn: string, answeredOn?: LocalDate) =>
      without({
        questions: [
          {
            id: "q1",
            askedOn: day(askedOn),
            receivedAt: noonOf(day(askedOn)),
            ...(answeredOn === undefined ? {} : { answeredOn })
          }
        ]
      })
    expect(found("C11", asked("2026-06-02"))).toMatchObject({ outcome: "clear" })
    expect(found("C11", asked("2026-06-01"))).toMatchObject({ outcome: "raised", evidence: ["q1"] })
    expect(found("C11", asked("2026-06-01", july))).toMatchObject({ outcome: "clear" })
  })
  it("C12: two statements that a bleed spoke against within six months are a concern, one is not", () => {
    const spoken = (...days: ReadonlyArray<string>) =>
      without({
        statements: [
          ...whole.statements,
          ...days.map((on) => keptStatement(june, { id: `statement of ${on}`, contradictedOn: day(on) }))
        ]
      })
    expect(found("C12", spoken("2026-06-30"))).toMatchObject({ outcome: "clear" })
    expect(found("C12", spoken("2025-12-31", "2026-06-30"))).toMatchObject({ outcome: "raised", value: 2 })
    expect(found("C12", spoken("2025-12-30", "2026-06-30"))).toMatchObject({ outcome: "clear", value: 1 })
  })
  it("C13: an agreement that is missing, old or of an earlier text is the centre's task", () => {
    const accepted = (on: string) => [{ version: 1, on: day(on), receivedAt: noonOf(diaryBegins) }]
    expect(found("C13", without({ acceptances: [] }))).toMatchObject({ outcome: "raised", evidence: ["not_accepted"] })
    expect(found("C13", without({ acceptances: accepted("2024-07-01") }))).toMatchObject({ outcome: "clear" })
    expect(found("C13", without({ acceptances: accepted("2024-06-30") }))).toMatchObject({ evidence: ["too_old"] })
    expect(judge(without({ acceptances: [] })).status).toBe("ok")
  })
  it("clinical 8.3: a new text is to be accepted within 90 days", () => {
    const text = (from: string) => without({ texts: [{ version: 2, from: day(from) }] })
    expect(found("C13", text("2026-04-02"))).toMatchObject({ outcome: "clear" })
    expect(found("C13", text("2026-04-01"))).toMatchObject({ outcome: "raised", evidence: ["new_text"] })
  })
  it("C14: less at home than the emergency floor is urgent, asked of today, and no concern", () => {
    const low = (atHome: number) => without({ stock: [homeStock(july, { atHome })] })
    expect(found("C14", low(6_000_000))).toMatchObject({ outcome: "clear", denominator: 6_000_000 })
    expect(found("C14", low(5_999_000))).toMatchObject({ outcome: "raised", evidence: ["test-factor"] })
    expect(judge(low(0)).status).toBe("ok")
    expect(found("C14", keptRecords())).toMatchObject({ why: "not_known" })
  })
})
