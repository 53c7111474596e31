import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import { homeOne, locations, personOne, schoolTwo } from "../testing/stock.ts"
import * as Location from "./Location.ts"

describe("Location", () => {
  it.prop("round trip: the text of a site is read as the same site", [Location.Site], ([site]) => {
    assert.deepStrictEqual(Location.site(Location.format(site)), site)
  })

  it.prop("round trip: a location is read as it is written", [locations], ([location]) => {
    assertSuccess(Location.parse(location), location)
  })

  it("a place may have a colon in its name", () => {
    assertSuccess(
      Location.parse(`place:${personOne}:nana: upstairs`),
      Location.Location.make(`place:${personOne}:nana: upstairs`)
    )
  })

  it.each([
    "",
    "home",
    "home:",
    "home:north",
    "centre:",
    "centre:a b",
    "centre:a:b",
    `home:${personOne}:x`,
    `place:${personOne}`,
    `place:${personOne}:`,
    `place:${personOne}: x`,
    "Centre:north",
    "elsewhere:north"
  ])("%j is no location", (text) => assertFailure(Location.parse(text), new Location.InvalidLocation()))

  it("knows whose a place is", () => {
    assert.strictEqual(Location.personAt(homeOne), personOne)
    assert.notStrictEqual(Location.personAt(schoolTwo), undefined)
    assert.strictEqual(Location.personAt(Location.format({ kind: "pharmacy", id: "p1" })), undefined)
  })
})
