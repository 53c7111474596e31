import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Id from "./Id.ts"
import * as Ids from "./Ids.ts"

const text = Schema.Union([
  Schema.Literals(["0", "7", "007", "70", "9999999999", "999999999999999", "9999999999999999", "a", "a-2", "é", "7a"]),
  Schema.String.check(Schema.isPattern(/^[1-9][0-9]{0,6}$/)),
  Schema.NonEmptyString
])
const Texts = Schema.Array(text)

/** Ids as a column, with texts that are numbered in the order given. */
const columnOf = (ids: ReadonlyArray<string>) => {
  const texts = ids.filter((id) => Id.numberOf(id) === undefined)
  return { texts, values: Float64Array.from(ids, (id) => Id.numberOf(id) ?? -1 - texts.indexOf(id)) }
}

describe("Ids", () => {
  it.prop("an id finds its row from any column that names it, and no other does", [Texts], ([drawn]) => {
    const ids = [...new Set(drawn)].filter((id) => id.isWellFormed())
    const known = ids.filter((_, place) => place % 2 === 0)
    const pointing = columnOf(ids.toReversed())
    const find = Ids.rowsOf(columnOf(known)).finder(pointing)
    expect(Array.from(pointing.values, find)).toEqual(ids.toReversed().map((id) => known.indexOf(id)))
  })

  it.prop("the order of ids: transitive and total, numbers by value before other texts", [Texts], ([drawn]) => {
    const sorted = drawn.toSorted(Id.order)
    const numbers = drawn.filter((id) => /^(?:0|[1-9]\d*)$/.test(id)).map(BigInt)
    expect(sorted.slice(0, numbers.length).map(BigInt)).toEqual(
      numbers.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    )
    expect(drawn.toReversed().toSorted(Id.order)).toEqual(sorted)
  })
})
