import { describe, expect, it } from "@effect/vitest"
import { knownBleed, momentInLondon, treatmentId } from "../testing/bleed.ts"
import { iu } from "../testing/diary.ts"
import { statusAt, totalsGiven } from "./KnownBleed.ts"

const start = momentInLondon("2026-06-01T08:00")
const at = momentInLondon

describe("statusAt", () => {
  it("clinical 4.10: it closes 72 hours after its start, or after its last treatment", () => {
    expect(statusAt(knownBleed({ startedAt: start }), at("2026-06-04T08:00"))).toBe("open")
    expect(statusAt(knownBleed({ startedAt: start }), at("2026-06-04T08:01"))).toBe("closed")
    const treated = knownBleed({ startedAt: start }, ["2026-06-03T09:00"])
    expect(statusAt(treated, at("2026-06-06T09:00"))).toBe("open")
    expect(statusAt(treated, at("2026-06-06T09:01"))).toBe("closed")
  })

  it("clinical 4.10: the hours are elapsed time, also when the clocks change", () => {
    const before = momentInLondon("2026-03-27T09:00")
    expect(statusAt(knownBleed({ startedAt: before }), at("2026-03-30T10:00"))).toBe("open")
    expect(statusAt(knownBleed({ startedAt: before }), at("2026-03-30T10:01"))).toBe("closed")
  })

  it("clinical 4.10: it is over when the person or the centre said so, and open again from a reopening on", () => {
    const ended = knownBleed({ startedAt: start, course: { state: "ended", endedAt: at("2026-06-02T08:00") } })
    expect([statusAt(ended, at("2026-06-02T08:00")), statusAt(ended, at("2026-06-02T08:01"))]).toEqual([
      "open",
      "closed"
    ])
    const closed = knownBleed({
      startedAt: start,
      course: { state: "closed_by_centre", at: at("2026-06-02T08:00").instant, reason: "Seen" }
    })
    expect([statusAt(closed, at("2026-06-02T07:59")), statusAt(closed, at("2026-06-02T08:00"))]).toEqual([
      "open",
      "closed"
    ])
    const reopened = knownBleed({
      startedAt: start,
      course: { state: "reopened", at: at("2026-06-10T08:00").instant, reason: "Worse" }
    })
    expect([statusAt(reopened, at("2026-06-13T08:00")), statusAt(reopened, at("2026-06-13T08:01"))]).toEqual([
      "open",
      "closed"
    ])
  })

  it("clinical 4.10: what comes later opens no earlier time: a treatment, a reopening, the word of the centre", () => {
    const between = at("2026-06-08T08:00")
    expect(statusAt(knownBleed({ startedAt: start }, ["2026-06-10T08:00"]), between)).toBe("closed")
    const later = { at: at("2026-06-10T08:00").instant, reason: "Seen" }
    for (const state of ["reopened", "closed_by_centre"] as const) {
      expect(statusAt(knownBleed({ startedAt: start, course: { state, ...later } }), between)).toBe("closed")
    }
  })

  it("a day has no time: on the day of the start and of the end it is open", () => {
    const day = { ...at("2026-06-01T12:00"), precision: "day" } as const
    const known = knownBleed({ startedAt: day, course: { state: "ended", endedAt: day } })
    expect(statusAt(known, at("2026-06-01T07:00"))).toBe("open")
    expect(statusAt(known, at("2026-06-01T23:00"))).toBe("open")
    expect(statusAt(known, at("2026-06-02T00:00"))).toBe("closed")
  })

  it("a bleed has not begun before its start, and one whose start nobody knows is open until it is treated", () => {
    expect(statusAt(knownBleed({ startedAt: start }), at("2026-06-01T07:59"))).toBe("closed")
    expect(statusAt(knownBleed({ startedAt: { precision: "unknown" } }), at("2030-01-01T00:00"))).toBe("open")
  })
})

describe("totalsGiven", () => {
  it("F31: a sum for each unit, since two units never add up", () => {
    const known = knownBleed({}, ["2026-07-06T07:00", "2026-07-06T19:00"])
    const mg = { id: treatmentId(9), occurredAt: start, total: { thousandths: 5000, unit: "mg" } } as const
    expect(totalsGiven({ ...known, treatments: [...known.treatments, mg] })).toEqual([
      iu(2000),
      { thousandths: 5000, unit: "mg" }
    ])
  })
})
