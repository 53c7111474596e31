import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Disorder } from "../person/Disorder.ts"
import { starterCatalogue } from "../product/starterCatalogue.ts"

describe("starterCatalogue beside people", () => {
  it("clinical 2.5: every disorder that a row names is one that a person can have", () => {
    const isDisorder = Schema.is(Disorder)
    const named = starterCatalogue.products.flatMap(({ indicatedFor = [] }) => indicatedFor)
    assert.isAbove(named.length, 100)
    assert.deepStrictEqual(
      named.filter(({ disorder }) => !isDisorder(disorder)),
      []
    )
  })
})
