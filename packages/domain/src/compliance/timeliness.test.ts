import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/record-timeliness.json" with { type: "json" }
import { Instant } from "../calendar/Instant.ts"
import { delayHours, timeliness, writtenAt } from "./timeliness.ts"

const hours = Arbitrary.schema(Schema.Finite.check(Schema.isBetween({ minimum: -2, maximum: 2000 })))
const delays = Arbitrary.array(hours, { minLength: 1, maxLength: 40 })
const shares = (found: ReturnType<typeof timeliness>) =>
  found.status === "ok" ? [found.within24h, found.within72h, found.within7d, found.within30d] : []
const at = (time: string) => Instant.make(`2026-07-06T${time}:00Z`)

describe("timeliness (clinical 5.9)", () => {
  it.each(vectors.cases)("clinical 5.9: vector record-timeliness: $name", ({ expected, input }) => {
    const { status, ...figures } = expected
    const { status: foundStatus, ...found } = timeliness(input.delayHours)
    const given: Readonly<Record<string, unknown>> = found
    expect(foundStatus).toBe(status.replace("-", "_"))
    for (const [name, value] of Object.entries(figures)) expect(given[name]).toBeCloseTo(value, 9)
  })

  it.prop("order: the delays may come in any order", [delays], ([some]) => {
    expect(timeliness(some.toReversed())).toEqual(timeliness(some))
  })
  it.prop("monotone: a record within a day never lowers a share", [delays], ([some]) => {
    const before = shares(timeliness(some))
    return shares(timeliness([...some, 24])).every((share, index) => share >= (before[index] ?? 0))
  })
  it.prop("bounds: shares lie in [0, 1] and rise with their limit", [delays], ([some]) => {
    const found = shares(timeliness(some))
    return found.every((share, index) => share >= (found[index - 1] ?? 0) && share <= 1)
  })
  it.prop("quantiles: in order, and between the least and the greatest delay", [delays], ([some]) => {
    const found = timeliness(some)
    if (found.status !== "ok") return true
    const { median, p90, q1, q3 } = found
    return 0 <= q1 && q1 <= median && median <= q3 && q3 <= p90 && p90 <= Math.max(0, ...some)
  })

  it("D14: ten minutes ahead count as no delay, and more is flagged", () => {
    expect(timeliness([-10 / 60])).toMatchObject({ flagged: 0, median: 0 })
    expect(timeliness([-10.01 / 60])).toEqual({ status: "no_entries", n: 1, flagged: 1 })
  })
  it("a delay that is no number is a mistake in the program", () => {
    expect(() => timeliness([1, Number.NaN])).toThrow(RangeError)
    expect(() => timeliness([Number.POSITIVE_INFINITY])).toThrow(RangeError)
  })
})

describe("when it was written down (clinical 5.9, SYNC-4)", () => {
  const entered = { recordedAt: at("08:00"), receivedAt: at("20:00"), clockAheadMinutes: 0 }
  it("the device's clock counts, so a day without a network does not", () => {
    expect(writtenAt({ ...entered, clockAheadMinutes: -10 })).toBe(at("08:00"))
  })
  it.each([
    ["its clock is off by more than ten minutes", { clockAheadMinutes: 10.1 }],
    ["it says a time after the receipt", { recordedAt: at("20:01") }]
  ])("the service's time counts when %s", (_, about) => {
    expect(writtenAt({ ...entered, ...about })).toBe(at("20:00"))
  })
  it("hours from the treatment, negative before it", () => {
    expect(delayHours(at("06:30"), at("08:00"))).toBe(1.5)
    expect(delayHours(at("08:00"), at("07:45"))).toBe(-0.25)
  })
})
