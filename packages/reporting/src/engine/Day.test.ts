import { describe, expect, it } from "@effect/vitest"
import { addDays, daysInMonth, isDate, monthOf, weekdayOf } from "@haemtrack/domain/calendar/month"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Day from "./Day.ts"

const day = Arbitrary.schema(
  Schema.Int.check(Schema.isBetween({ minimum: Day.parse("1900-01-01"), maximum: Day.parse("2199-06-30") }))
)
const months = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 6 }))

describe("Day", () => {
  it.prop("round trip: parse(textOf(day)) = day, and the domain's calendar agrees", [day], ([number]) => {
    const text = Day.textOf(number)
    expect(Day.parse(text)).toBe(number)
    expect(isDate(text)).toBe(true)
    expect(Day.weekdayOf(number)).toBe(weekdayOf(text))
    expect(Day.monthText(Day.monthOf(number))).toBe(monthOf(text))
    expect(Day.monthNumber(monthOf(text))).toBe(Day.monthOf(number))
    expect(Day.textOf(number + 1)).toBe(addDays(text, 1))
  })

  it.prop("months later it is the same day of the month, or the last one", [day, months], ([number, count]) => {
    const [from, to] = [Day.textOf(number), Day.textOf(Day.plusMonths(number, count))]
    expect(Day.monthOf(Day.plusMonths(number, count))).toBe(Day.monthOf(number) + count)
    expect(Number(to.slice(8))).toBe(Math.min(Number(from.slice(8)), daysInMonth(monthOf(to))))
  })

  it.each(["2026-02-29", "2026-00-01", "2026-13-01", "2026-01-00", "1899-12-31", "2200-01-01", "2026-1-01", ""])(
    "%j is no day",
    (text) => expect(Day.parse(text)).toBe(Day.none)
  )
})
