import { describe as suite, expect, it } from "@effect/vitest"
import { acceptableDrafts, draft } from "@haemtrack/domain/testing/diary"
import { describe, differences, sideBySide } from "./describe.ts"

const products = { catalogueVersion: "test-1", items: [] }
const home = "Europe/London"

suite("differences", () => {
  it.prop("none between a treatment and itself", [acceptableDrafts], ([each]) => {
    const rows = describe(each, products, home)
    expect(differences(rows, rows)).toEqual([])
    expect(sideBySide(rows, rows).map(({ label }) => label)).toEqual(rows.map(({ label }) => label))
  })
  it("a box that was taken out is on the earlier side alone", () => {
    const [first] = draft().lines
    const before = describe(draft(), products, home)
    const after = describe(draft({ lines: [first], total: first.amount }), products, home)
    expect(differences(before, after).map(({ label, after: words }) => [label, words])).toEqual([
      ["How much", "1,000\u00a0units"],
      ["Box 2", undefined]
    ])
  })
})
