import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as LocalDate from "../calendar/LocalDate.ts"
import { monthOf, addDays } from "../calendar/month.ts"
import { localDates } from "../testing/calendar.ts"
import * as Element from "./Element.ts"
import { ExpiryDate, isOver, lastUsable } from "./ExpiryDate.ts"

const decode = Schema.decodeUnknownSync(ExpiryDate)

describe("ExpiryDate", () => {
  it.prop("a printed day is the last usable one", [localDates], ([value]) => {
    assert.strictEqual(lastUsable({ value, precision: "day" }), value)
  })
  it.prop("GS1-9: a printed month lasts through its last day, and not to the next", [localDates], ([date]) => {
    const last = lastUsable(decode({ value: monthOf(date), precision: "month" }))
    assert.isTrue(date <= last && monthOf(last) === monthOf(date) && monthOf(addDays(last, 1)) !== monthOf(date))
  })
  it.prop("GS1-9: it is over from the day after the last usable one", [localDates], ([value]) => {
    const expiry = decode({ value, precision: "day" })
    assert.isFalse(isOver(expiry, value))
    assert.isTrue(isOver(expiry, LocalDate.addDays(value, 1)))
  })
  it.prop(
    "GS1-10: read back: six digits of a day from 49 years ago to 50 ahead are that day",
    [localDates],
    ([value]) => {
      const digits = value.slice(2).replaceAll("-", "")
      assert.deepStrictEqual(Element.date(digits, 2021), { value, precision: "day" })
    }
  )
  it.each([
    ["280200", 2026, "2028-02", "2028-02-29"],
    ["270930", 2026, "2027-09-30", "2027-09-30"],
    ["760131", 2026, "2076-01-31", "2076-01-31"],
    ["770131", 2026, "1977-01-31", "1977-01-31"],
    ["480131", 2098, "2148-01-31", "2148-01-31"],
    ["490131", 2098, "2049-01-31", "2049-01-31"],
    ["010131", 2098, "2101-01-31", "2101-01-31"]
  ])("of a scan: %s in %i is %s, usable through %s", (digits, year, value, last) => {
    const expiry = Element.date(digits, year)
    assert.strictEqual<string | undefined>(expiry?.value, value)
    assert.strictEqual<string | undefined>(expiry && lastUsable(expiry), last)
  })
  it.each(["270231", "271301", "270001", "270932"])(
    "GS1-9: of a scan, and never rolled over: %s does not exist",
    (digits) => {
      assert.isUndefined(Element.date(digits, 2026))
    }
  )
})
