import { assert, describe, it } from "@effect/vitest"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Zone } from "../calendar/Zone.ts"
import { fixed, periods, plan, plans } from "../testing/dosing.ts"
import { onTrip } from "./onTrip.ts"
import type { Phase } from "./Phase.ts"
import { slotsOf } from "./slots.ts"

const day = (text: string) => LocalDate.make(text)
const trip = { home: Zone.make("Europe/London"), away: Zone.make("Pacific/Auckland") }
const evening = (about: { readonly leadingClock?: "home" | "local" }) =>
  plan({
    ...about,
    phases: [{ role: "maintenance", kind: "every_n_days", n: 1, dose: fixed(1000), at: "19:00" }]
  })
const firstOf = (about: { readonly leadingClock?: "home" | "local" }) =>
  onTrip(evening(about), trip, day("2026-07-05"), day("2026-07-06"))[0]?.clocks

describe("onTrip", () => {
  it("F48: where home leads, the dose of the evening is had in the morning of the next day there", () => {
    assert.deepStrictEqual(firstOf({}), {
      instant: "2026-07-05T18:00:00Z",
      local: "2026-07-06T06:00",
      home: "2026-07-05T19:00"
    })
    assert.deepStrictEqual(firstOf({}), firstOf({ leadingClock: "home" }))
  })
  it("F48: where the place leads, it is had in the evening there, and the time at home stands beside it", () => {
    assert.deepStrictEqual(firstOf({ leadingClock: "local" }), {
      instant: "2026-07-05T07:00:00Z",
      local: "2026-07-05T19:00",
      home: "2026-07-05T08:00"
    })
  })
  it.prop(
    "F48: no slot is added or lost, and one without a clock time has its day only",
    [plans, periods],
    ([of, [from, to]]) => {
      const slots = onTrip(of, trip, from, to)
      assert.deepStrictEqual(
        slots.map(({ slot }) => slot),
        slotsOf(of, from, to)
      )
      assert.isTrue(slots.every(({ clocks, slot }) => (clocks === undefined) === (slot.at === undefined)))
    }
  )
  it.prop("F48: the clock that leads shows the planned time", [plans, periods], ([of, [from, to]]) => {
    const phases: ReadonlyArray<Phase> = of.phases.map((phase) =>
      phase.role === "on_demand" ? phase : { ...phase, at: "19:45" }
    )
    const [first, ...rest] = phases
    if (first === undefined) return
    for (const leads of ["home", "local"] as const) {
      for (const { clocks, slot } of onTrip({ ...of, phases: [first, ...rest], leadingClock: leads }, trip, from, to)) {
        assert.strictEqual(clocks?.[leads], `${slot.date}T19:45`)
      }
    }
  })
})
