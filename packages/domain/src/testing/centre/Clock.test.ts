import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { epochMillis } from "../../calendar/Instant.ts"
import { dayNumber, LocalDate } from "../../calendar/LocalDate.ts"
import { tell } from "../../calendar/Moment.ts"
import { Zone } from "../../calendar/Zone.ts"
import { changeDays, clocksOf, shownAt, shownWhen } from "./Clock.ts"

const period = { from: LocalDate.make("2025-01-01"), to: LocalDate.make("2026-12-31") }
const clockOf = clocksOf(period)
const [first, last] = [dayNumber(period.from), dayNumber(period.to)]

const days = Schema.Int.check(Schema.isBetween({ minimum: first, maximum: last }))
const minutes = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1439 }))
const zones = Schema.Literals(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
const folds = Schema.Literals(["earlier", "later"])
/** Days around which clocks are set, so that gaps and folds are met. */
const changing = Schema.Literals([...changeDays(clockOf(Zone.make("Europe/London")))])

const instantTold = (told: Parameters<typeof tell>[0]): number =>
  epochMillis(Result.getOrThrow(tell(told, "test")).instant)

describe("Clock", () => {
  it.prop(
    "shownAt: what is shown is told and means that instant",
    [days, minutes, zones, folds],
    ([day, minute, zone, fold]) => {
      const { millis, told } = shownAt(clockOf(Zone.make(zone)), day, minute, fold)
      expect(instantTold(told)).toBe(millis)
    }
  )

  it.prop(
    "shownAt: also in the nights in which the clocks are set",
    [changing, minutes, folds],
    ([day, minute, fold]) => {
      const { millis, told } = shownAt(clockOf(Zone.make("Europe/London")), day, minute % 180, fold)
      expect(instantTold(told)).toBe(millis)
    }
  )

  it.prop("shownWhen: the clock shows what means that minute", [days, minutes, zones], ([day, minute, zone]) => {
    const at = (day * 1440 + minute) * 60_000
    const { millis, told } = shownWhen(clockOf(Zone.make(zone)), at + 59_999)
    expect([millis, instantTold(told)]).toEqual([at, at])
  })

  it("changeDays: the days of both changes of two years", () => {
    const changes = ["2025-03-30", "2025-10-26", "2026-03-29", "2026-10-25"].map((day) =>
      dayNumber(LocalDate.make(day))
    )
    expect([...changeDays(clockOf(Zone.make("Europe/London")))]).toEqual(changes)
  })
})
