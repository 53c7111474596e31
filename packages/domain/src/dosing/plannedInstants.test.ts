import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Resolution, resolve } from "../calendar/resolve.ts"
import { transitions } from "../calendar/transitions.ts"
import * as WallTime from "../calendar/WallTime.ts"
import { Zone } from "../calendar/Zone.ts"
import { fixed, periods, plan, plans } from "../testing/dosing.ts"
import { ClockTime, type Phase, type ScheduledPhase } from "./Phase.ts"
import { plannedInstants, plannedMillis } from "./plannedInstants.ts"
import type { Plan } from "./Regimen.ts"
import { slotsOf } from "./slots.ts"

const day = (text: string) => LocalDate.make(text)
const zones = Arbitrary.map(
  Arbitrary.schema(Schema.Literals(["Europe/London", "Pacific/Auckland", "Australia/Lord_Howe", "UTC"])),
  (name) => Zone.make(name)
)
const daily = (at: string): ScheduledPhase => ({ role: "maintenance", kind: "every_n_days", n: 1, dose: fixed(1), at })
/** Times within hours of which clocks are set, more often than others. */
const clockTimes = Arbitrary.schema(Schema.Literals(["00:30", "01:00", "01:30", "02:00", "02:30", "03:00", "19:45"]))
const withTime = (of: Plan, at: string): Plan => ({
  ...of,
  phases: [
    { ...daily(at), count: 3 },
    ...of.phases.map((phase): Phase => (phase.role === "on_demand" ? phase : { ...phase, at }))
  ]
})

describe("plannedInstants", () => {
  it.prop(
    "clinical 3.6: the clock of the zone shows the planned time, on the day of the slot, on both sides of a clock change",
    [plans, periods, zones, clockTimes],
    ([some, [from, to], zone, at]) => {
      const of = withTime(some, at)
      const expected = slotsOf(of, from, to).map(({ date }) =>
        Resolution.match(Result.getOrThrow(resolve(WallTime.at(date, at), zone)), {
          Ok: ({ choice }) => choice.instant,
          Fold: ({ earlier }) => earlier.instant,
          Gap: ({ moved }) =>
            Resolution.match(Result.getOrThrow(resolve(moved, zone)), {
              Ok: ({ choice }) => choice.instant,
              Fold: ({ earlier }) => earlier.instant,
              Gap: ({ firstValidInstant }) => firstValidInstant
            })
        })
      )
      assert.deepStrictEqual(plannedInstants(of, zone, from, to), expected)
    }
  )
  it.prop(
    "clinical 3.6: the days are the same wherever a person lives",
    [plans, periods, zones, zones],
    ([some, [from, to], one, other]) => {
      const of = withTime(some, "07:30")
      assert.strictEqual(plannedInstants(of, one, from, to).length, plannedInstants(of, other, from, to).length)
    }
  )
  it("clinical 3.6: a time that the clocks jump over is had later, and the first of two is meant", () => {
    const of = plan({ phases: [daily("01:30")] })
    const london = Zone.make("Europe/London")
    assert.deepStrictEqual<ReadonlyArray<string>>(plannedInstants(of, london, day("2026-03-28"), day("2026-03-30")), [
      "2026-03-28T01:30:00Z",
      "2026-03-29T01:30:00Z",
      "2026-03-30T00:30:00Z"
    ])
    assert.deepStrictEqual<ReadonlyArray<string>>(plannedInstants(of, london, day("2026-10-24"), day("2026-10-26")), [
      "2026-10-24T00:30:00Z",
      "2026-10-25T00:30:00Z",
      "2026-10-26T01:30:00Z"
    ])
  })
  it("clinical 3.6: a planned time at which the clocks go back is read by the clock after it", () => {
    const of = plan({ phases: [daily("02:00")] })
    assert.deepStrictEqual<ReadonlyArray<string>>(
      plannedInstants(of, Zone.make("Europe/London"), day("2026-10-24"), day("2026-10-25")),
      ["2026-10-24T01:00:00Z", "2026-10-25T02:00:00Z"]
    )
  })
  it("clinical 3.6.3: without a clock time there is no instant, and none in a period that is none", () => {
    assert.deepStrictEqual(plannedInstants(plan(), Zone.make("UTC"), day("2026-01-01"), day("2026-02-01")), [])
    assert.deepStrictEqual(
      plannedInstants(plan({ phases: [daily("01:30")] }), Zone.make("UTC"), day("2026-02-01"), day("2026-01-01")),
      []
    )
  })
  it("a clock that is not known for the period is a mistake of the program", () => {
    const table = transitions(Zone.make("UTC"), day("2026-02-01"), day("2026-02-28"))
    const of = plan({ phases: [daily("07:30")] })
    for (const [from, to] of [
      [day("2026-01-01"), day("2026-01-10")],
      [day("2026-03-10"), day("2026-03-20")]
    ] as const) {
      assert.throws(() => plannedMillis(of, table, from, to), RangeError)
    }
  })
  it.each(["24:00", "7:30", "07:60", ""])("no clock time: %j", (text) => {
    assert.isFalse(Schema.is(ClockTime)(text))
  })
})
