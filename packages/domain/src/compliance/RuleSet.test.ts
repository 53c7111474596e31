import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { judgingDays } from "../testing/compliance.ts"
import { deliveredRuleSet } from "./deliveredRuleSet.ts"
import { inForce, RuleSet } from "./RuleSet.ts"

const isRuleSet = Schema.is(RuleSet)
const ruleSets = Arbitrary.map(Arbitrary.array(judgingDays, { maxLength: 5 }), (days) =>
  days.map((validFrom, place): RuleSet => ({ ...deliveredRuleSet, version: `v${place}`, validFrom }))
)

describe("rule set (clinical 7.9)", () => {
  it.prop(
    "clinical 7.9: the one in force began last, whatever the order of the list",
    [ruleSets, judgingDays],
    ([some, on]) => {
      const found = inForce(some, on)
      expect(inForce(some.toReversed(), on)).toEqual(found)
      const begun = some.map(({ validFrom }) => validFrom).filter((day) => day <= on)
      expect(found?.validFrom).toEqual(begun.toSorted().at(-1))
    }
  )
  it("the delivered one is one", () => {
    expect(isRuleSet(deliveredRuleSet)).toBe(true)
  })
  it.each([
    ["a window of 13 months", { windowMonths: 13 }],
    ["a share above one", { recordedRatio: 1.01 }],
    ["no number", { silentDays: Number.NaN }],
    ["part of a day", { responseDays: 27.5 }]
  ])("is none with %s", (_, about) => {
    expect(isRuleSet({ ...deliveredRuleSet, thresholds: { ...deliveredRuleSet.thresholds, ...about } })).toBe(false)
  })
  it("is none without a reason", () => {
    expect(isRuleSet({ ...deliveredRuleSet, reason: " \n" })).toBe(false)
  })
})
