import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { siteMessages } from "../messages/en-GB.ts"
import { isBleed, siteText } from "./Bleed.ts"
import { isSlot } from "./Slot.ts"
import { isStatement } from "./Statement.ts"

const bleed = { id: "b", sites: ["joint.knee.left"], from: "2026-10-08", to: "2026-10-10", certainty: "bleed" }
const slot = { date: "2026-10-08", time: "07:00", amount: 2000, unit: "[iU]", state: "planned" }
const statement = { answer: "none", from: "2026-10-01", to: "2026-10-31" }

/** A right one of each list, and every way in which one member can be wrong; `undefined` is "left out". */
const lists: ReadonlyArray<
  readonly [string, (input: unknown) => boolean, object, Record<string, ReadonlyArray<unknown>>]
> = [
  [
    "bleed",
    isBleed,
    bleed,
    {
      id: [undefined, "", 7],
      sites: [undefined, "joint.knee.left", ["knee"], [7], ["joint.knee.left", "constructor"], ["__proto__"]],
      from: [undefined, null, "2026-02-30", "2026-10-11", 20261008],
      to: [undefined, "2026-10-07", "soon"],
      certainty: [undefined, "yes", ["bleed"]]
    }
  ],
  [
    "slot",
    isSlot,
    slot,
    {
      date: [undefined, "2026-02-30", 7],
      time: ["24:00", "7:00", null],
      amount: [undefined, 0, "2000", Number.NaN],
      unit: [undefined, "IU"],
      state: [undefined, "missed", "on_time"]
    }
  ],
  [
    "statement",
    isStatement,
    statement,
    { answer: [undefined, "yes"], from: [undefined, "2026-11-01", "2026-10"], to: [undefined, "2026-10-32", null] }
  ]
]

describe.each(lists)("a %s", (_, is, right, wrong) => {
  it("is taken when it is right", () => expect(is(right)).toBe(true))
  it.each(Object.entries(wrong))("is refused with a wrong %s", (member, values) => {
    for (const value of values) expect(is({ ...right, [member]: value }), String(value)).toBe(false)
  })
  it.prop("total: anything at all is one or not, and never throws", [Arbitrary.schema(Schema.Json)], ([input]) =>
    [input, undefined, null].every((each) => typeof is(each) === "boolean")
  )
})

describe("a bleed", () => {
  it("may be without an end, told to the minute, and of several sites", () => {
    expect(isBleed({ ...bleed, to: null })).toBe(true)
    expect(isBleed({ ...bleed, from: "2026-10-08T19:00+01:00[Europe/London]", sites: ["nose", "eye.right"] })).toBe(
      true
    )
  })

  it.each([
    ["joint.knee.left", "Left knee"],
    ["muscle.psoas.right", "Right groin or deep hip"],
    ["joint.spine", "Spine joint"],
    ["skin.calf.left", "Skin"],
    ["skin", "Skin"],
    ["gi_upper", "Upper gut"],
    ["retroperitoneal", "Deep in the tummy"]
  ])("%s is read as %s", (site, said) => expect(siteText(siteMessages, site)).toBe(said))
})
