import { describe, expect, it } from "@effect/vitest"
import { addDays, Month } from "@haemtrack/domain/calendar/LocalDate"
import * as Period from "@haemtrack/domain/calendar/Period"
import { centreId, centreStays } from "@haemtrack/domain/testing/person"
import { bothYears, dayOf, grades, stretches, whole } from "../testing/observed.ts"
import { byCentre, countedAt } from "./atCentre.ts"
import { daysByMonth, differs, gradeMix, gradesIn, mixOf, statedStretches } from "./evidence.ts"
import { daysIn, isObserved, observedStretches } from "./observedTime.ts"

const everyDay = Array.from({ length: 730 }, (_, number) => dayOf(number))

describe("observedStretches", () => {
  it.prop(
    "clinical 5.2: a day is observed exactly when it is agreed and not excluded",
    [stretches, stretches],
    ([agreed, excluded]) => {
      const found = observedStretches({ agreed, excluded }, bothYears)
      const expected = everyDay.filter((day) => isObserved(agreed, day) && !isObserved(excluded, day))
      expect(everyDay.filter((day) => isObserved(found, day))).toEqual(expected)
      expect(daysIn(found)).toBe(expected.length)
      for (const [index, { from }] of found.entries()) {
        const before = found[index - 1]
        expect(before === undefined || from > addDays(before.to, 1)).toBe(true)
      }
    }
  )
  it.prop(
    "permutation: the order of intervals does not matter, and one told twice counts once",
    [stretches, stretches],
    ([agreed, excluded]) =>
      expect(
        observedStretches({ agreed: [...agreed, ...agreed].toReversed(), excluded: excluded.toReversed() }, bothYears)
      ).toEqual(observedStretches({ agreed, excluded }, bothYears))
  )
  it.prop(
    "split: two halves of a period have together the days of the whole",
    [stretches, whole(0, 728)],
    ([agreed, cut]) => {
      const days = (from: number, to: number) =>
        daysIn(observedStretches({ agreed, excluded: [] }, { from: dayOf(from), to: dayOf(to) }))
      expect(days(0, cut) + days(cut + 1, 729)).toBe(days(0, 729))
    }
  )
})

describe("excluded intervals", () => {
  it("clinical 5.2: one that ends on the first agreed day, or begins on the last, takes that day", () => {
    const excluded = [
      { from: dayOf(1), to: dayOf(5) },
      { from: dayOf(9), to: dayOf(12) }
    ]
    const found = observedStretches({ agreed: [{ from: dayOf(5), to: dayOf(9) }], excluded }, bothYears)
    expect(found).toEqual([{ from: dayOf(6), to: dayOf(8) }])
  })
})

describe("evidence", () => {
  it.prop("clinical 4.9: the mix of two sets of months is the sum of both", [grades, grades], ([a, b]) =>
    expect(mixOf([gradeMix(a), gradeMix(b)])).toEqual(gradeMix([...a, ...b]))
  )
  it("clinical 5.2: only months of grade A or B are stated", () => {
    const graded = new Map([
      [Month.make("2025-01"), "A"],
      [Month.make("2025-02"), "C"],
      [Month.make("2025-03"), "B"]
    ] as const)
    const seen = [{ from: dayOf(10), to: dayOf(100) }]
    expect(statedStretches(seen, graded)).toEqual([
      { from: "2025-01-11", to: "2025-01-31" },
      { from: "2025-03-01", to: "2025-03-31" }
    ])
    expect(gradesIn(seen, graded)).toEqual({ months: 4, A: 1, B: 1, C: 1, D: 1 })
  })
  it("clinical 5.2: a line of its own from a difference of more than a twentieth", () => {
    expect([differs(100, 105), differs(100, 105.1), differs(100, 94.9), differs(0, 0)]).toEqual([
      false,
      true,
      true,
      false
    ])
  })
  it.prop("conservation: the days of all months are the days of the stretches", [stretches], ([agreed]) => {
    const seen = observedStretches({ agreed, excluded: [] }, bothYears)
    expect([...daysByMonth(seen).values()].reduce((sum, days) => sum + days, 0)).toBe(daysIn(seen))
  })
})

describe("centres of a person", () => {
  it.prop(
    "clinical 5.2: every observed day belongs to one centre stretch",
    [stretches, centreStays],
    ([agreed, stays]) => {
      const seen = observedStretches({ agreed, excluded: [] }, bothYears)
      expect(daysIn(byCentre(seen, stays).map(({ period }) => period))).toBe(daysIn(seen))
    }
  )
  it("clinical 5.2: days go with the centre of the day, and the person with more of them", () => {
    const stays = [
      { centreId: centreId(1), from: dayOf(0), to: dayOf(99) },
      { centreId: centreId(2), from: dayOf(100) }
    ]
    const over = (to: number) => [{ from: dayOf(0), to: dayOf(to) }]
    expect(byCentre(over(149), stays).map(({ centre, period }) => [centre, Period.days(period)])).toEqual([
      [centreId(1), 100],
      [centreId(2), 50]
    ])
    expect(countedAt(over(149), stays)).toBe(centreId(1))
    expect(countedAt(over(250), stays)).toBe(centreId(2))
  })
  it("clinical 5.2: with equal days at two centres the later one counts", () => {
    const stays = [
      { centreId: centreId(2), from: dayOf(0), to: dayOf(9) },
      { centreId: centreId(1), from: dayOf(10) }
    ]
    expect(countedAt([{ from: dayOf(0), to: dayOf(19) }], stays)).toBe(centreId(1))
    expect(countedAt([], stays)).toBe(undefined)
  })
})
