import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/compliance-reconciliation.json" with { type: "json" }
import { reconcile, reconcileStretches, type Stretch } from "./reconciliation.ts"

const nothing = { delivered: 0, returned: 0, wasted: 0, expired: 0, transferredOut: 0, recorded: 0 }

const whole = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const stretches: Arbitrary.Arbitrary<Stretch> = Arbitrary.map(
  Arbitrary.all({ delivered: whole(0, 30_000), recorded: whole(0, 30_000), wasted: whole(0, 2000) }),
  (totals) => ({ ...nothing, ...totals, days: 30, exemptDays: 0 })
)

const month = (used: number, recorded: number, days: number, exemptDays = 0): Stretch => ({
  ...nothing,
  openingStock: 0,
  closingStock: 0,
  delivered: used,
  recorded,
  days,
  exemptDays
})

describe("reconciliation (clinical 5.10)", () => {
  it.each(vectors.cases)("clinical 5.10: vector compliance-reconciliation: $name", ({ expected, input }) => {
    const { ratio, ...found } = reconcile({ ...nothing, ...input })
    expect(found).toMatchObject({
      method: expected.method,
      expectedUse: expected.expectedUse,
      unaccounted: expected.unaccounted,
      band: expected.band.replace("-", "_")
    })
    // The vectors write null where there is no ratio.
    expect(ratio ?? -1).toBeCloseTo(expected.ratio ?? -1, 9)
  })

  it.prop("monotone: more recorded use never lowers the ratio", [stretches, whole(1, 5000)], ([stretch, more]) => {
    const { ratio } = reconcile(stretch)
    const { ratio: higher } = reconcile({ ...stretch, recorded: stretch.recorded + more })
    return ratio === undefined || (higher !== undefined && higher > ratio)
  })
  it.prop(
    "exempt: a stretch of exempt days changes nothing",
    [Arbitrary.array(stretches, { minLength: 1, maxLength: 5 }), stretches],
    ([some, exempt]) => {
      const withIt = [...some, { ...exempt, exemptDays: exempt.days }]
      expect(reconcileStretches(withIt)).toEqual(reconcileStretches(some))
    }
  )
  it.prop("split: without exempt days, months together are their sum", [stretches, stretches], ([a, b]) => {
    const both = reconcileStretches([a, b])
    const sum = { ...nothing, delivered: a.delivered + b.delivered, wasted: a.wasted + b.wasted }
    expect(both).toEqual(reconcile({ ...sum, recorded: a.recorded + b.recorded }))
  })

  it("clinical 5.10: the exempt month leaves both sides", () => {
    const found = reconcileStretches([month(26_000, 26_000, 30), month(26_000, 26_000, 31, 31), month(26_000, 0, 30)])
    expect(found).toMatchObject({ method: "stock", recorded: 26_000, expectedUse: 52_000, ratio: 0.5, band: "partial" })
  })
  it("clinical 7.7: some exempt days take their share of the expected use", () => {
    expect(reconcileStretches([month(30_000, 20_000, 30, 10)])).toMatchObject({ expectedUse: 20_000, ratio: 1 })
  })
  it("nothing left: no ratio", () => {
    expect(reconcileStretches([month(26_000, 0, 31, 31)])).toBeUndefined()
    expect(reconcileStretches([])).toBeUndefined()
  })
  it("one stretch without a count: all go by deliveries", () => {
    const { closingStock: _, ...uncounted } = month(20_000, 20_000, 31)
    const found = reconcileStretches([{ ...month(20_000, 20_000, 30), openingStock: 9000 }, uncounted])
    expect(found).toMatchObject({ method: "delivery", expectedUse: 40_000 })
  })
  it.each([
    [11_000, "good"],
    [7500, "good"],
    [7499, "partial"],
    [5000, "partial"],
    [4999, "poor"]
  ])("band: %i of 10000 is %s", (recorded, band) => {
    expect(reconcile({ ...nothing, delivered: 10_000, recorded }).band).toBe(band)
  })
})
