import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { byteOrder } from "./byteOrder.ts"
import { medianOf } from "./medianOf.ts"
import { ranks } from "./ranks.ts"
import * as RowsByGroup from "./RowsByGroup.ts"
import { sortedEntries } from "./sortedEntries.ts"

const key = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 }))
const Entries = Schema.Array(Schema.Tuple([key, key]))

/** Sizes that fit into one number, and sizes that do not. */
const sizes = [4, 2 ** 30] as const

describe("sortedEntries", () => {
  it.prop(
    "by the first key, then by the second, and equals in their order; however great the keys may be",
    [Entries],
    ([entries]) => {
      const expected = entries
        .map(([a, b], entry) => ({ a, b, entry }))
        .toSorted((x, y) => x.a - y.a || x.b - y.b || x.entry - y.entry)
        .map(({ entry }) => entry)
      for (const size of sizes) {
        const keys = [0, 1].map((place) => ({ size, of: (entry: number) => entries[entry]?.[place] ?? 0 }))
        expect([...sortedEntries(entries.length, keys)]).toEqual(expected)
      }
    }
  )

  it.prop("ranks: texts in the order of their ranks are in byte order", [Schema.Array(Schema.String)], ([drawn]) => {
    const texts = [...new Set(drawn)]
    const places = ranks(texts)
    const inOrder = texts.toSorted((a, b) => (places[texts.indexOf(a)] ?? 0) - (places[texts.indexOf(b)] ?? 0))
    expect(inOrder).toEqual(texts.toSorted(byteOrder))
  })

  it.prop("RowsByGroup: each row once, in its group, in its order", [Schema.Array(key)], ([groups]) => {
    const { begins, rows } = RowsByGroup.make(Uint32Array.from(groups), 4)
    const gathered = [0, 1, 2, 3].map((group) => [...rows.subarray(begins[group], begins[group + 1])])
    const row = groups.map((_, each) => each)
    expect(gathered).toEqual([0, 1, 2, 3].map((group) => row.filter((each) => groups[each] === group)))
  })

  it.each([
    [[], undefined],
    [[3], 3],
    [[4, 1, 2], 2],
    [[4, 1, 2, 3], 2.5]
  ] as const)("medianOf(%j) = %j", (values, median) => expect(medianOf(Float64Array.from(values))).toBe(median))
})
