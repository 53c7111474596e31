import { describe, expect, it } from "@effect/vitest"
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import * as Period from "../calendar/Period.ts"
import { bleedId, statement, statements } from "../testing/bleed.ts"
import { MonthGrade, monthGrade, saidOf } from "./monthEvidence.ts"

const day = (text: string) => LocalDate.make(text)

describe("saidOf", () => {
  const june = Month.make("2026-06")
  const observed = [{ from: day("2026-01-01"), to: day("2026-12-31") }]
  const stretch = (from: string, to: string, answer: "none" | "all_recorded" | "not_all_recorded" = "none") =>
    statement({ from: day(from), to: day(to), answer })

  it("clinical 4.8: without a statement, and with a gap of a day, nothing is known", () => {
    expect(saidOf(june, [], observed)).toBe("unknown")
    expect(saidOf(june, [stretch("2026-06-01", "2026-06-14"), stretch("2026-06-16", "2026-06-30")], observed)).toBe(
      "unknown"
    )
  })

  it("clinical 4.8: statements that together cover the observed days say the least complete of their answers", () => {
    const halves = [stretch("2026-05-20", "2026-06-14"), stretch("2026-06-15", "2026-07-02", "all_recorded")]
    expect(saidOf(june, halves, observed)).toBe("all_recorded")
    expect(saidOf(june, [stretch("2026-06-01", "2026-06-30")], observed)).toBe("none")
    expect(saidOf(june, [...halves, stretch("2026-06-15", "2026-06-15", "not_all_recorded")], observed)).toBe(
      "not_all_recorded"
    )
  })

  it("clinical 4.8: only observed days need a word, and a contradicted statement is none", () => {
    const second = [stretch("2026-06-15", "2026-06-30")]
    expect(saidOf(june, second, [{ from: day("2026-06-15"), to: day("2027-01-01") }])).toBe("none")
    expect(saidOf(june, second, [{ from: day("2027-01-01"), to: day("2027-02-01") }])).toBe("unknown")
    const contradicted = { state: "contradicted", at: statement().signedAt, bleedId: bleedId(1) } as const
    expect(saidOf(june, [statement({ standing: contradicted })], observed)).toBe("unknown")
  })

  it.prop("clinical 4.8: known exactly when each day is covered, and in any order", [statements], ([all]) => {
    const days = Array.from({ length: 30 }, (_day, index) => day(`2026-06-${String(index + 1).padStart(2, "0")}`))
    const covered = days.every((each) => all.some((one) => Period.contains(one, each)))
    const said = saidOf(june, all, observed)
    expect(said !== "unknown").toBe(covered)
    expect(saidOf(june, all.toReversed(), observed)).toBe(said)
  })
})

describe("monthGrade", () => {
  it.each([
    ["A", { said: "none", entries: 0, reconciled: 0.75 }],
    ["B", { said: "none", entries: 9, reconciled: 0.7499 }],
    ["B", { said: "not_all_recorded", entries: 9 }],
    ["B", { said: "all_recorded", entries: 9, reconciled: Number.NaN }],
    ["C", { said: "unknown", entries: 1, reconciled: 1 }],
    ["D", { said: "unknown", entries: 0 }]
  ] as const)("clinical 4.9: grade %s for %o", (grade, evidence) =>
    expect(monthGrade(evidence)).toBe(MonthGrade.make(grade))
  )
})
