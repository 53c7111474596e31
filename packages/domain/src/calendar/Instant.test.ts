import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { instants } from "../testing/calendar.ts"
import { epochMillis, hoursBetween, hoursLater, Instant, instantOf, minutesBetween } from "./Instant.ts"

describe("Instant", () => {
  it.prop("retraction: instantOf(epochMillis(i)) = i", [instants], ([instant]) => {
    assert.strictEqual(instantOf(epochMillis(instant)), instant)
  })
  it.prop(
    "elapsed: so many hours lie between an instant and hoursLater it",
    [instants, Schema.Int.check(Schema.isBetween({ minimum: -9999, maximum: 9999 }))],
    ([instant, hours]) => {
      assert.strictEqual(hoursBetween(instant, hoursLater(instant, hours)), hours)
    }
  )
  it.prop("ordered, and antisymmetric: minutes one way are minus those the other", [instants, instants], ([a, b]) => {
    assert.strictEqual(minutesBetween(a, b) > 0, a < b)
    assert.strictEqual(minutesBetween(a, b) + minutesBetween(b, a), 0)
  })
  it.each(["2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00Z", "2026-01-01"])(
    "does not exist: %s",
    (text) => {
      assert.isFalse(Schema.is(Instant)(text))
    }
  )
  it("parts of a second are cut off, before 1970 too", () => {
    assert.strictEqual<string>(instantOf(1999), "1970-01-01T00:00:01Z")
    assert.strictEqual<string>(instantOf(-1), "1969-12-31T23:59:59Z")
  })
})
