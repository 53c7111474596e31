import { describe, expect, it } from "@effect/vitest"
import { epochMillis } from "../calendar/Instant.ts"
import { knownBleed, momentInLondon } from "../testing/bleed.ts"
import { followUpsDue } from "./followUpsDue.ts"

const start = momentInLondon("2026-06-01T08:00")
const at = momentInLondon

describe("followUpsDue", () => {
  const millis = (local: string) => epochMillis(at(local).instant)
  const asks = (known: ReturnType<typeof knownBleed>, local: string) =>
    followUpsDue(known, millis(local)).map(({ ask }) => ask)

  it("clinical 4.6: the response is asked a day after the first treatment, until it is told", () => {
    const treated = knownBleed({ startedAt: start }, ["2026-06-01T20:00", "2026-06-01T09:00"])
    expect(asks(treated, "2026-06-02T08:59")).toEqual([])
    expect(asks(treated, "2026-06-02T09:00")).toEqual(["response"])
    expect(asks(knownBleed({ startedAt: start, response: "good" }, ["2026-06-01T09:00"]), "2026-06-02T09:00")).toEqual(
      []
    )
  })

  it("F38: the end is asked once 14 days have passed, and never becomes a duration", () => {
    expect(asks(knownBleed({ startedAt: start }), "2026-06-15T07:59")).toEqual([])
    expect(followUpsDue(knownBleed({ startedAt: start }), millis("2026-06-15T08:00"))).toEqual([
      { ask: "end", dueAt: at("2026-06-15T08:00").instant }
    ])
    const over = knownBleed({ startedAt: start, course: { state: "ended", endedAt: { precision: "unknown" } } })
    expect(asks(over, "2026-06-15T08:00")).toEqual([])
  })

  it("a knock is asked about the next day", () =>
    expect(asks(knownBleed({ startedAt: start, certainty: "knock" }), "2026-06-02T08:00")).toEqual(["knock"]))

  it("nothing is asked where nobody knows from when on", () =>
    expect(asks(knownBleed({ startedAt: { precision: "unknown" } }), "2030-01-01T00:00")).toEqual([]))
})
