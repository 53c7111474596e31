import { describe, expect, it } from "@effect/vitest"
import { assertSuccess } from "@effect/vitest/utils"
import { acceptableDrafts, catalogue, draft, today } from "@haemtrack/domain/testing/diary"
import * as Amount from "@haemtrack/domain/product/Amount"
import { Told } from "@haemtrack/domain/calendar/Told"
import type { EditablePart } from "@haemtrack/domain/diary/TreatmentDraft"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Products } from "../../src/api/catalogue.ts"
import { blank, emptyBox, type Fields, withBox } from "./Fields.ts"
import { fieldsOf } from "./fieldsOf.ts"
import { following } from "./following.ts"
import { asksPrecision, read, summed } from "./read.ts"

const products: Products = {
  catalogueVersion: catalogue.version,
  items: catalogue.products.map((product) => ({
    ...product,
    offered: true,
    presentations: Arr.map(product.presentations, ({ id, strength }) => ({ id, strength: Amount.toText(strength) }))
  }))
}

const home = "Europe/London"

/** A treatment as a form says it: an offset is the service's to find. */
const said = ({ lines, occurredAt, productId, reason, total }: EditablePart) => ({
  lines,
  productId,
  reason,
  total,
  occurredAt: { precision: occurredAt.precision, local: occurredAt.local, zone: occurredAt.zone }
})

const filled: Fields = fieldsOf(draft(), home)

const mistakesOf = (fields: Fields) =>
  Result.match(read(fields, products, today), {
    onFailure: (mistakes) => mistakes.map(({ field }) => field),
    onSuccess: () => []
  })

const told = Schema.decodeUnknownSync(Told)

describe("read", () => {
  it.prop("retraction: what is read of a treatment's form says the same", [acceptableDrafts], ([each]) => {
    const { lines, ...others } = said(each)
    const form = fieldsOf(each, home)
    const again = Result.map(read(form, products, today), said)
    assertSuccess(again, { ...others, lines })
  })
  it.prop("following changes nothing of a form that is filled in", [acceptableDrafts], ([each]) => {
    const form = fieldsOf(each, home)
    expect(following(form, products)).toEqual(form)
  })
  it.each([
    { precision: "day", local: "2026-07-01", zone: home },
    { precision: "part_of_day", partOfDay: "night", local: "2026-07-01", zone: home },
    { precision: "hour", local: "2026-07-01T07:00", zone: "Asia/Kathmandu" },
    { precision: "minute", local: "2025-10-26T01:30", zone: home, fold: "later" }
  ])("keeps how exactly a time is told: %o", (when) =>
    expect(
      Result.map(read(fieldsOf(draft({ occurredAt: told(when) }), home), products, today), (part) => part.occurredAt)
    ).toEqual(Result.succeed(told(when)))
  )
  it("names every mistake at once, in the order of the form", () => {
    const empty = { ...blank("2026-07-06T07:30", home), productId: "test-factor" }
    expect(mistakesOf(empty)).toEqual(["why", "total", "box-1-size", "box-1-batch", "box-1-amount"])
  })
  it("asks for the product before it looks into boxes", () =>
    expect(mistakesOf(blank("2026-07-06T07:30", home))).toEqual(["why", "product"]))
  it("a box has a batch number or a reason why it has none: nothing is saved silently without", () => {
    expect(mistakesOf(withBox(filled, 1, { batch: "  " }))).toEqual(["box-2-batch"])
    expect(mistakesOf(withBox(filled, 1, { batch: "", missingReason: "unreadable" }))).toEqual([])
  })
  it("boxes that do not add up to the total are told with both sums", () => {
    const differing = read({ ...filled, total: "2100" }, products, today)
    expect(Result.isFailure(differing) && differing.failure).toEqual([
      { field: "total", words: expect.stringMatching(/2,100\u00a0units.*2,000\u00a0units/) }
    ])
  })
  it("1,000 is one thousand or one, and is not guessed", () =>
    expect(mistakesOf(withBox(filled, 0, { amount: "1,000" }))).toEqual(["box-1-amount"]))
  it("older than 7 days asks how exact the time is, and takes no silence for an answer", () => {
    const old = { ...filled, date: { day: "28", month: "6", year: "2026" }, precision: undefined, isUnsure: false }
    expect(asksPrecision(old, today)).toBe(true)
    expect(mistakesOf(old)).toEqual(["precision"])
    expect(mistakesOf({ ...old, date: { ...old.date, day: "29" } })).toEqual([])
  })
  it.each([
    [
      { day: "", month: "9", year: "2027" },
      { value: "2027-09", precision: "month" }
    ],
    [
      { day: "30", month: "9", year: "2027" },
      { value: "2027-09-30", precision: "day" }
    ],
    [{ day: "", month: "", year: "" }, undefined]
  ])("keeps the date of the box as it is printed: %o", (expiry, kept) => {
    const part = Result.getOrThrow(read(withBox(filled, 0, { expiry }), products, today))
    expect(part.lines[0].batch.expiry).toEqual(kept)
  })
})

describe("following", () => {
  it.prop("idempotent", [acceptableDrafts], ([each]) => {
    const form = { ...fieldsOf(each, home), boxes: [emptyBox, { ...emptyBox, vials: "3" }] }
    const once = following(form, products)
    expect(following(once, products)).toEqual(once)
  })
  it("the amount is that of whole vials until the person types another", () => {
    const box = { ...emptyBox, presentationId: "test-factor-1000", vials: "2" }
    const form = following({ ...filled, boxes: [box, { ...box, amount: "1500", isOwnAmount: true }] }, products)
    expect(form.boxes.map(({ amount }) => amount)).toEqual(["2000", "1500"])
    expect(summed(form.boxes)).toBe(3500)
  })
})
