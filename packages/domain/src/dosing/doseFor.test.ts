import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/dose-calculation.json" with { type: "json" }
import { WeightOutOfRange } from "../person/Weight.ts"
import { UnitMismatch } from "../product/Amount.ts"
import type { Unit } from "../product/Unit.ts"
import { factorDose, fibrinogenDose, perKgDose } from "./doseFor.ts"
import { FigureOutOfRange, LevelOutOfRange, RecoveryMissing } from "./doseErrors.ts"

const between = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Finite.check(Schema.isBetween({ minimum, maximum })))

const aims = Arbitrary.all({
  weightKg: between(0.5, 300),
  baseline: between(0, 60),
  target: between(0, 200),
  recovery: between(0.5, 4)
})
const amount = (aim: Parameters<typeof factorDose>[0]) => Result.getOrThrow(factorDose(aim)).amount

describe("factorDose", () => {
  it.prop("clinical 3.3.1: monotone in weight and in target", [aims, between(0, 50)], ([aim, more]) => {
    const heavier = { ...aim, weightKg: Math.min(300, aim.weightKg + more) }
    const higher = { ...aim, target: Math.min(200, aim.target + more) }
    assert.isAtLeast(amount(heavier), amount(aim))
    assert.isAtLeast(amount(higher), amount(aim))
  })
  it.prop("clinical 3.3.1: falls with recovery and with baseline", [aims, between(0, 50)], ([aim, more]) => {
    assert.isAtMost(amount({ ...aim, recovery: aim.recovery + more }), amount(aim))
    assert.isAtMost(amount({ ...aim, baseline: aim.baseline + more }), amount(aim))
  })
  it("clinical 3.3.1: with a recovery of 2 it is half of weight times rise", () => {
    assertSuccess(factorDose({ weightKg: 70, baseline: 0, target: 50, recovery: 2 }), {
      rise: 50,
      amount: 0.5 * 70 * 50,
      perKg: 25
    })
  })

  const aim = { weightKg: 70, baseline: 0, target: 50, recovery: 2 }
  it.each([0.5, 300])("clinical 3.3.5: the border belongs to the range: %d kg", (weightKg) => {
    assert.isTrue(Result.isSuccess(factorDose({ ...aim, weightKg })))
  })
  it.each([0.49, 300.1, -1, Number.NaN, Infinity])("clinical 3.3.5: no weight: %d kg", (weightKg) => {
    assertFailure(factorDose({ ...aim, weightKg }), new WeightOutOfRange())
    assertFailure(fibrinogenDose({ ...aim, measured: 0, target: 1, weightKg }), new WeightOutOfRange())
    assertFailure(perKgDose({ weightKg, perKg: 1, unit: "mg", productUnit: "mg" }), new WeightOutOfRange())
  })
  it.each([
    { target: 200.1 },
    { target: -1 },
    { target: Number.NaN },
    { baseline: -0.1 },
    { baseline: Number.NaN },
    { baseline: Infinity }
  ])("clinical 3.3.5: no level: %j", (about) => {
    assertFailure(factorDose({ ...aim, ...about }), new LevelOutOfRange())
  })
  it.each([0, -1, Number.NaN, Infinity])("clinical 3.3.1: no dose without a recovery: %d", (recovery) => {
    assertFailure(factorDose({ ...aim, recovery }), new RecoveryMissing())
  })
})

describe("perKgDose", () => {
  it("clinical 3.3.3: micrograms for each kilogram are given in milligrams", () => {
    const order = { weightKg: 70, perKg: 90, unit: "ug", productUnit: "mg" } as const
    assertSuccess(perKgDose(order), { amount: 6.3, unit: "mg" })
  })
  it("clinical 3.3.3: the largest dose is in the unit of the order, and is not itself above", () => {
    const order = { weightKg: 70, perKg: 90, unit: "ug", productUnit: "mg" } as const
    assertSuccess(perKgDose({ ...order, maxPerDose: 6300 }), { amount: 6.3, unit: "mg", overMax: false })
    assertSuccess(perKgDose({ ...order, maxPerDose: 6299 }), { amount: 6.3, unit: "mg", overMax: true })
  })
  it("clinical 3.3.3: units and milligrams are not turned into each other", () => {
    assertFailure(
      perKgDose({ weightKg: 70, perKg: 40, unit: "[iU]", productUnit: "mg" }),
      new UnitMismatch({ expected: "mg", found: "[iU]" })
    )
  })
  it.each(["perKg", "concentration", "maxPerDose"] as const)("clinical 3.3.3: no figure for %s", (field) => {
    const order = { weightKg: 70, perKg: 40, unit: "mg", productUnit: "mg" } as const
    for (const figure of [0, -1, Number.NaN, Infinity]) {
      assertFailure(perKgDose({ ...order, [field]: figure }), new FigureOutOfRange({ field }))
    }
  })
})

it("clinical 3.3.4: no fibrinogen is needed at the target", () => {
  assertSuccess(fibrinogenDose({ weightKg: 70, measured: 1.5, target: 1.5, recovery: 0.017 }), {
    rise: 0,
    amount: 0,
    perKg: 0
  })
})

describe("clinical 3.3: vectors", () => {
  const units: Record<string, Unit> = { IU: "[iU]", U: "[arb'U]", mg: "mg", g: "g", microgram: "ug" }
  type Input = (typeof vectors.cases)[number]["input"]
  const run = ({ kind, ...input }: Input): Result.Result<object, object> => {
    const { measured = 0, perKg = 0, recovery = 0, target = 0, weightKg } = input
    switch (kind) {
      case "factor":
        return Result.map(factorDose({ weightKg, baseline: input.baseline ?? 0, target, recovery }), (dose) => ({
          ...dose,
          unit: "IU"
        }))
      case "fibrinogen":
        return Result.map(fibrinogenDose({ weightKg, measured, target, recovery }), (dose) => ({ ...dose, unit: "g" }))
      default: {
        const unit = units[input.unit ?? ""] ?? "mg"
        const productUnit = unit === "ug" ? "mg" : unit
        return Result.map(
          perKgDose({
            weightKg,
            perKg,
            unit,
            productUnit,
            ...(input.mgPerMl === undefined ? {} : { concentration: input.mgPerMl }),
            ...(input.maxPerDose === undefined ? {} : { maxPerDose: input.maxPerDose })
          }),
          (dose) => ({ ...dose, unit: Object.keys(units).find((printed) => units[printed] === dose.unit) })
        )
      }
    }
  }
  const code = (error: object) =>
    "_tag" in error
      ? String(error._tag)
          .replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-")
          .toLowerCase()
      : ""

  it.each(vectors.cases)("clinical 3.3: vector dose-calculation: $name", ({ expected, input }) => {
    const answer: Record<string, unknown> = Result.match(run(input), {
      onSuccess: (dose) => ({ ...dose }),
      onFailure: (error) => ({ error: code(error) })
    })
    for (const [key, value] of Object.entries(expected)) {
      if (typeof value === "number") assert.closeTo(Number(answer[key]), value, 1e-9 * Math.max(1, Math.abs(value)))
      else assert.strictEqual(answer[key], value, key)
    }
  })
})
