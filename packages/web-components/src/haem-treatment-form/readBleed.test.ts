import { describe, expect, it } from "@effect/vitest"
import { BleedDraft } from "@haemtrack/domain/diary/BleedDraft"
import * as BodySite from "@haemtrack/domain/diary/BodySite"
import { namesBleed, TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { newId } from "./Draft.ts"
import { isUrgent } from "./emergency.ts"
import { mayNameBleed, mustNameBleed } from "./namesBleed.ts"
import { isRedFlag, places } from "./places.ts"
import { readBleed } from "./readBleed.ts"
import { blankBleed, type TypedBleed } from "./TypedBleed.ts"

const home = "Europe/London"
const today = "2026-07-06"
const blank = blankBleed(newId(0), home)
const typed: TypedBleed = {
  ...blank,
  site: "joint.knee.left",
  certainty: "unsettled",
  when: "yesterday",
  date: { day: "5", month: "7", year: "2026" },
  hour: "19",
  minutes: "30"
}
const pick = <const Codes extends ReadonlyArray<string>>(codes: Codes) => Arbitrary.schema(Schema.Literals(codes))

describe("readBleed", () => {
  it.prop(
    "the domain takes every bleed that can be chosen",
    [
      pick(places),
      pick(["bleed", "unsettled", "knock"]),
      pick(["", "spontaneous", "activity", "injury", "procedure", "unknown"]),
      pick(["", "minor", "major", "life_or_limb"]),
      pick(["", "0", "7", "10"]),
      Arbitrary.schema(Schema.Boolean)
    ],
    ([site, certainty, cause, severity, pain, isNotKnown]) => {
      const { value } = readBleed({ ...typed, site, certainty, cause, severity, pain, isNotKnown }, today)
      const draft = Schema.decodeUnknownSync(BleedDraft)(value)
      expect(draft.sites.every((each) => Schema.is(BodySite.BodySite)(each))).toBe(true)
      expect(draft.startedAt.precision).toBe(isNotKnown ? "unknown" : "minute")
    }
  )

  it("asks where, how sure and since when, and for nothing more", () => {
    expect(readBleed(blank, today).mistakes.map(({ field }) => field)).toEqual(["site", "certainty", "began-day"])
    expect(readBleed(typed, today).value).toEqual({
      id: typed.id,
      sites: ["joint.knee.left"],
      certainty: "unsettled",
      startedAt: { precision: "minute", local: "2026-07-05T19:30", zone: home }
    })
  })

  it("says that it is another bleed only when the person was asked", () =>
    expect(readBleed({ ...typed, isAnother: true }, today).value?.link).toEqual({ newBleed: true }))
})

describe("the places to choose from", () => {
  it("are the domain's, but that skin is not told any closer", () =>
    expect(places.toSorted()).toEqual(BodySite.all.filter((site) => !site.startsWith("skin.")).toSorted()))

  it("D21: they are urgent where the domain says so, however sure the person is", () =>
    expect(BodySite.all.filter(isRedFlag)).toEqual(BodySite.all.filter(BodySite.isRedFlag)))

  it("D21: life or limb is urgent anywhere", () =>
    expect(isUrgent({ ...typed, site: "nose", severity: "life_or_limb" })).toBe(true))
})

it("the reasons that may or must name a bleed are the domain's", () => {
  for (const reason of TreatmentReason.literals) {
    const rule = namesBleed[reason]
    expect([mayNameBleed(reason), mustNameBleed(reason)], reason).toEqual([rule !== "never", rule === "must"])
  }
})
