import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Schema from "effect/Schema"
import { localDates } from "../testing/calendar.ts"
import * as LocalDate from "./LocalDate.ts"
import { lastDayOf } from "./month.ts"

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const date = (text: string) => LocalDate.LocalDate.make(text)

describe("LocalDate", () => {
  it.prop("retraction: ofDayNumber(dayNumber(d)) = d, and the text is read again", [localDates], ([each]) => {
    assert.strictEqual(LocalDate.ofDayNumber(LocalDate.dayNumber(each)), each)
    assertSuccess(LocalDate.parse(each), each)
  })
  it.prop(
    "TIME-8: days are counted on the calendar: daysBetween(d, addDays(d, n)) = n",
    [localDates, whole(-9999, 9999)],
    ([each, days]) => {
      assert.strictEqual(LocalDate.daysBetween(each, LocalDate.addDays(each, days)), days)
    }
  )
  it.prop("total: any text is a day or refused", [Schema.String], ([text]) => {
    if (Schema.is(LocalDate.LocalDate)(text)) assertSuccess(LocalDate.parse(text), text)
    else assertFailure(LocalDate.parse(text), new LocalDate.NoSuchDay())
  })
})

describe("LocalDate.earliest, LocalDate.latest", () => {
  const lists = Schema.Array(LocalDate.LocalDate)
  it.prop("order: the first and the last of the days as they sort; none of none", [lists], ([days]) => {
    const sorted = days.toSorted()
    assert.strictEqual(LocalDate.earliest(days), sorted[0])
    assert.strictEqual(LocalDate.latest(days), sorted.at(-1))
  })
})

describe("LocalDate.addMonths", () => {
  it.prop(
    "clamped: the month is the one so far on, and the day is the same or that month's last",
    [localDates, whole(-500, 500)],
    ([each, months]) => {
      const later = LocalDate.addMonths(each, months)
      const month = LocalDate.monthOf(later)
      const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      assert.strictEqual(count(month) - count(each), months)
      assert.isTrue(later.slice(8) === each.slice(8) || (later === lastDayOf(month) && later.slice(8) < each.slice(8)))
    }
  )
  it.prop(
    "monotone: a later day never comes out earlier",
    [localDates, whole(0, 40), whole(-500, 500)],
    ([each, days, months]) => {
      const other = LocalDate.addDays(each, days)
      assert.isTrue(LocalDate.addMonths(each, months) <= LocalDate.addMonths(other, months))
    }
  )
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"]
  ])("%s and %i months: %s", (from, months, to) => {
    assert.strictEqual<string>(LocalDate.addMonths(date(from), months), to)
  })
  it("a day outside the years of a diary is a mistake of the program", () => {
    assert.throws(() => LocalDate.addMonths(date("2199-12-31"), 1), RangeError)
    assert.throws(() => LocalDate.addDays(date("1900-01-01"), -1), RangeError)
    assert.throws(() => LocalDate.addDays(date("2026-01-01"), Number.NaN), RangeError)
    assert.throws(() => LocalDate.addMonths(date("2026-01-01"), Number.POSITIVE_INFINITY), RangeError)
  })
})
