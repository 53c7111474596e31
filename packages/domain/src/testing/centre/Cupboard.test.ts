import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { LocalDate } from "../../calendar/LocalDate.ts"
import { lastUsable } from "../../product/ExpiryDate.ts"
import { BatchNumber } from "../../product/BatchNumber.ts"
import { type Cupboard, filled, stockOf, taken, type Vials } from "./Cupboard.ts"

const counts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 }))).check(Schema.isMaxLength(8))
const wants = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 40 }))

/** Boxes of three batches, the later ones expiring sooner. */
const boxes = (vials: ReadonlyArray<number>): ReadonlyArray<Vials> =>
  vials.map((count, index) => ({
    item: { productId: "A8S", presentationId: "A8S-500", batch: BatchNumber.make(`DEMO${index % 3}A`) },
    expiry: { value: LocalDate.make(`2027-0${4 - (index % 3)}-01`), precision: "day" },
    vials: count
  }))

const sum = (cupboard: Cupboard): number => stockOf(cupboard, "A8S-500")

describe("Cupboard", () => {
  it.prop("filled: all that is put in is there, each batch once, what expires first in front", [counts], ([vials]) => {
    const cupboard = filled([], boxes(vials))
    const dates = cupboard.map(({ expiry }) => lastUsable(expiry))
    expect(sum(cupboard)).toBe(vials.reduce((total, count) => total + count, 0))
    expect(new Set(cupboard.map(({ item }) => item.batch)).size).toBe(cupboard.length)
    expect(dates).toEqual(dates.toSorted())
  })

  it.prop("taken: exactly what is wanted leaves, or nothing when there is less", [counts, wants], ([vials, count]) => {
    const cupboard = filled([], boxes(vials))
    const found = taken(cupboard, [{ presentationId: "A8S-500", count }])
    const expected = sum(cupboard) < count ? undefined : [count, sum(cupboard) - count]
    expect(found === undefined ? undefined : [sum(found.taken), sum(found.left)]).toEqual(expected)
  })
})
