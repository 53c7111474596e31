import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { amounts } from "../testing/product.ts"
import * as Amount from "./Amount.ts"
import { Unit } from "./Unit.ts"

const like = (amount: Amount.Amount, { thousandths }: Amount.Amount) =>
  Amount.Amount.make({ thousandths, unit: amount.unit })

describe("Amount", () => {
  it.prop("clinical 0.5: retraction: fromText(toText(a)) = a", [amounts], ([amount]) => {
    assertSuccess(Amount.fromText(Amount.toText(amount)), amount)
  })
  it.prop("commutative: a + b = b + a", [amounts, amounts], ([a, b]) => {
    assert.deepStrictEqual(Amount.plus(a, b), Amount.plus(b, a))
  })
  it.prop("associative within a unit: (a + b) + c = a + (b + c)", [amounts, amounts, amounts], ([a, second, third]) => {
    const [b, c] = [like(a, second), like(a, third)]
    const [left, right] = [Amount.plus(a, b), Amount.plus(b, c)]
    assert.deepStrictEqual(left && Amount.plus(left, c), right && Amount.plus(a, right))
  })
  it.prop("clinical 0.4: apart: two units have no sum", [amounts, amounts], ([a, b]) => {
    assert.strictEqual(Amount.plus(a, b) === undefined, a.unit !== b.unit)
  })
  it.prop("one sum: plusSame(a, b) = plus(a, b)", [amounts, amounts], ([a, second]) => {
    if (!Amount.isIn(a, "[iU]")) return
    const b = { thousandths: second.thousandths, unit: a.unit }
    assert.deepStrictEqual(Amount.plusSame(a, b), Amount.plus(a, b))
  })
  it("clinical 0.4: what would add two units does not even compile", () => {
    const [units, milligrams, either]: [Amount.AmountOf<"[iU]">, Amount.AmountOf<"mg">, Amount.Amount] = [
      { thousandths: 500_000, unit: "[iU]" },
      { thousandths: 60_000, unit: "mg" },
      { thousandths: 1000, unit: "g" }
    ]
    assert.deepStrictEqual(Amount.plusSame(units, units), { thousandths: 1_000_000, unit: "[iU]" })
    // @ts-expect-error milligrams are no international units
    Amount.plusSame(units, milligrams)
    // @ts-expect-error an amount of any unit may be of another one
    Amount.plusSame(units, either)
    // @ts-expect-error nor is one of any unit a place to begin
    Amount.plusSame(either, either)
  })
  it.prop("total: any number is an amount or has a reason", [Schema.Number, Unit], ([value, unit]) => {
    assert.isTrue(Result.isResult(Amount.fromText({ value, unit })))
  })

  it.each([
    [2000, 2_000_000],
    [0.001, 1],
    [0.3, 300],
    [1.005, 1005],
    [8.2, 8200]
  ])("clinical 0.5: the decimal that is printed is meant, not the fraction that holds it: %d", (value, thousandths) => {
    assertSuccess(Amount.fromText({ value, unit: "mg" }), Amount.Amount.make({ thousandths, unit: "mg" }))
  })
  it.each([
    [0, "NotPositive"],
    [-1, "NotPositive"],
    [Number.NaN, "NotPositive"],
    [0.0001, "NotExact"],
    [0.0005, "NotExact"],
    [1.0005, "NotExact"],
    [1e15, "TooLarge"],
    [Number.POSITIVE_INFINITY, "TooLarge"]
  ] as const)("refused: %d as %s", (value, reason) => {
    assertFailure(Amount.fromText({ value, unit: "[iU]" }), new Amount.InvalidAmount({ reason }))
  })
})
