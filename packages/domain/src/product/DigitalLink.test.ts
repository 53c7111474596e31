import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { links } from "../testing/product.ts"
import * as DigitalLink from "./DigitalLink.ts"

const year = 2026

describe("DigitalLink.parse", () => {
  it.prop(
    "GS1-7: retraction: a web address holds the fields that were put into it",
    [links],
    ([{ address, fields }]) => {
      const read = DigitalLink.parse(address, 0, year)
      assert.isDefined(read)
      const held = Result.getOrThrow(read).map(({ ai, value }) => [ai, value])
      assert.sameDeepMembers(
        held,
        fields.map(({ ai, value }) => [ai, value])
      )
    }
  )
  it.prop("total: any text behind any beginning is read, refused, or no such address", [Schema.String], ([text]) => {
    for (const begin of ["", "https://a/01/", "https://a/01/05012345678900?"]) {
      const read = DigitalLink.parse(begin + text, 0, year)
      assert.isTrue(read === undefined || Result.isResult(read))
    }
  })
  it("GS1-13: linear: some hundred thousand characters of any shape are read or refused at once", () => {
    const many = 200_000
    for (const text of [
      `https://a/01/${"b".repeat(many)}${" ".repeat(many)}x`,
      `https://a/01/b?${"&".repeat(many)}${"#".repeat(many)} x`,
      `https://a${"/01".repeat(many)} x`,
      `https://${"/01/".repeat(many)}`,
      `https://a/01/05012345678900${"/10/A".repeat(many)}`,
      `https://a/01/05012345678900?${"10=A&".repeat(many)}`
    ]) {
      const read = DigitalLink.parse(text, 0, year)
      assert.isTrue(read === undefined || Result.isResult(read))
    }
  })
})
