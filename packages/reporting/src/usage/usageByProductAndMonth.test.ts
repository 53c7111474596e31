import { describe, expect, it } from "@effect/vitest"
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { WallTime } from "@haemtrack/domain/calendar/WallTime"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import { TreatmentReason, usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import { Unit } from "@haemtrack/domain/product/Unit"
import { iu, treatment } from "@haemtrack/domain/testing/diary"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { merged, usageByProductAndMonth as usage } from "./usageByProductAndMonth.ts"

const at = (local: string, zone = "Europe/London"): Treatment["occurredAt"] => ({
  ...treatment().occurredAt,
  local: WallTime.make(local),
  zone: Zone.make(zone)
})

/** Few months and products, so that rows have something to add; a product of every unit, so that units could be mixed. */
const treatments = Arbitrary.schema(
  Schema.Array(
    Schema.Struct({
      month: Schema.Literals(["2026-06", "2026-07"]),
      productId: Schema.Literals(["a", "a-b"]),
      unit: Unit,
      reason: TreatmentReason,
      thousandths: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9_999_999 }))
    })
  )
)
const diaries = Arbitrary.map(treatments, (rows) =>
  rows.map(({ month, productId, reason, thousandths, unit }) =>
    treatment({ occurredAt: at(`${month}-15T08:00`), productId, reason, total: { thousandths, unit } })
  )
)

/** Sums by product and unit, told the long way. */
const sums = (parts: Iterable<{ readonly productId: string; readonly amount: Treatment["total"] }>) => {
  const found: Record<string, number> = {}
  for (const { amount, productId } of parts) {
    const name = `${productId} in ${amount.unit}`
    found[name] = (found[name] ?? 0) + amount.thousandths
  }
  return found
}

describe("usageByProductAndMonth", () => {
  it.prop("conservation: rows of a product and unit sum to what its treatments sum to", [diaries], ([diary]) => {
    expect(sums(usage(diary))).toEqual(sums(diary.map(({ productId, total }) => ({ productId, amount: total }))))
    expect(usage(diary).reduce((total, row) => total + row.treatments, 0)).toBe(diary.length)
  })
  it.prop("order does not matter: usage(reversed) = usage", [diaries], ([diary]) =>
    expect(usage(diary.toReversed())).toEqual(usage(diary))
  )
  it.prop("partition: merged(usage(a), usage(b)) = usage(a and b)", [diaries, diaries], ([a, b]) =>
    expect(merged(usage(a), usage(b))).toEqual(usage([...a, ...b]))
  )
  it.prop("commutative: merged(a, b) = merged(b, a)", [diaries, diaries], ([a, b]) =>
    expect(merged(usage(a), usage(b))).toEqual(merged(usage(b), usage(a)))
  )
  it.prop("identity: merged(a, nothing) = a", [diaries], ([a]) => expect(merged(usage(a), [])).toEqual(usage(a)))
  it.prop("one row a key, in the order of month, product, unit and class", [diaries], ([diary]) => {
    const keys = usage(diary).map(({ amount, month, productId, reasonClass }) =>
      [month, productId, amount.unit, reasonClass].join(" ")
    )
    expect(keys).toEqual([...new Set(keys)].toSorted())
  })

  it("no treatment: no row", () => expect(usage([])).toEqual([]))

  it("a month of routine doses and a bleed are two rows of one product", () => {
    const diary = [
      treatment({ total: iu(2000) }),
      treatment({ total: iu(1500), reason: "pre_activity" }),
      treatment({ total: iu(3000), reason: "bleed" })
    ]
    expect(usage(diary)).toEqual([
      { month: "2026-07", productId: "test-factor", reasonClass: "bleed", amount: iu(3000), treatments: 1 },
      { month: "2026-07", productId: "test-factor", reasonClass: "prophylaxis", amount: iu(3500), treatments: 2 }
    ])
  })

  it("every reason is counted in its class", () => {
    for (const reason of TreatmentReason.literals) {
      expect(usage([treatment({ reason })]).map((row) => row.reasonClass)).toEqual([usageClass[reason]])
    }
  })

  it("a tenth of a milligram, ten times over, is a milligram", () => {
    const diary = Array.from({ length: 10 }, () => treatment({ total: { thousandths: 100, unit: "mg" } }))
    expect(usage(diary).map((row) => row.amount)).toEqual([{ thousandths: 1000, unit: "mg" }])
  })

  it("the month is that of the place: late on 31 July in New York is July, whatever the day in London", () => {
    const occurredAt = {
      ...at("2026-07-31T23:30", "America/New_York"),
      offsetMinutes: -240,
      instant: Instant.make("2026-08-01T03:30:00Z")
    }
    expect(usage([treatment({ occurredAt })]).map((row) => row.month)).toEqual(["2026-07"])
  })
})
