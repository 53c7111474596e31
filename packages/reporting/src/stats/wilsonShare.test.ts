import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/zero-bleed-share.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { wilsonShare } from "./wilsonShare.ts"

const count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 500 }))

const shareOf = (some: number, all: number) => {
  const found = wilsonShare(some, all)
  if (found.status !== "ok") throw new RangeError("there are people")
  return found
}

describe("wilsonShare", () => {
  it.each(vectors.cases)("clinical 5.5, vector zero-bleed-share: $name", ({ expected, input }) => {
    const found = wilsonShare(input.zero, input.people)
    expectNear("error" in expected ? { error: found.status } : found, expected, vectors.tolerance)
  })
  it.prop("bounded: 0 <= lower <= share <= upper <= 1", [count, count], ([some, others]) => {
    const { lower, share, upper } = shareOf(some, some + others + 1)
    expect(lower >= 0 && lower <= share && share <= upper && upper <= 1).toBe(true)
  })
  it.prop("mirror: the interval of the others is 1 minus this one", [count, count], ([some, others]) => {
    const [here, there] = [shareOf(some, some + others + 1), shareOf(others + 1, some + others + 1)]
    expectNear(there, { lower: 1 - here.upper, upper: 1 - here.lower }, { relative: 0, absolute: 1e-12 })
  })
  it("refuses more than all", () => expect(() => wilsonShare(3, 2)).toThrow(RangeError))
})
