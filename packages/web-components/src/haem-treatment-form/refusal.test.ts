import { describe, expect, it } from "@effect/vitest"
import { messages } from "../messages/en-GB.ts"
import { wordsWith } from "../messages/Words.ts"
import { fieldAt, saveId } from "./fieldIds.ts"
import { type Refusal, refusal } from "./refusal.ts"

const words = wordsWith(messages, undefined)
const said = ({ mistakes }: Refusal) => mistakes.map(({ field, says }) => [field, says(words)])

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
    ["/reasonable", saveId],
    ["/bleedId", "bleed"],
    ["/sites/0", "site"],
    ["/startedAt", "began-hour"],
    ["/startedAt/local", "began-hour"],
    ["/startedAt/zone", "began-zone"],
    ["/link/sameBleedAs", "site"],
    ["/pain", "pain"]
  ])("%s leads to %s", (pointer, field) => expect(fieldAt(pointer)).toBe(field))
})

describe("refusal", () => {
  it("offers the moved time of a gap, and names the first that existed", () => {
    const gap = {
      tag: "LocalTimeInGap",
      lastValid: "2026-03-29T00:59:00+00:00[Europe/London]",
      firstValid: "2026-03-29T02:00:00+01:00[Europe/London]",
      before: "2026-03-29T00:30:00+00:00[Europe/London]",
      after: "2026-03-29T02:30:00+01:00[Europe/London]"
    }
    const refused = refusal(gap, "01:30")
    expect(refused.moved).toEqual({ of: "had", date: "2026-03-29", time: "02:30" })
    expect(said(refused)).toEqual([["hour", expect.stringContaining("The first time after that is 02:00.")]])
  })

  it("asks which of two times it was", () => {
    const refused = refusal({ tag: "LocalTimeAmbiguous", earlier: "a", later: "b" }, "01:30")
    expect(refused.twice).toBe("had")
    expect(said(refused)).toEqual([["fold", "Choose which 01:30 it was"]])
  })

  it("of the bleed is said beside the bleed's own time", () => {
    const twice = { tag: "LocalTimeAmbiguous", about: "bleed", earlier: "a", later: "b" } as const
    expect(said(refusal(twice, "01:30"))).toEqual([["began-fold", "Choose which 01:30 it was"]])
    expect(
      refusal({ tag: "ConfirmationRequired", about: "bleed", confirmations: ["date_long_ago"] }, "")
    ).toMatchObject({ questions: { asked: ["date_long_ago"], of: "began" } })
  })

  it("tells both sums of a wrong sum", () => {
    const problem = {
      tag: "LineSumDiffers",
      stated: { value: 2100, unit: "[iU]" },
      summed: { value: 2000, unit: "[iU]" }
    } as const
    expect(said(refusal(problem, ""))).toEqual([["total", expect.stringMatching(/2,100\u00a0units.*2,000\u00a0units/)]])
  })

  it("says beside each field what its tag says", () => {
    const errors = [
      { pointer: "/lines/0/batch/number", tag: "InvalidBatchNumber" },
      { pointer: "/productId", tag: "SomethingNew" }
    ]
    expect(said(refusal({ tag: "InvalidBody", errors }, ""))).toEqual([
      ["box-1-batch", "Check this batch number: letters, numbers and signs, 40 at most"],
      ["product", "Check what stands here"]
    ])
  })

  it.each(["Unreachable", "constructor", "<img src=x>"])("%s stands beside the button", (tag) =>
    expect(said(refusal({ tag }, ""))).toEqual([[saveId, expect.stringContaining("kept")]])
  )

  it("a question names the boxes that it is about", () => {
    const errors = [{ pointer: "/lines/1/batch/expiry", tag: "BatchExpired" }]
    const { questions } = refusal({ tag: "ConfirmationRequired", confirmations: ["batch_expired"], errors }, "")
    expect(questions).toEqual({ asked: ["batch_expired"], of: "had", boxes: [1], like: [] })
  })
})
