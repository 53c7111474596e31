import { describe, expect, it } from "@effect/vitest"
import { LocalDate, monthOf } from "@haemtrack/domain/calendar/LocalDate"
import * as Period from "@haemtrack/domain/calendar/Period"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { weights } from "@haemtrack/domain/testing/person"
import * as Arbitrary from "effect/Arbitrary"
import vectors from "../../vectors/factor-usage.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { bothYears, dayOf, usedDoses, whole } from "../testing/observed.ts"
import { factorCost, type PriceList } from "./factorCost.ts"
import { personUse, type UsedDose } from "./personUse.ts"
import { unaccounted, unaccountedOf } from "./unaccounted.ts"

const over = { period: bothYears, days: 730, weights: [] }
const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0)
const near = { relative: 1e-9, absolute: 1e-9 }

const adapted = ({ from, to, treatments, weights }: (typeof vectors.cases)[number]["input"]) => {
  const period = { from: LocalDate.make(from), to: LocalDate.make(to) }
  const days = Period.days(period)
  const doses = treatments
    .filter((treatment) => !("enteredInError" in treatment))
    .map(({ date, product, reason, units }): UsedDose => ({
      date: LocalDate.make(date),
      product,
      reason: TreatmentReason.literals[reason - 1] ?? "other",
      molecule: "fviii",
      unit: "[iU]",
      thousandths: units * 1000
    }))
  const [found] = personUse(doses, {
    period,
    days,
    weights: weights.map(({ from, kg }) => ({ kg, on: LocalDate.make(from) }))
  })
  return {
    days,
    total: found?.total,
    byReasonClass: Object.fromEntries(found?.byReasonClass ?? []),
    byProduct: Object.fromEntries(found?.byProduct ?? []),
    unitsPerYear: found?.perYear,
    unitsPerKg: found?.perKg,
    unitsPerKgPerYear: found?.perKgPerYear
  }
}

describe("personUse", () => {
  it.each(vectors.cases)("clinical 5.6, vector factor-usage: $name", ({ expected, input }) =>
    expectNear(adapted(input), expected, vectors.tolerance)
  )
  it.prop(
    "permutation: the order of doses does not matter",
    [usedDoses, Arbitrary.array(weights)],
    ([doses, kilograms]) => {
      const [here, there] = [
        personUse(doses, { ...over, weights: kilograms }),
        personUse(doses.toReversed(), { ...over, weights: kilograms })
      ]
      expect(there.map(({ perKg: _, perKgPerYear: __, ...exact }) => exact)).toEqual(
        here.map(({ perKg: _, perKgPerYear: __, ...exact }) => exact)
      )
      for (const [index, { perKg }] of here.entries()) expectNear(there[index]?.perKg, perKg, near)
    }
  )
  it.prop("clinical 5.6: reasons, products and months each add up to the total", [usedDoses], ([doses]) => {
    for (const { byMonth, byProduct, byReasonClass, total } of personUse(doses, over)) {
      for (const parts of [byMonth, byProduct, byReasonClass]) expectNear(sum(parts.values()), total, near)
    }
  })
  it.prop("scale: twice the amounts are twice all figures", [usedDoses], ([doses]) => {
    const twice = personUse(
      doses.map((dose) => ({ ...dose, thousandths: 2 * dose.thousandths })),
      over
    )
    for (const [index, { total }] of personUse(doses, over).entries()) expectNear(twice[index]?.total, 2 * total, near)
  })
  it.prop(
    "split: two halves of a period use together what the whole does",
    [usedDoses, whole(0, 728)],
    ([doses, cut]) => {
      const total = (from: number, to: number) =>
        sum(personUse(doses, { ...over, period: { from: dayOf(from), to: dayOf(to) } }).map((use) => use.total))
      expectNear(total(0, cut) + total(cut + 1, 729), total(0, 729), near)
    }
  )
  it.prop("clinical 5.6: no figure holds two kinds", [usedDoses], ([doses]) => {
    for (const { byProduct, molecule } of personUse(doses, over))
      expect(byProduct.has("P2") === (molecule === "fix")).toBe(true)
  })
  const dose = { date: dayOf(3), product: "P0", molecule: "fviii", unit: "[iU]", thousandths: 900_000 } as const
  it("clinical 5.6.1: routine prophylaxis and extra doses", () => {
    const reasons = ["prophylaxis", "pre_activity", "physiotherapy", "bleed"] as const
    expect(
      personUse(
        reasons.map((reason) => ({ ...dose, reason })),
        over
      )[0]?.prophylaxis
    ).toEqual({ routine: 900, extra: 1800 })
  })
  it("clinical 5.6.2: what was opened and not given, over doses whose vials are known", () =>
    expect(
      personUse(
        [
          { ...dose, reason: "bleed", openedThousandths: 1_000_000 },
          { ...dose, reason: "bleed" }
        ],
        over
      )[0]?.wasted
    ).toEqual({ total: 100, treatments: 1 }))
  it("clinical 5.6: a dose before the first weight is divided by that later one, and says so", () => {
    const [found] = personUse([{ ...dose, reason: "bleed" }], {
      ...over,
      weights: [
        { kg: 50, on: dayOf(30) },
        { kg: 45, on: dayOf(20) }
      ]
    })
    expect(found).toMatchObject({ perKg: 20, isWeightLater: true })
  })
  it("no observed day, no figure a year", () =>
    expect(personUse([{ ...dose, reason: "bleed" }], { ...over, days: 0 })[0]?.perYear).toBe(undefined))
  it("months are those of the doses", () =>
    expect([...(personUse([{ ...dose, reason: "bleed" }], over)[0]?.byMonth.keys() ?? [])]).toEqual([
      monthOf(dayOf(3))
    ]))
})

