import { describe, expect, it } from "@effect/vitest"
import { addDays } from "@haemtrack/domain/calendar/month"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { latin, readDate, readNumber, readTime, readWhole, typedDate } from "./digits.ts"

const whole = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))
const days = Arbitrary.map(whole(0, 109_000), (number) => addDays("1900-01-01", number))

/** The same digits as other keyboards write them (I18N-3). */
const scripts = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"].map((digits) => [...digits])

describe("digits", () => {
  it.prop("every script reads the same: latin(written(n)) = n", [whole(0, 9_999_999)], ([n]) => {
    for (const digits of scripts) {
      expect(latin(String(n).replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? ""))).toBe(String(n))
    }
  })
  it.prop("identity: latin leaves Latin digits as they are", [whole(0, 9_999_999)], ([n]) =>
    expect(latin(String(n))).toBe(String(n))
  )
  it.prop("retraction: readDate(typedDate(day)) = day", [days], ([day]) => expect(readDate(typedDate(day))).toBe(day))
  it.prop("whole amounts up to 999 and without separator have one meaning", [whole(0, 50_000)], ([n]) =>
    expect(readNumber(String(n))).toEqual({ _tag: "Number", value: n })
  )
  it.prop("grouped from a million on has one meaning", [whole(1_000_000, 50_000_000)], ([n]) =>
    expect(readNumber(n.toLocaleString("en-GB"))).toEqual({ _tag: "Number", value: n })
  )
})

describe("readNumber", () => {
  it.each([
    ["1.5", 1.5],
    ["1,5", 1.5],
    ["0.125", 0.125],
    ["12,50", 12.5],
    ["1.1250", 1.125],
    ["2 000", 2000],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1500٫5", 1500.5]
  ])("%s is %d", (text, value) => expect(readNumber(text)).toEqual({ _tag: "Number", value }))
  it.each([
    ["1,000", 1000, 1],
    ["1.000", 1000, 1],
    ["12,500", 12_500, 12.5]
  ])("%s may be %d or %d, and is asked about", (text, large, small) =>
    expect(readNumber(text)).toEqual({ _tag: "Ambiguous", large, small })
  )
  it.each(["", "x", "-5", "1e3", "1,2,3", "1.23.456", "1,000,00", "∞"])("%s is no number", (text) =>
    expect(readNumber(text)).toEqual({ _tag: "NoNumber" })
  )
})

describe("readDate and readTime", () => {
  it.each([
    { day: "30", month: "2", year: "2026" },
    { day: "1", month: "1", year: "26" },
    { day: "", month: "1", year: "2026" },
    { day: "1", month: "13", year: "2026" },
    { day: "1.5", month: "1", year: "2026" }
  ])("%o is no day", (typed) => expect(readDate(typed)).toBeUndefined())
  it("hours and minutes with one figure are filled up", () => expect(readTime("7", "5")).toBe("07:05"))
  it.each([
    ["24", "00"],
    ["7", "60"],
    ["7", ""],
    ["-1", "0"]
  ])("%s:%s is no time", (hour, minutes) => expect(readTime(hour, minutes)).toBeUndefined())
  it("more digits than a field holds are no number", () => expect(readWhole("1234", 3)).toBeUndefined())
})
