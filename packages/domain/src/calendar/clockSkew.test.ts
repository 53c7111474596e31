import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { instants } from "../testing/calendar.ts"
import { recordedAt, shown } from "./clockSkew.ts"
import { epochMillis, Instant, instantOf } from "./Instant.ts"

const minutes = (count: number): number => count * 60_000
const skews = Schema.Int.check(Schema.isBetween({ minimum: minutes(-60), maximum: minutes(60) }))
const at = (text: string) => Instant.make(text)

describe("clockSkew", () => {
  it.prop(
    "SYNC-4: never late: an entry does not count as recorded after it was received",
    [instants, instants, skews],
    ([a, b, skew]) => {
      assert.isTrue(recordedAt(a, b, skew) <= b)
      assert.isTrue([a, b].includes(recordedAt(a, b, skew)))
    }
  )
  it.each([
    [0, "2026-07-06T08:00:00Z"],
    [minutes(10), "2026-07-06T08:00:00Z"],
    [minutes(-10), "2026-07-06T08:00:00Z"],
    [minutes(10) + 1, "2026-07-06T09:00:00Z"],
    [minutes(-10) - 1, "2026-07-06T09:00:00Z"],
    [undefined, "2026-07-06T09:00:00Z"]
  ])("SYNC-4: with a clock %d ms ahead it counts from %s", (skew, counts) => {
    assert.strictEqual<string>(recordedAt(at("2026-07-06T08:00:00Z"), at("2026-07-06T09:00:00Z"), skew), counts)
  })
  it.prop(
    "clinical 9.11: a clock that is nearly right is shown as it was, another one put right",
    [instants, skews],
    ([each, skew]) => {
      assert.strictEqual(shown(each, skew), Math.abs(skew) <= minutes(5) ? each : instantOf(epochMillis(each) - skew))
    }
  )
  it("clinical 9.11: nine o'clock on a clock that is an hour ahead is shown as eight", () => {
    assert.strictEqual<string>(shown(at("2026-07-06T09:00:00Z"), minutes(60)), "2026-07-06T08:00:00Z")
    assert.strictEqual<string>(shown(at("2026-07-06T09:00:00Z"), minutes(5)), "2026-07-06T09:00:00Z")
  })
})
