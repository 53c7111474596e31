import { describe, expect, it } from "@effect/vitest"
import { monthOf } from "@haemtrack/domain/calendar/month"
import { type TreatmentReason, TreatmentReason as Reasons, usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import { Unit } from "@haemtrack/domain/product/Unit"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/factor-usage.json" with { type: "json" }
import { usage } from "./usage.ts"
import * as UsageColumns from "./UsageColumns.ts"
import { ofRow, type UsageGroup } from "./UsageGroup.ts"

/** Few keys, so that rows have something to add; texts that are beginnings of each other; every tenth weight unknown. */
const rows = Arbitrary.map(
  Arbitrary.schema(
    Schema.Array(
      Schema.Struct({
        centre: Schema.Literals(["C1", "C10", "é"]),
        month: Schema.Literals(["2026-03", "2026-10"]),
        product: Schema.Literals(["a", "a-b"]),
        reason: Reasons,
        unit: Unit,
        thousandths: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000_000 })),
        weightHundredths: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 15_000 })),
        weighed: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 }))
      })
    )
  ),
  (drawn) =>
    drawn.map(({ thousandths, weighed, weightHundredths, ...key }) =>
      ofRow(key, thousandths, weighed === 0 ? undefined : weightHundredths / 100)
    )
)

const of = (...batches: ReadonlyArray<ReadonlyArray<UsageGroup>>) =>
  usage(batches.map((batch) => UsageColumns.make(batch)))

/** `perKg` is a sum of fractions: it agrees to their rounding, and everything else exactly. */
const expectSame = (a: ReadonlyArray<UsageGroup>, b: ReadonlyArray<UsageGroup>): void => {
  const exact = (groups: ReadonlyArray<UsageGroup>) =>
    groups.map(({ perKg, ...rest }) => ({ ...rest, weighed: perKg !== undefined }))
  expect(exact(a)).toEqual(exact(b))
  for (const [place, { perKg }] of a.entries()) {
    const other = b[place]?.perKg
    if (perKg !== undefined && other !== undefined) expect(Math.abs(perKg - other)).toBeLessThanOrEqual(1e-12 * other)
  }
}

describe("usage", () => {
  it.prop("order does not matter: usage(reversed) = usage", [rows], ([drawn]) =>
    expectSame(of(drawn.toReversed()), of(drawn))
  )
  it.prop("batches do not matter: usage(a, b) = usage(a and b)", [rows, rows], ([a, b]) =>
    expectSame(of(a, b), of([...a, ...b]))
  )
  it.prop("merged: the usage of two usages is that of all their rows", [rows, rows], ([a, b]) =>
    expectSame(of(of(a), of(b)), of([...a, ...b]))
  )
  it.prop("identity: the usage of a usage is itself", [rows], ([a]) => expect(of(of(a))).toEqual(of(a)))
  it.prop("conservation: groups hold as many rows and as many thousandths as the rows do", [rows], ([drawn]) => {
    const total = (groups: ReadonlyArray<UsageGroup>) => groups.reduce((all, { thousandths }) => all + thousandths, 0)
    expect(of(drawn).reduce((all, { n }) => all + n, 0)).toBe(drawn.length)
    expect(total(of(drawn))).toBe(total(drawn))
  })
  it.prop("a group's units a kilogram are unknown exactly when a weight in it is", [rows], ([drawn]) => {
    const keyOf = ({ centre, month, product, reason, unit }: UsageGroup) =>
      [centre, month, product, reason, unit].join(" ")
    const unweighed = new Set(drawn.filter(({ perKg }) => perKg === undefined).map(keyOf))
    for (const group of of(drawn)) expect(group.perKg === undefined).toBe(unweighed.has(keyOf(group)))
  })
  it.prop("one row a key, in byte order of centre, month, product, reason and unit", [rows], ([drawn]) => {
    const keys = of(drawn).map(({ centre, month, product, reason, unit }) =>
      [centre, month, product, reason, unit].join("\u0000")
    )
    expect(keys).toEqual([...new Set(keys)].toSorted())
  })
})

/** The rows of a vector's period, each with the weight that is valid on its day: the last before it, else the first after it. */
const rowsOf = ({ from, to, treatments, weights }: (typeof vectors.cases)[number]["input"]) =>
  treatments
    .filter((treatment) => treatment.date >= from && treatment.date <= to && !("enteredInError" in treatment))
    .map(({ date, product, reason, units }) => {
      const weight = weights.findLast((each) => each.from <= date) ?? weights[0]
      const code = Reasons.literals[reason - 1]
      if (code === undefined) throw new RangeError("a vector's reason is a number from 1 to 9")
      return ofRow<TreatmentReason>(
        { centre: "", month: monthOf(date), product, reason: code, unit: "[iU]" },
        units * 1000,
        weight?.kg
      )
    })

const sumsBy = (
  groups: ReadonlyArray<UsageGroup<TreatmentReason>>,
  name: (group: UsageGroup<TreatmentReason>) => string
) => {
  const sums: Record<string, number> = {}
  for (const group of groups) sums[name(group)] = (sums[name(group)] ?? 0) + group.thousandths / 1000
  return sums
}

/** A vector's number, which is printed to 9 decimals; what cannot be computed is NaN in a sum. */
const rounded = (value: number | null): unknown => (value === null ? Number.NaN : expect.closeTo(value, 9))

describe("usage, of the reference vectors", () => {
  it.each(vectors.cases)("vector factor-usage: $name", ({ expected, input }) => {
    const groups = usage([UsageColumns.make(rowsOf(input))])
    const unitsPerKg = groups.reduce((sum, { perKg }) => sum + (perKg ?? Number.NaN), 0)
    expect(groups.reduce((sum, { thousandths }) => sum + thousandths / 1000, 0)).toBe(expected.total)
    expect(sumsBy(groups, ({ product }) => product)).toEqual(expected.byProduct)
    expect(sumsBy(groups, ({ reason }) => usageClass[reason])).toEqual(expected.byReasonClass)
    expect(unitsPerKg).toEqual(rounded(expected.unitsPerKg))
  })
})
