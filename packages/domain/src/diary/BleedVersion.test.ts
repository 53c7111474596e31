import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { bleed, bleeds, nurse } from "../testing/bleed.ts"
import { treatment } from "../testing/diary.ts"
import { Bleed, Course } from "./Bleed.ts"
import { BleedVersion, StaffAct } from "./BleedVersion.ts"
import { Version } from "./Version.ts"

const made = { version: 2, at: Instant.make("2026-07-06T11:00:00Z"), by: nurse }
const amendment = { reason: "typo" } as const

describe("BleedVersion", () => {
  const isVersion = Schema.is(BleedVersion)

  it("clinical 9.7: a correction and a taking back have a reason, a recording has none to give", () => {
    expect(isVersion({ kind: "recorded", bleed: bleed(), ...made })).toBe(true)
    for (const kind of ["amended", "withdrawn"]) {
      expect(isVersion({ kind, bleed: bleed(), ...made })).toBe(false)
      expect(isVersion({ kind, amendment, bleed: bleed(), ...made })).toBe(true)
    }
  })

  it.each(StaffAct.literals)("clinical 4.10: %s by staff has a reason in words", (kind) => {
    expect(isVersion({ kind, bleed: bleed(), ...made })).toBe(false)
    expect(isVersion({ kind, note: " ", bleed: bleed(), ...made })).toBe(false)
    expect(isVersion({ kind, note: "Seen in clinic", bleed: bleed(), ...made })).toBe(true)
  })

  it("clinical 9.7: so it is with a treatment, and what was taken back is never one that counts", () => {
    const isOne = Schema.is(Version)
    expect(isOne({ kind: "withdrawn", status: "withdrawn", treatment: treatment(), ...made })).toBe(false)
    expect(isOne({ kind: "withdrawn", status: "given", amendment, treatment: treatment(), ...made })).toBe(false)
    expect(isOne({ kind: "withdrawn", status: "withdrawn", amendment, treatment: treatment(), ...made })).toBe(true)
    expect(isOne({ kind: "recorded", status: "withdrawn", treatment: treatment(), ...made })).toBe(false)
  })
})

describe("Bleed", () => {
  it("clinical 4.10: a bleed that is over says how it ended", () => {
    expect(Schema.is(Course)({ state: "ended" })).toBe(false)
    expect(Schema.is(Course)({ state: "closed_by_centre", at: made.at })).toBe(false)
    expect(Schema.is(Course)({ state: "reopened", reason: "Worse" })).toBe(false)
  })

  it.prop("clinical 4.2: a site twice, or none, is no bleed", [bleeds], ([each]) => {
    expect(Schema.is(Bleed)(each)).toBe(true)
    expect(Schema.is(Bleed)({ ...each, sites: [] })).toBe(false)
    expect(Schema.is(Bleed)({ ...each, sites: [...each.sites, each.sites[0]] })).toBe(false)
  })
})
