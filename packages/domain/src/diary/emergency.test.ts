import { describe, expect, it } from "@effect/vitest"
import { bleed, bleeds } from "../testing/bleed.ts"
import { BodySite } from "./BodySite.ts"
import { emergency } from "./emergency.ts"

describe("emergency", () => {
  it.prop(
    "D21: a dangerous site is urgent, whatever the certainty",
    [bleeds],
    ([each]) => emergency({ ...each, sites: [BodySite.make("head")] })?.because.includes(BodySite.make("head")) === true
  )

  it("D21: the site or the severity is why, and skin is no reason", () => {
    expect(emergency(bleed({ severity: "life_or_limb" }))?.because).toEqual(["life_or_limb"])
    expect(emergency(bleed({ certainty: "knock", sites: [BodySite.make("muscle.calf.left")] }))).toEqual({
      rule: "D21",
      severity: "urgent",
      text: "bleed.urgent",
      because: ["muscle.calf.left"]
    })
    expect(emergency(bleed({ severity: "major", sites: [BodySite.make("skin.calf.left")] }))).toBeUndefined()
  })
})
