import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as IdSet from "./IdSet.ts"

const ids = Arbitrary.schema(
  Schema.Array(
    Schema.Union([
      Schema.Literals(["0", "7", "07", "007", " 7", "7.0", "65536", "131072", "999999999", "1000000000", "a-1", "b-1"]),
      Schema.String.check(Schema.isMaxLength(3)),
      Schema.String.check(Schema.isPattern(/^[1-9][0-9]{0,8}$/))
    ])
  )
)

describe("IdSet", () => {
  it.prop("an id is new exactly when no id before it is the same text", [ids], ([drawn]) => {
    const set = IdSet.make()
    expect(drawn.map(set.add)).toEqual(drawn.map((id, place) => drawn.indexOf(id) === place))
  })
  it("numbers that share a page, a word or a bit's place are told apart", () => {
    const set = IdSet.make()
    const numbers = ["1", "2", "33", "65", "65537", "65569", "131073"]
    expect(numbers.map(set.add)).toEqual(numbers.map(() => true))
    expect(numbers.map(set.add)).toEqual(numbers.map(() => false))
  })
})
