import { describe, expect, it } from "@effect/vitest"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import * as Schema from "effect/Schema"
import { adjustmentLine, adjustmentOfTotal, type Published, yearFigure } from "./adjustmentLine.ts"
import { star } from "./Shown.ts"

const quarter = LocalDate.make("2026-03-31")
const on = LocalDate.make("2026-07-01")
const published = (over: Partial<Published>): Published => ({
  quarter,
  figure: "units",
  shown: 1000,
  adjusted: 0,
  today: 3000,
  changed: { people: 8, records: 11 },
  ...over
})

const multiple = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 50 }))

describe("adjustmentLine", () => {
  it("clinical 5.14.2: a changed figure is adjusted, dated, with the number of records", () =>
    expect(adjustmentLine(published({}), on)).toEqual({ quarter, figure: "units", on, difference: 2000, records: 11 }))
  it("clinical 5.14.2: changes of 7 people are carried forward", () =>
    expect(adjustmentLine(published({ changed: { people: 7, records: 90 } }), on)).toEqual({
      quarter,
      figure: "units",
      on,
      difference: star,
      note: "carried_forward"
    }))
  it("clinical 5.14.2: what could not be shown today is carried forward", () =>
    expect(adjustmentLine(published({ today: star }), on)?.difference).toBe(star))
  it("clinical 5.14.2: of a star nothing is printed, though it would now be 10", () =>
    expect(adjustmentLine(published({ shown: star, today: 10 }), on)).toBe(undefined))
  it("clinical 5.14.2: an unchanged figure has no line, also after an earlier adjustment", () => {
    expect(adjustmentLine(published({ today: 1000 }), on)).toBe(undefined)
    expect(adjustmentLine(published({ adjusted: 2000 }), on)).toBe(undefined)
  })
  it.prop(
    "clinical 5.14.2: published and all printed differences make what is shown today",
    [multiple, multiple, multiple],
    ([was, earlier, now]) => {
      const figure = published({ shown: was * 5, adjusted: earlier * 5, today: now * 5 })
      const difference = Number(adjustmentLine(figure, on)?.difference ?? 0)
      expect(was * 5 + earlier * 5 + difference).toBe(now * 5)
    }
  )
})

describe("totals and years", () => {
  it("clinical 5.14.2: a total is adjusted by shown adjustments only", () => {
    const [shown, carried] = [adjustmentLine(published({}), on), adjustmentLine(published({ today: star }), on)]
    expect(adjustmentOfTotal([shown, carried, shown].flatMap((line) => line ?? []))).toBe(4000)
    expect(adjustmentOfTotal([carried].flatMap((line) => line ?? []))).toBe(undefined)
  })
  it("clinical 5.14.2: a year is its frozen quarters and their shown adjustments", () => {
    const quarters = [
      { shown: 1000, adjusted: 2000 },
      { shown: star, adjusted: 0 },
      { shown: 500, adjusted: 0 },
      { shown: 0, adjusted: 0 }
    ] as const
    expect(yearFigure(quarters)).toEqual({ shown: 3500, of: { shown: 3, all: 4 } })
    expect(yearFigure([{ shown: star, adjusted: 0 }])).toEqual({ shown: star, of: { shown: 0, all: 1 } })
  })
})
