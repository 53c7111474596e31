import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/effective-expiry.json" with { type: "json" }
import { addDays, LocalDate, Month } from "../calendar/LocalDate.ts"
import { type ExpiryDate, lastUsable } from "../product/ExpiryDate.ts"
import { Allowance, type Storage } from "../product/Storage.ts"
import { localDates } from "../testing/calendar.ts"
import { author, centre, homeOne, hour, roomMove, stockItem } from "../testing/stock.ts"
import {
  effectiveExpiry,
  expired,
  expiryMark,
  firstToUse,
  isExpiryNoticeDue,
  isUsable,
  NoRoomTemperatureAllowance
} from "./expiry.ts"
import type { Balance } from "./Ledger.ts"
import { outOfFridge, putBack, ReturnNotAllowed, RoomMove } from "./RoomMove.ts"

const day = (text: string) => LocalDate.make(text)
const printedDay = (text: string): ExpiryDate => ({ value: day(text), precision: "day" })

interface Input {
  readonly printed: string
  readonly removedOn?: string
  readonly allowance?: { readonly days?: number; readonly months?: number }
  readonly onDate: string
}

const allowanceOf = ({ days = 0, months }: NonNullable<Input["allowance"]>): Allowance =>
  months === undefined ? { days } : { months }

describe("effectiveExpiry", () => {
  it.each(vectors.cases)("clinical 6.7: $name", ({ expected, input }: { expected: object; input: Input }) => {
    const out =
      input.removedOn === undefined
        ? undefined
        : {
            removedOn: day(input.removedOn),
            ...(input.allowance === undefined ? {} : { allowance: allowanceOf(input.allowance) })
          }
    const printed = printedDay(input.printed)
    const outcome: object = {
      usable: isUsable(day(input.onDate), printed, out),
      ...Result.match(effectiveExpiry(printed, out), {
        onFailure: ({ _tag }) => ({
          effectiveExpiry: null,
          reason: _tag.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()
        }),
        onSuccess: (last) => ({ effectiveExpiry: last })
      })
    }
    assert.deepStrictEqual(outcome, expected)
  })

  it("clinical 6.8: a printed month is usable through its last day", () => {
    const printed: ExpiryDate = { value: Month.make("2028-02"), precision: "month" }
    assertSuccess(effectiveExpiry(printed), day("2028-02-29"))
    assert.isTrue(isUsable(day("2028-02-29"), printed))
    assert.isFalse(isUsable(day("2028-03-01"), printed))
  })

  it("clinical 6.7: a time out of the fridge that ends after the last year of a diary ends nothing", () => {
    const out = { removedOn: day("2199-12-31"), allowance: { months: 600 } }
    assertSuccess(effectiveExpiry(printedDay("2199-12-31"), out), day("2199-12-31"))
  })

  it.prop(
    "clinical 6.7: leaving the fridge never makes it later, and leaving it earlier neither",
    [localDates, localDates, Allowance],
    ([value, removedOn, allowance]) => {
      const printed: ExpiryDate = { value, precision: "day" }
      const last = Result.getOrThrow(effectiveExpiry(printed, { removedOn, allowance }))
      assert.isAtMost(last.localeCompare(lastUsable(printed)), 0)
      const later = Result.getOrThrow(effectiveExpiry(printed, { removedOn: addDays(removedOn, 1), allowance }))
      assert.isAtMost(last.localeCompare(later), 0)
    }
  )
})

