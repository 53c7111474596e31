import { assert, describe, it } from "@effect/vitest"
import * as Offset from "./Offset.ts"
import * as Zone from "./Zone.ts"

describe("Offset", () => {
  it.each([
    ["Europe/London", "2026-07-06T12:00:00Z", "+01:00"],
    ["Europe/London", "2026-01-06T12:00:00Z", "+00:00"],
    ["Asia/Kathmandu", "2026-01-06T12:00:00Z", "+05:45"],
    ["America/St_Johns", "2026-01-06T12:00:00Z", "-03:30"],
    ["Australia/Lord_Howe", "2026-07-06T12:00:00Z", "+10:30"],
    ["Pacific/Kiritimati", "2026-07-06T12:00:00Z", "+14:00"]
  ])("of %s at %s: %s", (zone, instant, offset) => {
    assert.strictEqual(Offset.format(Offset.secondsAt(Zone.Zone.make(zone), Date.parse(instant)) / 60), offset)
  })
  it("some offsets had seconds: Monrovia until 1972", () => {
    assert.strictEqual(Offset.secondsAt(Zone.Zone.make("Africa/Monrovia"), Date.UTC(1971, 5, 1)), -(44 * 60 + 30))
  })
})
