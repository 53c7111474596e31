import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { allZones, zones } from "../testing/calendar.ts"
import * as Zone from "./Zone.ts"

const otherNames = {
  "Europe/Belfast": "Europe/London",
  "Asia/Calcutta": "Asia/Kolkata",
  "US/Eastern": "America/New_York",
  UTC: "Etc/UTC"
} as const

/** A zone by two of its names: two zones drawn apart would hardly ever match. */
const renamed = Arbitrary.map(
  Arbitrary.schema(Schema.Literals(["Europe/Belfast", "Asia/Calcutta", "US/Eastern", "UTC"])),
  (name) => ({ a: Zone.Zone.make(name), b: Zone.Zone.make(otherNames[name]) })
)

describe("Zone", () => {
  it.each(["Europe/London", "Europe/Belfast", "Asia/Kathmandu", "America/Argentina/Buenos_Aires", "Etc/UTC", "UTC"])(
    "is a zone: %s",
    (name) => {
      assert.isTrue(Zone.is(name))
    }
  )
  it.each([
    "BST",
    "GMT+1",
    "+01:00",
    "Z",
    "",
    "Europe",
    "Europe/Nowhere",
    "Europe/London ",
    "../etc/passwd",
    "Europe/London\0"
  ])("is none: %j", (name) => {
    assert.isFalse(Zone.is(name))
  })
  it("TIME-6: every zone that the platform lists is one", () => {
    assert.lengthOf(allZones, Intl.supportedValuesOf("timeZone").length)
  })
  it.prop("reflexive: a ~ a", [zones], ([a]) => {
    assert.isTrue(Zone.matches(a, a))
  })
  it.prop(
    "TIME-6: one class: every name of a zone matches every other, and the zones that one matches",
    [renamed, zones],
    ([{ a, b }, c]) => {
      assert.isTrue(Zone.matches(a, b) && Zone.matches(b, a))
      assert.strictEqual(Zone.matches(a, c), Zone.matches(b, c))
      assert.strictEqual(Zone.matches(a, c), Zone.matches(c, a))
    }
  )
  it("UTC has several names, and the time of London in winter is none of them", () => {
    assert.isTrue(Zone.isUtc(Zone.Zone.make("Etc/UTC")))
    assert.isFalse(Zone.isUtc(Zone.Zone.make("Europe/London")))
  })
})
