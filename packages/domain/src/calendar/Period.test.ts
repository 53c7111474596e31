import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Schema from "effect/Schema"
import { localDates, periods } from "../testing/calendar.ts"
import { addDays, LocalDate, Month, monthOf } from "./LocalDate.ts"
import * as Period from "./Period.ts"

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const day = (text: string) => LocalDate.make(text)

describe("Period", () => {
  it.prop(
    "ordered: two days are a period in one order only, unless they are one",
    [localDates, localDates],
    ([a, b]) => {
      if (a <= b) assertSuccess(Period.between(a, b), { from: a, to: b })
      else assertFailure(Period.between(a, b), new Period.PeriodReversed())
      assert.strictEqual(Schema.is(Period.Period)({ from: a, to: b }), a <= b)
    }
  )
  it.prop("inclusive: it holds its first and its last day, and as many as it says", [periods], ([period]) => {
    assert.isTrue(Period.contains(period, period.from) && Period.contains(period, period.to))
    assert.isFalse(Period.contains(period, addDays(period.from, -1)) || Period.contains(period, addDays(period.to, 1)))
    assert.strictEqual(addDays(period.from, Period.days(period) - 1), period.to)
  })
  it.prop(
    "common: a day is in both exactly when it is in the intersection",
    [periods, periods, localDates],
    ([a, b, c]) => {
      const both = Period.intersection(a, b)
      assert.deepStrictEqual(both, Period.intersection(b, a))
      for (const each of [c, a.from, a.to, b.from, b.to]) {
        assert.strictEqual(
          both !== undefined && Period.contains(both, each),
          Period.contains(a, each) && Period.contains(b, each)
        )
      }
    }
  )
  it.prop("partition: the months of a period hold each of its days once", [periods], ([period]) => {
    const parts = Period.months(period).map((month) => Period.intersection(period, Period.ofMonth(month)))
    assert.strictEqual(
      parts.reduce((sum, part) => sum + (part === undefined ? 0 : Period.days(part)), 0),
      Period.days(period)
    )
    assert.isTrue(parts.every((part) => part !== undefined))
  })
  it.prop("long: the days up to a day are so many", [localDates, whole(1, 5000)], ([to, count]) => {
    assert.strictEqual(Period.days(Period.daysUpTo(to, count)), count)
  })
  it.prop(
    "adjacent: months up to a day begin where the earlier ones end",
    [localDates, whole(1, 48)],
    ([to, count]) => {
      const { from } = Period.monthsUpTo(to, count)
      assert.isTrue(Period.daysUpTo(to, count * 28).from >= from && Period.daysUpTo(to, count * 31).from <= from)
    }
  )
  it.prop("whole: every quarter is of three months, inside, and none is left out", [periods], ([period]) => {
    const quarters = Period.wholeQuarters(period)
    for (const quarter of quarters) {
      assert.lengthOf(Period.months(quarter), 3)
      assert.isTrue(Period.contains(period, quarter.from) && Period.contains(period, quarter.to))
    }
    const all = Period.months(period).filter((month) => {
      const { from, to } = Period.quarterOf(day(`${month}-01`))
      return Period.contains(period, from) && Period.contains(period, to)
    })
    assert.deepStrictEqual(quarters.flatMap(Period.months), all)
  })
  it.prop("in it: a day lies in its own quarter and month", [localDates], ([each]) => {
    assert.isTrue(Period.contains(Period.quarterOf(each), each))
    assert.isTrue(Period.contains(Period.ofMonth(monthOf(each)), each))
  })

  it("windows by example", () => {
    assert.deepStrictEqual(Period.monthsUpTo(day("2026-08-31"), 6), { from: day("2026-03-01"), to: day("2026-08-31") })
    assert.deepStrictEqual(Period.daysUpTo(day("2026-03-01"), 2), { from: day("2026-02-28"), to: day("2026-03-01") })
    assert.deepStrictEqual(Period.quarterOf(day("2026-12-31")), { from: day("2026-10-01"), to: day("2026-12-31") })
    assert.deepStrictEqual(Period.ofMonth(Month.make("2028-02")), { from: day("2028-02-01"), to: day("2028-02-29") })
    assert.deepStrictEqual(Period.wholeQuarters({ from: day("2026-01-02"), to: day("2026-09-29") }), [
      { from: day("2026-04-01"), to: day("2026-06-30") }
    ])
  })
  it.each([0, -1, 1.5, Number.NaN])("a count of %d is a mistake of the program", (count) => {
    assert.throws(() => Period.daysUpTo(day("2026-08-31"), count), RangeError)
    assert.throws(() => Period.monthsUpTo(day("2026-08-31"), count), RangeError)
  })
})
