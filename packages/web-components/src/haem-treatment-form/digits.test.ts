import { describe, expect, it } from "@effect/vitest"
import { localDates } from "@haemtrack/domain/testing/calendar"
import * as Schema from "effect/Schema"
import { latin, readDate, readNumber, readTime, readWhole, typedDate } from "./digits.ts"

const scripts = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"]
const wholes = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999_999 }))

describe("digits", () => {
  it.prop("idempotent: latin", [Schema.String], ([text]) => expect(latin(latin(text))).toBe(latin(text)))

  it.prop("a number is read alike in every script of digits", [wholes], ([number]) => {
    for (const script of scripts) {
      const written = String(number).replaceAll(/\d/g, (digit) => script.charAt(Number(digit)))
      expect(readNumber(written)).toEqual([number])
      expect(readWhole(written, 6)).toBe(number)
    }
  })

  it.prop("retraction: a day reads as it was written", [localDates], ([date]) =>
    expect(readDate(typedDate(date))).toBe(date)
  )

  it.each<[string, ReadonlyArray<number>]>([
    ["2000", [2000]],
    ["2 000", [2000]],
    ["1,5", [1.5]],
    ["1.25", [1.25]],
    ["٢٫٥", [2.5]],
    ["0.125", [0.125]],
    ["1234.567", [1234.567]],
    ["1,234.5", [1234.5]],
    ["1.234,5", [1234.5]],
    ["1,234,567", [1_234_567]],
    ["1,000", [1000, 1]],
    ["12.500", [12_500, 12.5]],
    ["", []],
    ["x", []],
    ["-5", []],
    ["1e3", []],
    ["1,2,3", []],
    ["1.23.456", []],
    ["∞", []]
  ])("%s is %j: a dose is never guessed", (text, read) => expect(readNumber(text)).toEqual(read))

  it.each([
    { day: "30", month: "2", year: "2026" },
    { day: "1", month: "1", year: "26" },
    { day: "", month: "1", year: "2026" },
    { day: "1", month: "13", year: "2026" }
  ])("%o is no day", (typed) => expect(readDate(typed)).toBeUndefined())

  it.each([
    ["7", "5", "07:05"],
    ["24", "00", undefined],
    ["7", "60", undefined],
    ["7", "", undefined]
  ])("%s and %s is the time %s", (hour, minutes, time) => expect(readTime(hour, minutes)).toBe(time))
})