describe("room temperature", () => {
  const storage = (returnAllowed: Storage["fridge"]): Storage => ({
    fridge: true,
    room: { maxC: 25, allowance: { months: 6 }, returnAllowed }
  })
  const move = roomMove({ removedOn: day("2026-07-01") })
  const back = (on: string) => ({ on: day(on), recordedAt: hour(30), by: author() })

  it("clinical 6.7: without an allowance a vial is not usable once it is out", () =>
    assertFailure(
      effectiveExpiry(printedDay("2027-01-01"), { removedOn: day("2026-07-01") }),
      new NoRoomTemperatureAllowance()
    ))

  it("clinical 6.7: back into the fridge only where the product allows it", () => {
    assertSuccess(putBack(move, storage(true), back("2026-07-02")), { ...move, returned: back("2026-07-02") })
    const notByProduct = new ReturnNotAllowed({ reason: "NotByProduct" })
    assertFailure(putBack(move, storage(false), back("2026-07-02")), notByProduct)
    assertFailure(putBack(move, undefined, back("2026-07-02")), notByProduct)
    assertFailure(putBack(move, storage(true), back("2026-06-30")), new ReturnNotAllowed({ reason: "BeforeRemoval" }))
    assert.isFalse(Schema.is(RoomMove)({ ...move, returned: back("2026-06-30") }))
  })

  it("clinical 6.7: who took vials out, and who put them back, is named with the time", () => {
    const isMove = Schema.is(RoomMove)
    const { by: _, ...byNobody } = move
    const { recordedAt: __, ...atNoTime } = move
    assert.isTrue(isMove({ ...move, returned: back("2026-07-02") }))
    for (const each of [byNobody, atNoTime, { ...move, returned: { on: "2026-07-02" } }]) assert.isFalse(isMove(each))
  })

  it.each([
    [undefined, { months: 9 }],
    [30, { months: 9 }],
    [30.5, { months: 3 }],
    [40, { months: 3 }],
    [40.5, undefined]
  ])("clinical 6.7: kept at %s C, the product with two allowances may be out for %o", (maxC, allowance) => {
    const room = { maxC: 30, allowance: { months: 9 }, returnAllowed: false }
    const warmer = { maxC: 40, allowance: { months: 3 }, returnAllowed: false }
    const out = outOfFridge({ ...move, ...(maxC === undefined ? {} : { maxC }) }, { fridge: true, room, warmer })
    assert.deepStrictEqual(out?.allowance, allowance)
  })

  it("clinical 6.7: a product that needs no fridge has no clock", () => {
    assert.strictEqual(outOfFridge(move, { fridge: false }), undefined)
    assert.deepStrictEqual(outOfFridge(move, undefined), { removedOn: move.removedOn })
    assert.deepStrictEqual(outOfFridge(move, storage(true)), { removedOn: move.removedOn, allowance: { months: 6 } })
  })
})

describe("stock by expiry", () => {
  const on = day("2026-07-06")

  it.each([
    [91, undefined],
    [90, 90],
    [31, 90],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, "expired"]
  ] as const)("clinical 6.8: %i days before its last day a batch is marked %s", (left, mark) =>
    assert.strictEqual(expiryMark(addDays(on, left), on), mark)
  )

  it("clinical 6.8: a notice is given once at 90, at 30 and at 7 days, and none after the last day", () => {
    const last = addDays(on, 100)
    const given: Array<number> = []
    let lastNotice: LocalDate | undefined
    for (let left = 100; left >= -3; left--) {
      const today = addDays(last, -left)
      if (isExpiryNoticeDue(last, lastNotice, today)) {
        given.push(left)
        lastNotice = today
      }
    }
    assert.deepStrictEqual(given, [90, 30, 7])
  })

  const balance = (batch: string, expiry: string | undefined, about: Partial<Balance> = {}): Balance => ({
    location: homeOne,
    item: stockItem(batch),
    state: "available",
    vials: 2,
    ...(expiry === undefined ? {} : { expiry: printedDay(expiry) }),
    ...about
  })

  it("clinical 6.8: the first to expire is the first to use; what is expired, set apart or missing is not offered", () => {
    const stock = [
      balance("NODATE", undefined),
      balance("LATE", "2027-01-01"),
      balance("SOON", "2026-07-06"),
      balance("GONE", "2026-07-05"),
      balance("APART", "2026-08-01", { state: "quarantined", location: centre }),
      balance("MISSING", "2026-08-01", { vials: -1 })
    ]
    assert.deepStrictEqual(
      firstToUse(stock, on).map(({ item }) => item.batch),
      ["SOON", "LATE", "NODATE"].map((batch) => stockItem(batch).batch)
    )
    assert.deepStrictEqual(
      expired(stock, on).map(({ item }) => item.batch),
      [stockItem("GONE").batch]
    )
  })
})
