import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { allZones, instants, zones } from "../testing/calendar.ts"
import { epochMillis, instantOf, minutesBetween } from "./Instant.ts"
import * as Offset from "./Offset.ts"
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
  it("every zone that the platform lists is one", () => {
    assert.lengthOf(allZones, Intl.supportedValuesOf("timeZone").length)
  })
  it.prop("reflexive: a ~ a", [zones], ([a]) => {
    assert.isTrue(Zone.matches(a, a))
  })
  it.prop(
    "one class: every name of a zone matches every other, and the zones that one matches",
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

describe("Offset", () => {
  it.each([
    ["Europe/London", "2026-07-06T12:00:00Z", "+01:00"],
    ["Europe/London", "2026-01-06T12:00:00Z", "+00:00"],
    ["Asia/Kathmandu", "2026-01-06T12:00:00Z", "+05:45"],
    ["America/St_Johns", "2026-01-06T12:00:00Z", "-03:30"],
    ["Australia/Lord_Howe", "2026-07-06T12:00:00Z", "+10:30"],
    ["Pacific/Kiritimati", "2026-07-06T12:00:00Z", "+14:00"]
  ])("of %s at %s: %s", (zone, instant, offset) => {
    assert.strictEqual(Offset.format(Offset.secondsAt(Zone.Zone.make(zone), Date.parse(instant)) / 60), offset)
  })
  it("some offsets had seconds: Monrovia until 1972", () => {
    assert.strictEqual(Offset.secondsAt(Zone.Zone.make("Africa/Monrovia"), Date.UTC(1971, 5, 1)), -(44 * 60 + 30))
  })
})

describe("Instant", () => {
  it.prop("retraction: instantOf(epochMillis(i)) = i", [instants], ([instant]) => {
    assert.strictEqual(instantOf(epochMillis(instant)), instant)
  })
  it.prop("ordered, and antisymmetric: minutes one way are minus those the other", [instants, instants], ([a, b]) => {
    assert.strictEqual(minutesBetween(a, b) > 0, a < b)
    assert.strictEqual(minutesBetween(a, b) + minutesBetween(b, a), 0)
  })
  it("parts of a second are cut off, before 1970 too", () => {
    assert.strictEqual<string>(instantOf(1999), "1970-01-01T00:00:01Z")
    assert.strictEqual<string>(instantOf(-1), "1969-12-31T23:59:59Z")
  })
})
