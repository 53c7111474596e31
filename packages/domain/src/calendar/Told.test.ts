import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { tolds } from "../testing/calendar.ts"
import { NoSuchDay } from "./LocalDate.ts"
import * as Told from "./Told.ts"
import { WallTime } from "./WallTime.ts"
import { Zone } from "./Zone.ts"

const decode = Schema.decodeUnknownResult(Told.Told)

describe("Told", () => {
  it.prop("retraction: decode(encode(x)) = x, and what is written is the record", [tolds], ([told]) => {
    const encoded = Schema.encodeSync(Told.Told)(told)
    assert.isObject(encoded)
    assertSuccess(decode(encoded), told)
  })
  it.prop("total: any text is a time or a reason, and never throws", [Schema.String], ([text]) => {
    assert.strictEqual(Result.isSuccess(Told.parse(text)), Result.isSuccess(decode(text)))
  })

  const local = WallTime.make("2026-07-06T07:30")
  it.each([
    ["2026-07-06T07:30[Europe/London]", {}],
    ["2026-07-06T07:30+01:00[Europe/London]", { offsetMinutes: 60 }],
    ["2026-07-06T07:30:00+01:00[Europe/London]", { offsetMinutes: 60 }],
    ["2026-07-06T07:30:59.999+01:00[Europe/London]", { offsetMinutes: 60 }],
    ["2026-07-06T07:30-03:30[Europe/London]", { offsetMinutes: -210 }],
    ["2026-07-06T07:30Z[UTC]", { offsetMinutes: 0 }],
    ["2026-07-06T07:30Z[Etc/UTC]", { offsetMinutes: 0 }]
  ])("text: %s", (text, offset) => {
    const zone = Zone.make(text.slice(text.indexOf("[") + 1, -1))
    assertSuccess(Told.parse(text), { precision: "minute", local, zone, ...offset })
    assertSuccess(decode(text), { precision: "minute", local, zone, ...offset })
  })

  it.each([
    ["", "OtherShape"],
    ["2026-07-06T07:30", "OtherShape"],
    ["2026-07-06T07:30+01:00", "OtherShape"],
    ["2026-07-06 07:30[Europe/London]", "OtherShape"],
    ["2026-07-06T07:30[!Europe/London]", "OtherShape"],
    ["2026-07-06T07:30[Europe/London][u-ca=hebrew]", "OtherShape"],
    ["2026-07-06T07:30:61[Europe/London]", "OtherShape"],
    ["2026-07-06T24:00[Europe/London]", "NoSuchTime"],
    ["2026-07-06T07:30[Europe/Nowhere]", "UnknownZone"],
    ["2026-07-06T07:30[BST]", "UnknownZone"],
    ["2026-07-06T07:30[+01:00]", "OtherShape"],
    ["2026-07-06T07:30Z[Europe/London]", "ZuluOutsideUtc"],
    ["2026-07-06T07:30+15:00[Europe/London]", "NoSuchOffset"],
    ["2026-07-06T07:30+01:60[Europe/London]", "OtherShape"],
    ["2026-07-06T07:30-00:00[Europe/London]", "ZuluOutsideUtc"]
  ] as const)("refused: %s as %s", (text, reason) => {
    assertFailure(Told.parse(text), new Told.UnreadableTime({ reason }))
  })
  it.each(["2026-02-30T07:30[Europe/London]", "2026-13-01T07:30[Europe/London]", "1899-12-31T07:30[Europe/London]"])(
    "a day that does not exist is refused: %s",
    (text) => {
      assertFailure(Told.parse(text), new NoSuchDay())
    }
  )
  it("only the day of a day counts, so that a moment can be sent back as it was read", () => {
    const zone = "Europe/London"
    assert.isTrue(Result.isSuccess(decode({ precision: "day", local: "2026-07-06", zone })))
    assert.isTrue(Result.isSuccess(decode({ precision: "day", local: "2026-07-06T12:00", zone })))
    assert.isTrue(Result.isFailure(decode({ precision: "minute", local: "2026-07-06", zone })))
    assert.isTrue(Result.isFailure(decode({ precision: "part_of_day", local: "2026-07-06", zone })))
  })
})
