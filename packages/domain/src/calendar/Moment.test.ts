import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { moments, tolds } from "../testing/calendar.ts"
import { epochMillis, Instant } from "./Instant.ts"
import { LocalDate } from "./LocalDate.ts"
import * as Moment from "./Moment.ts"
import { OffsetNotWholeMinutes } from "./Offset.ts"
import { type PartOfDay, Told } from "./Told.ts"
import { figures } from "./WallTime.ts"

const told = Schema.decodeUnknownSync(Told)
const tell = (text: string) => Moment.tell(told(text), "2026c")
const sortedDay = (local: string, zone: string) => Moment.tell(told({ precision: "day", local, zone }), "2026c")
const sortedPart = (partOfDay: PartOfDay, local: string, zone: string) =>
  Moment.tell(told({ precision: "part_of_day", partOfDay, local, zone }), "2026c")
const sortingTime = ({ fold, instant, local }: Moment.Moment) => ({ local, instant, ...(fold && { fold }) })

const autumn = { earlier: Instant.make("2026-10-25T00:30:00Z"), later: Instant.make("2026-10-25T01:30:00Z") }

describe("Moment.tell", () => {
  it.prop("TIME-2: retraction: telling again what a moment says gives the moment", [moments], ([moment]) => {
    assertSuccess(Moment.tell(Moment.told(moment), moment.tzdb), moment)
  })
  it.prop("TIME-1: consistent: the instant is the wall time less the offset", [moments], ([moment]) => {
    assert.strictEqual(epochMillis(moment.instant), figures(moment.local) - moment.offsetMinutes * 60_000)
  })
  it.prop("clinical 9.1: faithful: the day, and where one was told the time, are as told", [tolds], ([each]) => {
    const moment = Result.getOrThrow(Moment.tell(each, "2026c"))
    assert.isTrue(moment.local.startsWith(each.local))
    assert.strictEqual(moment.precision, each.precision)
  })

  it("TIME-4: a time that the clocks jumped over is refused, with its neighbours and itself moved by the jump", () => {
    assertFailure(
      tell("2026-03-29T01:30[Europe/London]"),
      new Moment.LocalTimeInGap({
        lastValid: "2026-03-29T00:59:00+00:00[Europe/London]",
        firstValid: "2026-03-29T02:00:00+01:00[Europe/London]",
        before: "2026-03-29T00:30:00+00:00[Europe/London]",
        after: "2026-03-29T02:30:00+01:00[Europe/London]"
      })
    )
  })
  it("TIME-5: a time that the clocks showed twice is asked about", () => {
    assertFailure(tell("2026-10-25T01:30[Europe/London]"), new Moment.LocalTimeAmbiguous(autumn))
    assertFailure(
      tell("2026-04-05T01:45[Australia/Lord_Howe]"),
      new Moment.LocalTimeAmbiguous({
        earlier: Instant.make("2026-04-04T14:45:00Z"),
        later: Instant.make("2026-04-04T15:15:00Z")
      })
    )
  })
  it.each([
    [{ fold: "earlier" }, "earlier"],
    [{ fold: "later" }, "later"],
    [{ offsetMinutes: 60 }, "earlier"],
    [{ offsetMinutes: 0 }, "later"],
    [{ offsetMinutes: 0, fold: "later" }, "later"]
  ] as const)("the question is answered by %o", (given, fold) => {
    const twice = { precision: "minute", local: "2026-10-25T01:30", zone: "Europe/London" }
    const moment = Result.getOrThrow(Moment.tell(told({ ...twice, ...given }), "2026c"))
    assert.deepInclude(moment, { fold, instant: autumn[fold], offsetMinutes: fold === "earlier" ? 60 : 0 })
  })
  it.each([
    [{ offsetMinutes: 0, fold: "earlier" }, "2026-10-25T01:30"],
    [{ offsetMinutes: 120 }, "2026-10-25T01:30"],
    [{ offsetMinutes: 0 }, "2026-07-06T07:30"]
  ])("TIME-10: an offset that the zone did not have is refused: %o at %s", (given, local) => {
    assertFailure(
      Moment.tell(told({ precision: "minute", local, zone: "Europe/London", ...given }), "2026c"),
      new Moment.OffsetZoneMismatch()
    )
  })
  it("TIME-7: nothing is from before 1970, nor from a zone whose offset had seconds", () => {
    assertFailure(tell("1969-12-31T23:59[Europe/London]"), new Moment.BeforeRecords())
    assertFailure(tell("1971-06-01T12:00[Africa/Monrovia]"), new OffsetNotWholeMinutes())
    assert.isTrue(Result.isSuccess(tell("1970-01-01T00:00[Europe/London]")))
  })

  it("the last minute that can be told is a moment wherever it is, though its instant is in the next century", () => {
    const last = Result.getOrThrow(tell("2199-12-31T23:59[America/New_York]"))
    assert.strictEqual<string>(last.instant, "2200-01-01T04:59:00Z")
  })

  it.each([
    ["morning", "2026-07-06T09:00", "2026-07-06T08:00:00Z"],
    ["afternoon", "2026-07-06T15:00", "2026-07-06T14:00:00Z"],
    ["evening", "2026-07-06T20:00", "2026-07-06T19:00:00Z"],
    ["night", "2026-07-06T02:00", "2026-07-06T01:00:00Z"]
  ] as const)("clinical 9.2: sorted within the day: %s at %s", (partOfDay, local, instant) => {
    const moment = Result.getOrThrow(sortedPart(partOfDay, "2026-07-06", "Europe/London"))
    assert.deepEqual<unknown>(sortingTime(moment), { local, instant })
  })
  it("a sorting time is never asked about: the first after a gap, and the earlier of two", () => {
    assert.deepEqual<unknown>(
      Result.map(sortedDay("2026-07-06", "Europe/London"), sortingTime),
      Result.succeed({ local: "2026-07-06T12:00", instant: "2026-07-06T11:00:00Z" })
    )
    assert.deepEqual<unknown>(
      Result.map(sortedPart("night", "2026-03-08", "America/New_York"), sortingTime),
      Result.succeed({ local: "2026-03-08T03:00", instant: "2026-03-08T07:00:00Z" })
    )
    assert.deepEqual<unknown>(
      Result.map(sortedPart("night", "2026-10-25", "Europe/Berlin"), sortingTime),
      Result.succeed({ local: "2026-10-25T02:00", instant: "2026-10-25T00:00:00Z", fold: "earlier" })
    )
  })
  it("a day that the zone skipped is refused, not moved to the next", () => {
    assertFailure(
      sortedDay("2011-12-30", "Pacific/Apia"),
      new Moment.LocalTimeInGap({
        lastValid: "2011-12-29T23:59:00-10:00[Pacific/Apia]",
        firstValid: "2011-12-31T00:00:00+14:00[Pacific/Apia]",
        before: "2011-12-29T12:00:00-10:00[Pacific/Apia]",
        after: "2011-12-31T12:00:00+14:00[Pacific/Apia]"
      })
    )
  })
})

