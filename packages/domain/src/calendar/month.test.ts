import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { localDates } from "../testing/calendar.ts"
import * as month from "./month.ts"

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const months = Arbitrary.map(localDates, month.monthOf)

describe("days", () => {
  it.prop("oracle: a day number is the days of the platform's own calendar", [whole(-25_567, 84_005)], ([number]) => {
    const date = new Date(number * 86_400_000).toISOString().slice(0, 10)
    assert.strictEqual(month.dateOf(number), date)
    assert.strictEqual(month.dayNumber(date), number)
    assert.strictEqual(month.weekdayOf(date), new Date(number * 86_400_000).getUTCDay() || 7)
  })
  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, -719_163, 2_932_897])(
    "a mistake of the program is thrown: %d is no day number",
    (number) => {
      assert.throws(() => month.dateOf(number), RangeError)
    }
  )
  it.prop(
    "additive: going a days and then b is going a + b",
    [localDates, whole(-9999, 9999), whole(-9999, 9999)],
    ([date, a, b]) => {
      assert.strictEqual(month.addDays(month.addDays(date, a), b), month.addDays(date, a + b))
    }
  )
  it.prop("inverse: daysBetween(d, addDays(d, n)) = n", [localDates, whole(-9999, 9999)], ([date, days]) => {
    assert.strictEqual(month.daysBetween(date, month.addDays(date, days)), days)
  })
  it.prop("ordered: an earlier day is a smaller text", [localDates, localDates], ([a, b]) => {
    assert.strictEqual(a < b, month.daysBetween(a, b) > 0)
  })
  it.prop("weekly: seven days later is the same weekday, and one day later the next", [localDates], ([date]) => {
    assert.strictEqual(month.weekdayOf(month.addDays(date, 7)), month.weekdayOf(date))
    assert.strictEqual(month.weekdayOf(month.addDays(date, 1)), (month.weekdayOf(date) % 7) + 1)
  })
  it.each([
    ["2026-10-28", 3],
    ["1970-01-01", 4],
    ["1900-01-01", 1],
    ["2000-02-29", 2],
    ["2199-12-31", 2]
  ])("weekday of %s: %i", (date, weekday) => {
    assert.strictEqual(month.weekdayOf(date), weekday)
  })
  it.each(["1900-01-01", "2000-02-29", "2028-02-29", "2199-12-31"])("exists: %s", (date) => {
    assert.isTrue(month.isDate(date))
  })
  it.each([
    "1900-02-29",
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "1899-12-31",
    "2200-01-01",
    "2026-1-01",
    "2026-01-01 ",
    ""
  ])("does not exist: %j", (date) => {
    assert.isFalse(month.isDate(date))
  })
})

describe("months", () => {
  it.prop(
    "additive: going a months and then b is going a + b",
    [months, whole(-500, 500), whole(-500, 500)],
    ([from, a, b]) => {
      assert.strictEqual(month.addMonths(month.addMonths(from, a), b), month.addMonths(from, a + b))
    }
  )
  it.prop("adjacent: the day after the last of a month is the first of the next", [months], ([each]) => {
    assert.strictEqual(month.addDays(month.lastDayOf(each), 1), `${month.addMonths(each, 1)}-01`)
  })
})

describe("monthsAfter", () => {
  it.prop(
    "TIME-8: counted back: so many months lie between a day and monthsAfter it",
    [localDates, whole(-600, 600)],
    ([date, count]) => {
      assert.strictEqual(month.monthsBetween(date, month.monthsAfter(date, count)), count)
    }
  )
  it("TIME-8: beyond the years of a diary it is still a text in order, with the last day of a shorter month", () => {
    assert.strictEqual(month.monthsAfter("2199-08-31", 6), "2200-02-28")
    assert.strictEqual(month.monthsAfter("1900-01-31", -2), "1899-11-30")
  })
})

describe("monthGrid", () => {
  it.prop(
    "complete: whole weeks of consecutive days that hold the month once, and no week without it",
    [months, whole(1, 7)],
    ([each, firstDay]) => {
      const weeks = month.monthGrid(each, firstDay)
      const days = weeks.flat()
      assert.isTrue(
        weeks.every((week) => week.length === 7 && week[0]?.weekday === firstDay && week.some((day) => day.inMonth))
      )
      assert.isTrue(days.every(({ date }, index) => date === month.addDays(days[0]?.date ?? "", index)))
      const inside = days.filter(({ inMonth }) => inMonth)
      assert.strictEqual(inside.length, month.daysInMonth(each))
      assert.isTrue(inside.every(({ date, day }, index) => month.monthOf(date) === each && day === index + 1))
    }
  )
  it.each([
    ["2026-02", 7, 4],
    ["2026-02", 1, 5],
    ["2026-08", 1, 6]
  ])("%s in weeks from day %i has %i rows", (each, firstDay, rows) => {
    assert.lengthOf(month.monthGrid(each, firstDay), rows)
  })
  it.each([
    ["2026-13", 1],
    ["2026-10", 0],
    ["2026-10", 8],
    ["2026-10", 1.5]
  ])("a mistake of the program is thrown: %s, %d", (each, firstDay) => {
    assert.throws(() => month.monthGrid(each, firstDay), RangeError)
  })
})
