import { describe, expect, it } from "@effect/vitest"
import { treatmentIds } from "../testing/diary.ts"
import { isInFuture, madeAtMillis } from "./Uuid7.ts"

const dayMillis = 86_400_000

describe("Uuid7", () => {
  it.prop("API-5: border: an id is in the future until exactly a day before it was made", [treatmentIds], ([id]) => {
    const made = madeAtMillis(id)
    return !isInFuture(id, made - dayMillis) && isInFuture(id, made - dayMillis - 1)
  })
  it.prop(
    "order: the id made later is the later text",
    [treatmentIds, treatmentIds],
    ([a, b]) => madeAtMillis(a) === madeAtMillis(b) || madeAtMillis(a) < madeAtMillis(b) === a < b
  )
  it("reads the time of the example of RFC 9562, appendix A.6", () => {
    expect(madeAtMillis("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")).toBe(Date.UTC(2022, 1, 22, 19, 22, 22))
  })
})
