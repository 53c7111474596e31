import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { epochMillis } from "../calendar/Instant.ts"
import { bleed, bleeds, knownBleed, momentInLondon } from "../testing/bleed.ts"
import type { Bleed } from "./Bleed.ts"
import { followUpsDue, responseToldAt } from "./followUpsDue.ts"

const start = momentInLondon("2026-06-01T08:00")
const at = momentInLondon

describe("followUpsDue", () => {
  const millis = (local: string) => epochMillis(at(local).instant)
  const asks = (known: ReturnType<typeof knownBleed>, local: string) =>
    followUpsDue(known, millis(local)).map(({ ask }) => ask)

  it("clinical 4.6: the response is asked a day after the first treatment, until it is told", () => {
    const twice = knownBleed({ startedAt: start }, ["2026-06-01T20:00", "2026-06-01T09:00"])
    expect(asks(twice, "2026-06-02T08:59")).toEqual([])
    expect(asks(twice, "2026-06-02T09:00")).toEqual(["response"])
    expect(asks(knownBleed({ startedAt: start, response: "good" }, ["2026-06-01T09:00"]), "2026-06-02T09:00")).toEqual(
      []
    )
  })

  const treated = (about: Parameters<typeof knownBleed>[0] = {}) =>
    knownBleed({ startedAt: start, ...about }, ["2026-06-01T09:00"])
  const responseDue = (known: ReturnType<typeof knownBleed>, local: string, told?: string) =>
    followUpsDue(known, millis(local), told === undefined ? undefined : at(told).instant)
      .filter(({ ask }) => ask === "response")
      .map(({ dueAt }) => dueAt)

  it("clinical 4.6: the response is asked again at closure, 72 hours after the last treatment", () => {
    const answered = treated({ response: "good" })
    const closing = at("2026-06-04T09:00")
    expect(responseDue(answered, "2026-06-04T08:59", "2026-06-02T10:00")).toEqual([])
    expect(responseDue(answered, "2026-06-04T09:00", "2026-06-02T10:00")).toEqual([closing.instant])
    expect(responseDue(answered, "2026-06-04T10:00")).toEqual([closing.instant])
    expect(responseDue(answered, "2026-06-05T09:00", "2026-06-04T09:00")).toEqual([])
    expect(responseDue(treated(), "2026-06-05T09:00")).toEqual([closing.instant])
  })

  it("clinical 4.6: a bleed that is said to be over, or is reopened, is closed when that says", () => {
    const told = "2026-06-01T11:00"
    const response = "good"
    const ended = treated({ response, course: { state: "ended", endedAt: at("2026-06-01T12:00") } })
    expect(responseDue(ended, "2026-06-01T12:00", told)).toEqual([at("2026-06-01T12:00").instant])
    const noTime = treated({ response, course: { state: "ended", endedAt: { precision: "unknown" } } })
    expect(responseDue(noTime, "2026-06-04T09:00", told)).toEqual([at("2026-06-04T09:00").instant])
    const said = { at: at("2026-06-02T12:00").instant, reason: "Seen in clinic" }
    const closed = treated({ response, course: { state: "closed_by_centre", ...said } })
    expect(responseDue(closed, "2026-06-02T12:00", told)).toEqual([said.at])
    const reopened = treated({ response, course: { state: "reopened", ...said } })
    expect(responseDue(reopened, "2026-06-05T11:59", told)).toEqual([])
    expect(responseDue(reopened, "2026-06-05T12:00", told)).toEqual([at("2026-06-05T12:00").instant])
  })

  it("clinical 4.6: what was not treated has no response to ask for", () => {
    const course = { state: "ended", endedAt: at("2026-06-01T12:00") } as const
    expect(responseDue(knownBleed({ startedAt: start }), "2026-06-30T09:00")).toEqual([])
    expect(responseDue(knownBleed({ startedAt: start, course }), "2026-06-30T09:00")).toEqual([])
  })

  it.prop(
    "clinical 4.6: the response is asked at one time at most, and never of one that was told since the end",
    [bleeds, Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 200 })))],
    ([each, hours]) => {
      const known = knownBleed({ ...each, startedAt: start }, ["2026-06-01T09:00", "2026-06-02T09:00"])
      const now = millis("2026-06-01T09:00") + hours * 3_600_000
      const due = followUpsDue(known, now).filter(({ ask }) => ask === "response")
      expect(due.length).toBeLessThanOrEqual(1)
      const answered = { ...known, bleed: { ...known.bleed, response: "good" } } as const
      const last = due[0]?.dueAt
      if (last !== undefined)
        expect(followUpsDue(answered, now, last).some(({ ask }) => ask === "response")).toBe(false)
    }
  )

  it("clinical 4.6: the answer that stands was told with the first of the versions that have it", () => {
    const version = (local: string, response: Bleed["response"]) => ({
      at: at(local).instant,
      bleed: bleed({ response })
    })
    const versions = [
      version("2026-06-01T10:00", "not_recorded"),
      version("2026-06-02T10:00", "good"),
      version("2026-06-03T10:00", "moderate"),
      version("2026-06-04T10:00", "moderate")
    ]
    expect(responseToldAt([])).toBeUndefined()
    expect(responseToldAt(versions.slice(0, 1))).toBeUndefined()
    expect(responseToldAt(versions.slice(0, 2))).toBe(at("2026-06-02T10:00").instant)
    expect(responseToldAt(versions)).toBe(at("2026-06-03T10:00").instant)
    expect(responseToldAt([version("2026-06-01T10:00", "none")])).toBe(at("2026-06-01T10:00").instant)
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
