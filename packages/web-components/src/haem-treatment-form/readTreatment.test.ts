import { describe, expect, it } from "@effect/vitest"
import * as Amount from "@haemtrack/domain/product/Amount"
import { acceptableDrafts, catalogue, draft, today } from "@haemtrack/domain/testing/diary"
import { messages } from "../messages/en-GB.ts"
import { wordsWith } from "../messages/Words.ts"
import type { Product } from "../source/Source.ts"
import type { ToldTime } from "../source/Treatment.ts"
import { following } from "./following.ts"
import { asksPrecision } from "./readTold.ts"
import { readAmendment, readTreatment, summed } from "./readTreatment.ts"
import { typedOf } from "./typedOf.ts"
import { justNow } from "./TypedTime.ts"
import { blank, emptyBox, type TypedTreatment, withBox } from "./TypedTreatment.ts"

const products: ReadonlyArray<Product> = catalogue.products.map(({ brand, id, presentations, unit }) => ({
  id,
  brand,
  unit,
  presentations: presentations.map(({ id, strength }) => ({ id, strength: Amount.toText(strength) }))
}))
const home = "Europe/London"
const words = wordsWith(messages, undefined)
const filled = typedOf(draft(), home)
const fieldsToFix = (typed: TypedTreatment) => readTreatment(typed, products, today).mistakes.map(({ field }) => field)

describe("readTreatment", () => {
  it.prop("retraction: what is read of a treatment's form says the same", [acceptableDrafts], ([each]) => {
    const { id: _, confirmations: __, ...said } = each
    expect(readTreatment(typedOf(each, home), products, today)).toEqual({ value: said, mistakes: [] })
  })

  it.each<ToldTime>([
    { precision: "day", local: "2026-07-01", zone: home },
    { precision: "part_of_day", partOfDay: "night", local: "2026-07-01", zone: home },
    { precision: "hour", local: "2026-07-01T07:00", zone: "Asia/Kathmandu" },
    { precision: "minute", local: "2025-10-26T01:30", zone: home, fold: "later" },
    { precision: "minute", local: "2025-10-26T01:30", zone: home, offsetMinutes: 60 }
  ])("keeps how exactly a time is told: %o", (occurredAt) =>
    expect(readTreatment(typedOf({ ...draft(), occurredAt }, home), products, today).value?.occurredAt).toEqual(
      occurredAt
    )
  )

  it("just now says its offset, so that it is one of two equal times", () => {
    const now = justNow({ local: "2026-10-25T01:30", offsetMinutes: 0, zone: home }, home)
    expect(readTreatment({ ...filled, ...now }, products, "2026-10-25").value?.occurredAt).toEqual({
      precision: "minute",
      local: "2026-10-25T01:30",
      zone: home,
      offsetMinutes: 0
    })
  })

  it("names every mistake at once, in the order of the form", () => {
    const empty = { ...blank(home), productId: "test-factor" }
    expect(fieldsToFix(empty)).toEqual(["why", "day", "total", "box-1-batch", "box-1-size", "box-1-amount"])
  })

  it("asks for the product before it looks into boxes", () => expect(fieldsToFix(blank(home))).toContain("product"))

  it("a box has a batch number or a reason why it has none: nothing is saved silently without", () => {
    expect(fieldsToFix(withBox(filled, 1, { batch: "  " }))).toEqual(["box-2-batch"])
    expect(fieldsToFix(withBox(filled, 1, { batch: "", missingReason: "unreadable" }))).toEqual([])
  })

  it("a wrong sum is the diary's to judge", () => expect(fieldsToFix({ ...filled, total: "2100" })).toEqual([]))

  it("1,000 is one thousand or one, and is asked about in words", () => {
    const [mistake] = readTreatment(withBox(filled, 0, { amount: "1,000" }), products, today).mistakes
    expect(mistake?.says(words)).toMatch(/1,000\u00a0units or 1\u00a0units/)
  })

  it("older than 7 days asks how exact the time is, and takes no silence for an answer", () => {
    const old = { ...filled, date: { day: "28", month: "6", year: "2026" }, precision: "", isUnsure: false } as const
    expect(asksPrecision(old, today)).toBe(true)
    expect(fieldsToFix(old)).toEqual(["precision"])
    expect(fieldsToFix({ ...old, date: { ...old.date, day: "29" } })).toEqual([])
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
  ])("keeps the date of the box as it is printed: %o", (expiry, kept) =>
    expect(readTreatment(withBox(filled, 0, { expiry }), products, today).value?.lines[0].batch.expiry).toEqual(kept)
  )

  it("a place that has no clocks is asked for again", () =>
    expect(fieldsToFix({ ...filled, zone: "<b>Nowhere" })).toEqual(["zone"]))
})

describe("following", () => {
  it.prop("idempotent", [acceptableDrafts], ([each]) => {
    const once = following({ ...typedOf(each, home), boxes: [emptyBox, { ...emptyBox, vials: "3" }] }, products)
    expect(following(once, products)).toEqual(once)
  })

  it("the amount is that of whole vials until the person types another", () => {
    const box = { ...emptyBox, presentationId: "test-factor-1000", vials: "2" }
    const boxes = [box, { ...box, amount: "1500", isOwnAmount: true }]
    const form = following({ ...filled, boxes }, products)
    expect(form.boxes.map(({ amount }) => amount)).toEqual(["2000", "1500"])
    expect(summed(form.boxes)).toBe(3500)
  })

  it("tenths add up exactly", () => expect(summed([1, 2].map((n) => ({ ...emptyBox, amount: `0.${n}` })))).toBe(0.3))
})

describe("readAmendment", () => {
  it("another reason needs a few words", () => {
    expect(readAmendment({ reason: "other", text: " " }).mistakes.map(({ field }) => field)).toEqual(["amend-text"])
    expect(readAmendment({ reason: "", text: "x" }).mistakes.map(({ field }) => field)).toEqual(["amend"])
    expect(readAmendment({ reason: "typo", text: " " }).value).toEqual({ reason: "typo" })
  })
})
