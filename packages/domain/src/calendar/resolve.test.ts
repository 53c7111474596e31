import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import vectors from "../../vectors/dst-local-time.json" with { type: "json" }
import { allZones, instants, wallAt, zones } from "../testing/calendar.ts"
import { instantOf } from "./Instant.ts"
import { LocalDate } from "./LocalDate.ts"
import { hoursInDay, localDateAt } from "./localDay.ts"
import { addDays } from "./month.ts"
import * as Offset from "./Offset.ts"
import { type Choice, Resolution, resolve } from "./resolve.ts"
import * as WallTime from "./WallTime.ts"
import { Zone } from "./Zone.ts"

const minute = 60_000

/** Instants and offsets as the vectors spell them (codes 2.3). */
const choices = (...found: ReadonlyArray<Choice>) =>
  found.map(({ instant, offsetMinutes }) => ({
    instant: instant.replace(/:00Z$/, "Z"),
    offset: Offset.format(offsetMinutes)
  }))

const asVector = Resolution.match({
  Ok: ({ choice }): unknown => ({ kind: "ok", choices: choices(choice) }),
  Fold: ({ earlier, later }): unknown => ({ kind: "fold", choices: choices(earlier, later) }),
  Gap: ({ after, before, firstValid, firstValidInstant, lastValid }): unknown => ({
    kind: "gap",
    before: Offset.format(before),
    after: Offset.format(after),
    lastValidLocal: lastValid,
    firstValidLocal: firstValid,
    firstValidInstant: firstValidInstant.replace(/:00Z$/, "Z")
  })
})

const answer = ({ date, local, zone }: (typeof vectors.cases)[number]["input"]): unknown =>
  local === undefined
    ? { hours: Result.getOrThrow(hoursInDay(LocalDate.make(date ?? ""), Zone.make(zone))) }
    : asVector(Result.getOrThrow(resolve(WallTime.WallTime.make(local), Zone.make(zone))))

/** The minute at which a clock is set from one offset to another. */
interface Change {
  readonly zone: Zone
  readonly at: number
  readonly before: number
  readonly after: number
}

/** The changes of a clock from 1972 to 2037, found by asking it every fortnight. */
const changesOf = (zone: Zone): ReadonlyArray<Change> => {
  const changes: Array<Change> = []
  const fortnight = 14 * 24 * 60 * minute
  let before = Offset.secondsAt(zone, Date.UTC(1972, 1, 2))
  for (let from = Date.UTC(1972, 1, 2); from < Date.UTC(2037, 0, 1); from += fortnight) {
    const after = Offset.secondsAt(zone, from + fortnight)
    if (before !== after) {
      let [low, high] = [from, from + fortnight]
      while (high - low > minute) {
        const middle = low + Math.floor((high - low) / 2 / minute) * minute
        if (Offset.secondsAt(zone, middle) === before) low = middle
        else high = middle
      }
      changes.push({ zone, at: high, before, after })
    }
    before = after
  }
  return changes
}

const changes = allZones.flatMap(changesOf)

describe("resolve", () => {
  it.each(vectors.cases)("clinical 9.3: vector dst-local-time: $name", ({ expected, input }) => {
    assert.deepStrictEqual(answer(input), expected)
  })

  it.prop(
    "TIME-11: retraction: the wall time of an instant has it among its choices, and its offset is whole",
    [instants, zones],
    ([instant, zone]) => {
      const { local, offsetMinutes } = wallAt(instant, zone)
      const found = Resolution.match(Result.getOrThrow(resolve(local, zone)), {
        Ok: ({ choice }) => [choice],
        Fold: ({ earlier, later }) => [earlier, later],
        Gap: () => []
      })
      assert.deepInclude(found, { offsetMinutes, instant })
    },
    { arbitrary: { runs: 1000 } }
  )

  it("every jump of every zone: its wall times are in a gap, between the minute before and the minute of it", () => {
    const jumps = changes.filter(({ after, before }) => after > before)
    assert.isAbove(jumps.length, 5000)
    for (const { after, at, before, zone } of jumps) {
      const middle = at + ((before + after) / 2) * 1000
      assert.deepStrictEqual(
        Result.getOrThrow(resolve(WallTime.ofFigures(middle), zone)),
        Resolution.cases.Gap.make({
          before: before / 60,
          after: after / 60,
          lastValid: WallTime.ofFigures(at - minute + before * 1000),
          firstValid: WallTime.ofFigures(at + after * 1000),
          firstValidInstant: instantOf(at),
          movedBack: WallTime.ofFigures(middle - (after - before) * 1000),
          moved: WallTime.ofFigures(middle + (after - before) * 1000)
        })
      )
    }
  })
  it("every step back of every zone: its wall times are told twice, the earlier first", () => {
    const stepsBack = changes.filter(({ after, before }) => after < before)
    assert.isAbove(stepsBack.length, 5000)
    for (const { after, at, before, zone } of stepsBack) {
      const middle = WallTime.ofFigures(at + ((before + after) / 2) * 1000)
      const figures = WallTime.figures(middle)
      assert.deepStrictEqual(
        Result.getOrThrow(resolve(middle, zone)),
        Resolution.cases.Fold.make({
          earlier: { offsetMinutes: before / 60, instant: instantOf(figures - before * 1000) },
          later: { offsetMinutes: after / 60, instant: instantOf(figures - after * 1000) }
        })
      )
    }
  })
  it("the clocks of the United Kingdom change twice in every year from 2015 to 2030, by an hour", () => {
    const british = changes.filter(
      ({ at, zone }) => zone === "Europe/London" && at >= Date.UTC(2015) && at < Date.UTC(2031)
    )
    assert.lengthOf(british, 32)
    assert.isTrue(british.every(({ after, before }) => Math.abs(after - before) === 3600))
  })

  it("TIME-11: an offset with seconds is refused: Monrovia in June 1971", () => {
    assertFailure(
      resolve(WallTime.WallTime.make("1971-06-01T12:00"), Zone.make("Africa/Monrovia")),
      new Offset.OffsetNotWholeMinutes()
    )
  })
})

describe("local days", () => {
  it("as lived: a day on which a clock changes lasts from its first quarter of an hour to the next day's", () => {
    const firstOf = (day: LocalDate, zone: Zone): number => {
      let at = Date.parse(day) - 15 * 60 * minute
      while (localDateAt(instantOf(at), zone) < day) at += 15 * minute
      return at
    }
    // Every fiftieth: some hundred changes of every kind.
    for (const { at, zone } of changes.filter((_, index) => index % 50 === 0)) {
      const day = localDateAt(instantOf(at), zone)
      const lived = firstOf(LocalDate.make(addDays(day, 1)), zone) - firstOf(day, zone)
      assert.strictEqual(Result.getOrThrow(hoursInDay(day, zone)), lived / 3_600_000)
    }
  })
  it.prop("TIME-8: the day of an instant is the day of its wall time", [instants, zones], ([instant, zone]) => {
    assert.strictEqual(localDateAt(instant, zone), WallTime.localDate(wallAt(instant, zone).local))
  })
})
