import { describe, expect, it } from "@effect/vitest"
import { acceptableDrafts, draft as draftOf } from "@haemtrack/domain/testing/diary"
import type { Scan } from "../source/Source.ts"
import { isOtherProduct, scanned } from "./scanned.ts"
import { typedOf } from "./typedOf.ts"
import { emptyBox } from "./TypedTreatment.ts"

const scan: Scan = {
  batch: "K26A117",
  expiry: { value: "2027-09", precision: "month" },
  checks: { product: "unknown", expiry: "pass", recall: "unknown" }
}

describe("scanned", () => {
  it.prop("every other box stays as it was", [acceptableDrafts], ([treatment]) => {
    const typed = typedOf(treatment, "Europe/London")
    const { boxes, place } = scanned(scan, typed)
    expect(boxes.toSpliced(place, 1)).toEqual(typed.boxes)
    expect(boxes[place]).toMatchObject({ batch: "K26A117", expiry: { day: "", month: "9", year: "2027" } })
  })

  it("fills the first box without a batch", () => {
    const typed = { ...typedOf(draftOf(), "Europe/London"), boxes: [emptyBox, emptyBox] }
    expect(scanned(scan, typed).place).toBe(0)
  })

  it("a code of another product fills in nothing", () => {
    const typed = { ...typedOf(draftOf(), "Europe/London"), productId: "a" }
    expect([undefined, "a", "b"].map((id) => isOtherProduct({ ...scan, ...(id && { productId: id }) }, typed))).toEqual(
      [false, false, true]
    )
  })
})
