import { describe, expect, it } from "@effect/vitest"
import type { Refusal } from "./refusal.ts"
import { afterChange, pointedAt } from "./View.ts"

const says = () => "Fix this"
const refusal: Refusal = {
  mistakes: ["hour", "fold", "total"].map((field) => ({ field, says })),
  isTwice: true,
  moved: { date: "2026-03-29", time: "02:30" },
  questions: { asked: ["batch_expired"], boxes: [0], like: [] }
}
const fields = ({ mistakes }: Refusal) => mistakes.map(({ field }) => field)

describe("afterChange", () => {
  it("a question is about the treatment as it stood", () =>
    expect(afterChange(refusal, { total: "1" }).questions).toBeUndefined())

  it("a time told anew is asked about anew", () => {
    const after = afterChange(refusal, { hour: "2" })
    expect([fields(after), after.isTwice, after.moved]).toEqual([["total"], undefined, undefined])
  })

  it("the answer which of two it was leaves the question where it is", () =>
    expect(afterChange(refusal, { fold: "later" })).toMatchObject({ isTwice: true, moved: { time: "02:30" } }))
})

describe("pointedAt", () => {
  it("a field says one thing at a time, and nothing when it is fixed", () => {
    expect(fields(pointedAt(refusal, "total", says))).toEqual(["hour", "fold", "total"])
    expect(fields(pointedAt(refusal, "total", undefined))).toEqual(["hour", "fold"])
  })
})
