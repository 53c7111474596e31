import { describe, expect, it } from "@effect/vitest"
import { addDays, weekdayOf } from "@haemtrack/domain/calendar/month"
import * as Schema from "effect/Schema"
import { dayAfterKey, type Lie } from "./dayAfterKey.ts"

const Days = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 }))
const FirstDay = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 7 }))
const lie: Lie = { direction: "ltr", firstDay: 1, daysInLine: 7 }
const after = (key: string, from: string, given: Partial<Lie> = {}) =>
  dayAfterKey({ key, shiftKey: false }, from, { ...lie, ...given })
const dayOf = (days: number) => addDays("1901-01-01", days)

const opposite = [
  ["ArrowLeft", "ArrowRight"],
  ["ArrowUp", "ArrowDown"]
] as const

describe("dayAfterKey", () => {
  it.prop("there and back: an arrow and its opposite lead home", [Days], ([days]) =>
    opposite.every(([there, back]) => after(back, after(there, dayOf(days)) ?? "") === dayOf(days))
  )
  it.prop("mirrored: from right to left, left is right", [Days], ([days]) =>
    opposite.every(
      ([left, right]) =>
        left === "ArrowUp" || after(left, dayOf(days), { direction: "rtl" }) === after(right, dayOf(days))
    )
  )
  it.prop("Home is the first day of the week and End the last", [Days, FirstDay], ([days, firstDay]) => {
    const [home = "", end = ""] = ["Home", "End"].map((key) => after(key, dayOf(days), { firstDay }))
    return weekdayOf(home) === firstDay && end === addDays(home, 6) && home <= dayOf(days) && dayOf(days) <= end
  })

  it.each<[string, string, string | undefined]>([
    ["PageDown", "2026-01-31", "2026-02-28"],
    ["PageUp", "2028-03-31", "2028-02-29"],
    ["PageDown", "2199-12-31", undefined],
    ["PageUp", "1900-01-31", undefined],
    ["x", "2026-01-31", undefined]
  ])("%s from %s leads to %s", (key, from, to) => expect(after(key, from)).toBe(to))
  it("a year from a leap day is the last of February", () =>
    expect(dayAfterKey({ key: "PageDown", shiftKey: true }, "2028-02-29", lie)).toBe("2029-02-28"))
})
