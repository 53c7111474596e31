import { describe, expect, it } from "@effect/vitest"
import type { Refusal } from "./refusal.ts"
import { afterChange, pointedAt } from "./View.ts"

const says = () => "Fix this"
const refusal: Refusal = {
  mistakes: ["hour", "fold", "total"].map((field) => ({ field, says })),
  twice: "had",
  moved: { of: "had", date: "2026-03-29", time: "02:30" },
  questions: { asked: ["batch_expired"], of: "had", boxes: [0], like: [] }
}
const fields = ({ mistakes }: Refusal) => mistakes.map(({ field }) => field)

describe("afterChange", () => {
  it("a question is about the treatment as it stood", () =>
    expect(afterChange(refusal, {}, "had").questions).toBeUndefined())

  it("a time told anew is asked about anew", () => {
    const after = afterChange(refusal, { hour: "2" }, "had")
    expect([fields(after), after.twice, after.moved]).toEqual([["total"], undefined, undefined])
  })

  it("the time of the bleed told anew leaves the treatment's as it was", () =>
    expect(afterChange(refusal, { hour: "2" }, "began")).toMatchObject({
      mistakes: refusal.mistakes,
      twice: "had",
      moved: { time: "02:30" }
    }))

  it("the answer which of two it was leaves the question where it is", () =>
    expect(afterChange(refusal, { fold: "later" }, "had")).toMatchObject({ twice: "had", moved: { time: "02:30" } }))
})

describe("pointedAt", () => {
  it("a field says one thing at a time, and nothing when it is fixed", () => {
    expect(fields(pointedAt(refusal, "total", says))).toEqual(["hour", "fold", "total"])
    expect(fields(pointedAt(refusal, "total", undefined))).toEqual(["hour", "fold"])
  })
})
