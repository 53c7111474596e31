import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { allZones, localDates, zones } from "../testing/calendar.ts"
import { addDays, LocalDate } from "./LocalDate.ts"
import { resolve } from "./resolve.ts"
import { instantAt, transitions } from "./transitions.ts"
import * as WallTime from "./WallTime.ts"
import { Zone } from "./Zone.ts"

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const minute = 60_000

describe("transitions", () => {
  it.prop(
    "TIME-8: consecutive: the stretches follow one another, each with another offset than the one before",
    [zones, localDates, whole(0, 2000)],
    ([zone, from, days]) => {
      const table = transitions(zone, from, addDays(from, days))
      for (const [index, stretch] of table.entries()) {
        const next = table[index + 1]
        assert.isTrue(stretch.since < stretch.until)
        if (next === undefined) continue
        assert.strictEqual(next.since, stretch.until)
        assert.notStrictEqual(next.offsetSeconds, stretch.offsetSeconds)
      }
    }
  )
  it.prop(
    "faithful: what the table says of a wall time is what the clock says",
    [zones, localDates, whole(0, 800), whole(0, 1439)],
    ([zone, from, days, minutes]) => {
      const day = addDays(from, days)
      const wall = WallTime.ofFigures(Date.parse(day) + minutes * minute)
      assert.deepStrictEqual(instantAt(transitions(zone, from, day), wall), resolve(wall, zone))
    }
  )
  it("faithful about every change of a zone: before, in and after it, as the clock says", () => {
    const [from, to] = [LocalDate.make("2018-01-01"), LocalDate.make("2030-12-31")]
    let asked = 0
    // Every third: some hundred and forty zones of every kind.
    for (const zone of allZones.filter((_, index) => index % 3 === 0)) {
      const table = transitions(zone, from, to)
      for (const { offsetSeconds, until } of table.slice(0, -1)) {
        const figures = until + offsetSeconds * 1000
        for (const minutes of [-61, -60, -1, 0, 29, 60, 61]) {
          const wall = WallTime.ofFigures(figures + minutes * minute)
          assert.deepStrictEqual(instantAt(table, wall), resolve(wall, zone))
          asked += 1
        }
      }
    }
    assert.isAbove(asked, 3_000)
  })
  it("the clocks of London are set twice a year, by an hour", () => {
    const table = transitions(Zone.make("Europe/London"), LocalDate.make("2026-01-01"), LocalDate.make("2026-12-31"))
    assert.deepStrictEqual(
      table.map(({ offsetSeconds }) => offsetSeconds),
      [0, 3600, 0]
    )
    assert.deepStrictEqual(
      table.slice(1).map(({ since }) => new Date(since).toISOString()),
      ["2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z"]
    )
  })
  it("the shortest time between two changes is found: Recife was set on for a week in October 2000", () => {
    for (const from of ["2000-10-01", "2000-10-02", "2000-10-03", "2000-10-04", "2000-10-05"]) {
      const table = transitions(Zone.make("America/Recife"), LocalDate.make(from), LocalDate.make("2000-10-31"))
      assert.deepStrictEqual(
        table.map(({ offsetSeconds }) => offsetSeconds / 3600),
        [-3, -2, -3]
      )
    }
  })
  it("outside its period a table is not asked", () => {
    const day = LocalDate.make("2026-07-06")
    const table = transitions(Zone.make("Europe/London"), day, day)
    assert.isTrue(Result.isSuccess(instantAt(table, WallTime.at(day, "23:59"))))
    assert.throws(() => instantAt(table, WallTime.at(addDays(day, -12), "00:00")), RangeError)
    assert.throws(() => instantAt(table, WallTime.at(addDays(day, 12), "00:00")), RangeError)
  })
})
