import { describe, expect, it } from "@effect/vitest"
import { fieldAt, saveId } from "./fieldIds.ts"
import { type Problem, refused } from "./Refused.ts"

describe("fieldAt", () => {
  it.each([
    ["/reason", "why"],
    ["/occurredAt", "hour"],
    ["/occurredAt/local", "hour"],
    ["/occurredAt/zone", "zone"],
    ["/productId", "product"],
    ["/total/value", "total"],
    ["/lines/0/batch/number", "box-1-batch"],
    ["/lines/11/batch/expiry/value", "box-12-expiry"],
    ["/lines/1/presentationId", "box-2-size"],
    ["/lines/1/amount", "box-2-amount"],
    ["/amendment/text", "amend-text"],
    ["/lines", saveId],
    ["", saveId],
    ["/reasonable", saveId]
  ])("%s leads to %s", (pointer, field) => expect(fieldAt(pointer)).toBe(field))
})

describe("refused", () => {
  const gap: Problem = Object.assign(Object.create(null), {
    _tag: "LocalTimeInGap",
    lastValid: "2026-03-29T00:59:00+00:00[Europe/London]",
    firstValid: "2026-03-29T02:00:00+01:00[Europe/London]",
    before: "2026-03-29T00:30:00+00:00[Europe/London]",
    after: "2026-03-29T02:30:00+01:00[Europe/London]"
  })
  it("offers the moved time of a gap, and names the first that existed", () => {
    const { mistakes, moved } = refused(gap, "01:30")
    expect(moved).toEqual({ date: "2026-03-29", time: "02:30" })
    expect(mistakes).toEqual([{ field: "hour", words: expect.stringContaining("The first time after that is 02:00.") }])
  })
  it("puts each field's words beside it", () =>
    expect(
      refused({ _tag: "UnknownProduct", errors: [{ pointer: "/productId", tag: "UnknownProduct" }] }, "").mistakes
    ).toEqual([{ field: "product", words: "Choose the product from the list" }]))
  it("says what no field is to blame for beside the button", () =>
    expect(refused({ _tag: "Unreachable" }, "").mistakes.map(({ field }) => field)).toEqual([saveId]))
})
