import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { WeightOutOfRange } from "../person/Weight.ts"
import { product } from "../testing/dosing.ts"
import { NoRecoveryFromThis, RecoveryMissing } from "./doseErrors.ts"
import { factorDose } from "./doseFor.ts"
import { type MeasuredRecovery, measuredRecovery, recoveryFor } from "./recovery.ts"

const day = (text: string) => LocalDate.make(text)
const listed = product({
  recovery: [
    { fromYears: 0, toYears: 12, value: 1.6 },
    { fromYears: 12, value: 2 }
  ]
})
const on = day("2026-05-10")

describe("recoveryFor", () => {
  const measured = (about: Partial<MeasuredRecovery> = {}): MeasuredRecovery => ({
    productId: "test-factor",
    on: day("2025-05-10"),
    weightKg: 50,
    value: 2.4,
    ...about
  })
  const chosen = (weightKg: number, ...of: ReadonlyArray<MeasuredRecovery>) =>
    recoveryFor(listed, { ageYears: 30, weightKg, measured: of }, on)
  const fromCatalogue = { value: 2, from: "catalogue" } as const

  it("clinical 3.3.1: the person's own before the catalogue's, the latest of several", () => {
    assertSuccess(chosen(50, measured()), { value: 2.4, from: "measured" })
    assertSuccess(chosen(50, measured(), measured({ on: day("2025-06-01"), value: 2.2 })), {
      value: 2.2,
      from: "measured"
    })
  })
  it("clinical 3.3.1: it holds for 24 months to the day, and not from days to come", () => {
    assertSuccess(chosen(50, measured({ on: day("2024-05-10") })), { value: 2.4, from: "measured" })
    assertSuccess(chosen(50, measured({ on: day("2024-05-09") })), fromCatalogue)
    assertSuccess(chosen(50, measured({ on: day("2026-05-11") })), fromCatalogue)
  })
  it("clinical 3.3.1: it holds while the weight has changed by less than a fifth", () => {
    assertSuccess(chosen(59.9, measured()), { value: 2.4, from: "measured" })
    assertSuccess(chosen(60, measured()), fromCatalogue)
    assertSuccess(chosen(40, measured()), fromCatalogue)
  })
  it("clinical 3.3.1: it holds for its product only", () => {
    assertSuccess(chosen(50, measured({ productId: "test-other" })), fromCatalogue)
  })
  it("clinical 3.3.1: by age, and refused where nobody knows the age or the figure", () => {
    const of = { weightKg: 30, measured: [] }
    assertSuccess(recoveryFor(listed, { ...of, ageYears: 11 }, on), { value: 1.6, from: "catalogue" })
    assertFailure(recoveryFor(listed, of, on), new RecoveryMissing())
    assertFailure(recoveryFor(product(), { ...of, ageYears: 30 }, on), new RecoveryMissing())
  })
  it("clinical 3.3.1: a day at the end of all years is no trouble", () => {
    assert.isTrue(Result.isSuccess(chosen(50, measured({ on: day("2199-12-31") }))))
  })
})

describe("measuredRecovery", () => {
  const draw = { before: 1, peak: 99, units: 3500, weightKg: 70, minutesAfter: 20 }
  const between = (minimum: number, maximum: number) =>
    Arbitrary.schema(Schema.Finite.check(Schema.isBetween({ minimum, maximum })))
  it.prop(
    "clinical 3.3.2: a dose by the recovery that it showed reaches the peak again",
    [between(0, 20), between(25, 200), between(1, 120), between(100, 9000)],
    ([before, target, weightKg, units]) => {
      const recovery = Result.getOrThrow(measuredRecovery({ ...draw, before, peak: target, weightKg, units }))
      const dose = Result.getOrThrow(factorDose({ weightKg, baseline: before, target, recovery }))
      assert.closeTo(dose.amount, units, 1e-6 * units)
    }
  )
  it.each([10, 60])("clinical 3.3.2: a peak after %d minutes", (minutesAfter) => {
    assertSuccess(measuredRecovery({ ...draw, minutesAfter }), 1.96)
  })
  it.each([
    [{ minutesAfter: 9 }, "PeakTime"],
    [{ minutesAfter: 61 }, "PeakTime"],
    [{ minutesAfter: Number.NaN }, "PeakTime"],
    [{ units: 0 }, "NoDose"],
    [{ units: Infinity }, "NoDose"],
    [{ peak: 1 }, "NotRaised"],
    [{ peak: Number.NaN }, "NotRaised"],
    [{ before: -1 }, "NotRaised"],
    [{ peak: Infinity }, "NotRaised"]
  ] as const)("clinical 3.3.2: no recovery from %o", (about, reason) => {
    assertFailure(measuredRecovery({ ...draw, ...about }), new NoRecoveryFromThis({ reason }))
  })
  it("clinical 3.3.2: no recovery without a weight", () => {
    assertFailure(measuredRecovery({ ...draw, weightKg: 0 }), new WeightOutOfRange())
  })
})
