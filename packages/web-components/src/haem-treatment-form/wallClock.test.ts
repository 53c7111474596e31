import { describe, expect, it } from "@effect/vitest"
import { epochMillis } from "@haemtrack/domain/calendar/Instant"
import * as Offset from "@haemtrack/domain/calendar/Offset"
import * as WallTime from "@haemtrack/domain/calendar/WallTime"
import { instants, zones } from "@haemtrack/domain/testing/calendar"
import { isZone, millisBy, wallClockAt, wallClockOf } from "./wallClock.ts"

describe("wallClockAt", () => {
  it.prop("shows what the domain says the clock shows", [instants, zones], ([instant, zone]) => {
    const millis = Math.floor(epochMillis(instant) / 60_000) * 60_000
    const seconds = Offset.secondsAt(zone, millis)
    const { local, offsetMinutes } = wallClockAt(millis, zone)
    expect(local).toBe(WallTime.ofFigures(millis + seconds * 1000))
    expect(offsetMinutes).toBe(Math.round(seconds / 60))
  })

  it.prop("retraction: a clock that a page sets reads the same", [instants], ([instant]) => {
    const clock = wallClockAt(epochMillis(instant), "Europe/London")
    const offset = clock.offsetMinutes === 60 ? "+01:00" : "+00:00"
    expect(wallClockOf(`${clock.local}${offset}[Europe/London]`)).toEqual(clock)
  })

  it("tells the two equal times of an autumn night apart", () =>
    expect(["00:30", "01:30"].map((time) => wallClockAt(Date.parse(`2026-10-25T${time}Z`), "Europe/London"))).toEqual([
      { local: "2026-10-25T01:30", zone: "Europe/London", offsetMinutes: 60 },
      { local: "2026-10-25T01:30", zone: "Europe/London", offsetMinutes: 0 }
    ]))
})

describe("millisBy", () => {
  it.prop("a device whose clock is right is believed to the millisecond", [instants], ([instant]) => {
    const millis = epochMillis(instant) + 7
    expect(millisBy(wallClockAt(millis, "Europe/London"), millis)).toBe(millis)
  })

  it.prop("of a device that is days away the seconds alone are believed", [instants], ([instant]) => {
    const millis = epochMillis(instant)
    const clock = wallClockAt(millis, "Europe/London")
    for (const days of [-3, 3]) expect(millisBy(clock, millis + days * 86_400_000)).toBe(millis)
  })
})

describe("what a page sets", () => {
  it.each(["", "now", "2026-10-25", "2026-13-25T01:30+01:00[Europe/London]"])("%j is no clock", (now) =>
    expect(wallClockOf(now)).toBeUndefined()
  )
  it.each(["", "Nowhere/Land", "<b>"])("%j is no zone", (zone) => expect(isZone(zone)).toBe(false))
})
