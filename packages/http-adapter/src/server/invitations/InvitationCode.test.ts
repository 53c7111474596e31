import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as InvitationCode from "./InvitationCode.ts"

const codes = Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[0-9A-HJKMNP-TV-Z]{12}$/)))

describe("InvitationCode", () => {
  it.prop("retraction: parse(format(code)) = code, whatever the case and the spaces", [codes], ([code]) => {
    const printed = InvitationCode.format(code)
    expect(printed).toMatch(/^.{4}-.{4}-.{4}$/)
    expect(InvitationCode.parse(printed)).toBe(code)
    expect(InvitationCode.parse(` ${printed.toLowerCase().replaceAll("-", " ")}\n`)).toBe(code)
  })
  it.prop("look-alikes: O is read as 0, I and L as 1", [codes], ([code]) => {
    expect(InvitationCode.parse(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code)
    expect(InvitationCode.parse(code.replaceAll("1", "I"))).toBe(code)
  })
  it("a drawn code is a code, and another each time", () => {
    const drawn = Array.from({ length: 100 }, InvitationCode.draw)
    expect(new Set(drawn).size).toBe(100)
    expect(drawn.map(InvitationCode.parse)).toEqual(drawn)
  })
  it.each(["", "ABCD-EFGH-JKM", "ABCD-EFGH-JKMNP", "UUUU-UUUU-UUUU", "ABCD_EFGH_JKMN", "١٢٣٤٥٦٧٨٩٠١٢"])(
    "no code: %j",
    (typed) => expect(InvitationCode.parse(typed)).toBeUndefined()
  )
})
