import { describe, expect, it } from "@effect/vitest"
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { WallTime } from "@haemtrack/domain/calendar/WallTime"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import { treatment } from "@haemtrack/domain/testing/diary"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { treatmentBody } from "../../src/server/diary/treatmentBody.ts"
import { usualOf } from "./usualDose.ts"

const sam = { accountId: "1", name: "Sam Okafor", role: "patient" } as const

/** A routine dose of a day, as the service answers it. */
const had = (date: string, about: Partial<Treatment> = {}): TreatmentRecord => {
  const local = WallTime.make(`${LocalDate.make(date)}T07:30`)
  const at = Instant.make(`${date}T06:30:00Z`)
  const occurredAt = {
    local,
    zone: Zone.make("Europe/London"),
    precision: "minute",
    offsetMinutes: 60,
    instant: at,
    tzdb: "2026c"
  } as const
  return treatmentBody({
    treatment: treatment({ occurredAt, ...about }),
    version: 1,
    status: "given",
    recordedAt: at,
    recordedBy: sam,
    changedAt: at,
    changedBy: sam
  })
}

describe("the usual dose", () => {
  it("is that of the last routine treatment, whole, and says which day it is from", () => {
    const { value, from } = usualOf([had("2026-07-02"), had("2026-07-04")]) ?? {}
    const { lines, productId, reason, total } = had("2026-07-04")
    expect(from).toBe("2026-07-04")
    expect(value).toEqual({ lines, productId, reason, total })
  })

  it("a bleed, and what was taken back, is not usual", () => {
    const last = [had("2026-07-04", { reason: "bleed" }), { ...had("2026-07-05"), status: "withdrawn" as const }]
    expect(usualOf([had("2026-07-02"), ...last])?.from).toBe("2026-07-02")
    expect(usualOf(last)).toBeUndefined()
  })

  it("is not known of an empty month", () => expect(usualOf([])).toBeUndefined())
})