describe("factorCost", () => {
  const list: PriceList = {
    version: "invented 1",
    prices: [
      { product: "P0", unit: "[iU]", tenThousandths: 100_000, from: dayOf(0), to: dayOf(364) },
      { product: "P0", unit: "[iU]", tenThousandths: 123_456, from: dayOf(365) },
      { product: "P1", unit: "mg", tenThousandths: 1, from: dayOf(0) }
    ]
  }
  const use = (number: number, product = "P0") =>
    ({ product, unit: "[iU]", date: dayOf(number), thousandths: 1_000_000 }) as const
  it("clinical 5.7: by the price of the day; rows without a price are told and left out", () =>
    expect(factorCost([use(364), use(365), use(3, "P1")], list)).toEqual({
      priceList: "invented 1",
      pence: 10_000 + 12_346,
      rows: 3,
      withoutPrice: 1
    }))
  it("F106: without a price list there is no cost", () => expect(factorCost([use(1)], undefined)).toBe(undefined))
  it.prop(
    "split: rows priced apart differ from those priced together by a penny at most",
    [usedDoses, usedDoses],
    ([a, b]) => {
      const pence = (doses: ReadonlyArray<UsedDose>) => factorCost(doses, list)?.pence ?? 0
      expect(Math.abs(pence([...a, ...b]) - pence(a) - pence(b))).toBeLessThanOrEqual(1)
      expect(pence(a.toReversed())).toBe(pence(a))
    }
  )
})

describe("unaccounted", () => {
  const amounts = Arbitrary.all({
    openingStock: whole(0, 9000),
    closingStock: whole(0, 9000),
    delivered: whole(0, 90_000),
    returned: whole(0, 900),
    wasted: whole(0, 900),
    expired: whole(0, 900),
    transferredOut: whole(0, 900),
    recorded: whole(0, 90_000)
  })
  it.prop("F55: all parts and what is unexplained add up to what was available", [amounts], ([totals]) => {
    const { closingStock: _, ...uncounted } = totals
    for (const found of [unaccounted(totals), unaccounted(uncounted)]) {
      const { available, expired, onHand = 0, recorded, returned, transferredOut, unexplained, wasted } = found
      expect(recorded + onHand + wasted + expired + returned + transferredOut + unexplained).toBe(available)
    }
  })
  it.prop(
    "F55: of two centres together it is the sum of both",
    [Arbitrary.array(amounts), Arbitrary.array(amounts)],
    ([a, b]) => {
      const [first, second] = [unaccountedOf(a.map(unaccounted)), unaccountedOf(b.map(unaccounted))]
      const both = unaccountedOf([...a, ...b].map(unaccounted))
      expect([both.unexplained, both.people]).toEqual([
        first.unexplained + second.unexplained,
        first.people + second.people
      ])
    }
  )
})
