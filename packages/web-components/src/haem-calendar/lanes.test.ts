import { describe, expect, it } from "@effect/vitest"
import { addDays } from "@haemtrack/domain/calendar/month"
import * as Schema from "effect/Schema"
import { lanesOf } from "./lanes.ts"

/** Spans within a few weeks, so that many of them meet. */
const Spans = Schema.Array(
  Schema.Struct({
    start: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 })),
    days: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 }))
  })
)
const spansOf = (drawn: typeof Spans.Type) =>
  drawn.map(({ start, days }) => ({ first: addDays("2026-10-01", start), last: addDays("2026-10-01", start + days) }))

describe("lanesOf", () => {
  it.prop("apart: two spans that share a day have different lanes", [Spans], ([drawn]) => {
    const spans = spansOf(drawn)
    const lanes = lanesOf(spans)
    return spans.every((one, at) =>
      spans.every(
        (other, place) =>
          at === place || one.last < other.first || other.last < one.first || lanes.get(one) !== lanes.get(other)
      )
    )
  })

  it.prop("sparing: no more lanes than spans that share one day", [Spans], ([drawn]) => {
    const spans = spansOf(drawn)
    const most = Math.max(
      0,
      ...spans.map(({ first }) => spans.filter((each) => each.first <= first && first <= each.last).length)
    )
    return Math.max(-1, ...lanesOf(spans).values()) + 1 === most
  })

  it("the one that begins first is the lowest", () => {
    const [late, early] = spansOf([
      { start: 3, days: 2 },
      { start: 1, days: 5 }
    ])
    expect(
      [late, early].map((span) => span && lanesOf([late, early].filter((each) => each !== undefined)).get(span))
    ).toEqual([1, 0])
  })
})
