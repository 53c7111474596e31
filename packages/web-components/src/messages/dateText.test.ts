import { describe, expect, it } from "@effect/vitest"
import { addDays } from "@haemtrack/domain/calendar/month"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { fullDate, longDate, monthAndYear, shortDate } from "./dateText.ts"
import { dayMessages } from "./en-GB.ts"
import { directionOf, wordsWith } from "./Words.ts"

const words = wordsWith(dayMessages, undefined)
const days = Arbitrary.map(
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 }))),
  (n) => addDays("1900-01-01", n)
)
const inUtc = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" })
    .formatToParts(new Date(`${date}T00:00Z`))
    .filter(({ type }) => type !== "literal")
    .map(({ value }) => value)
    .join(" ")

describe("dates in words", () => {
  it("are as the diary writes them", () => {
    expect(fullDate(words, "2026-10-28")).toBe("Wednesday 28 October 2026")
    expect(longDate(words, "2026-01-05")).toBe("5 January 2026")
    expect(shortDate(words, "2026-10-28")).toBe("28 Oct")
    expect(monthAndYear(words, "2026-10")).toBe("October 2026")
  })
  it.prop(
    "agree with the calendar of the platform on every day",
    [days],
    ([date]) =>
      fullDate(words, date) === inUtc(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
  )
  it("speak the page's words where it has any", () =>
    expect(longDate(wordsWith(dayMessages, { "month.long.10": () => "Hydref" }), "2026-10-28")).toBe("28 Hydref 2026"))
})

describe("directionOf", () => {
  it.each(["ar", "fa", "ckb", "ar-EG"])("%s is written from right to left", (lang) =>
    expect(directionOf(lang)).toBe("rtl")
  )
  it.each(["en-GB", "cy", "so", "zh-Hans", "arn"])("%s is not", (lang) => expect(directionOf(lang)).toBe("ltr"))
})