describe("Moment.matches", () => {
  it("clinical 9.4: the same wall time in two zones on a day of travel is two moments", () => {
    const london = Result.getOrThrow(tell("2026-07-06T07:30[Europe/London]"))
    const newYork = Result.getOrThrow(tell("2026-07-06T07:30[America/New_York]"))
    assert.strictEqual(london.local, newYork.local)
    assert.isFalse(Moment.matches(london, newYork))
    assert.isTrue(Moment.matches(london, Result.getOrThrow(tell("2026-07-06T02:30[America/New_York]"))))
  })
})

describe("Moment.format", () => {
  it.prop("readable: what is written of a time told can be told again", [moments], ([moment]) => {
    if (moment.precision !== "minute") return
    assertSuccess(Moment.tell(told(Moment.format(moment)), moment.tzdb), moment)
  })
  it("TIME-3: a time is written with its offset and zone, and a day without one", () => {
    assert.strictEqual(
      Moment.format(Result.getOrThrow(tell("2026-10-25T01:30:59+01:00[Europe/London]"))),
      "2026-10-25T01:30+01:00[Europe/London]"
    )
    const day = Result.getOrThrow(sortedDay("2026-10-25", "Europe/London"))
    assert.strictEqual(Moment.format(day), "2026-10-25")
    assert.strictEqual(Moment.localDate(day), LocalDate.make("2026-10-25"))
  })
})
