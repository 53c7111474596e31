import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { WeightOutOfRange } from "../person/Weight.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import * as Catalogue from "../product/Catalogue.ts"
import { starterCatalogue } from "../product/starterCatalogue.ts"
import { amountOf, doseOf, fixed, perKg, product } from "../testing/dosing.ts"
import { NotPossible } from "./doseErrors.ts"
import { injectionsOf } from "./injections.ts"
import { mayNeedReview, signDose } from "./signDose.ts"
import { type BatchAtHand, takeBatches } from "./takeBatches.ts"
import { wholeVials } from "./wholeVials.ts"

const emicizumab = Catalogue.product(starterCatalogue, "hemlibra") ?? doseOf("emicizumab").product
const weights = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 3, maximum: 120 })))

describe("signDose", () => {
  it("clinical 3.1: 34 kg at 3 mg for each kilogram are 102 mg, of three vials, with nothing left over", () => {
    assertSuccess(signDose(perKg(3, "mg"), 34, emicizumab), {
      amount: amountOf(102, "mg"),
      kg: 34,
      vials: [60, 30, 12].map((strength) => ({ presentationId: `hemlibra-${strength}`, count: 1 }))
    })
  })
  it("clinical 3.1: what is left over is said, and a fixed dose has no weight", () => {
    assertSuccess(signDose(fixed(1800), 70, product()), {
      amount: amountOf(1800),
      vials: [{ presentationId: "test-factor-2000", count: 1 }],
      leftOver: amountOf(200)
    })
  })
  it.prop("clinical 3.1: vials less what is left over are the dose", [weights], ([kg]) => {
    const signed = Result.getOrThrow(signDose(perKg(25), kg, product()))
    const vials = signed.vials.reduce((sum, { count, presentationId }) => {
      const found = Catalogue.presentation(product(), presentationId)
      return sum + count * (found?.strength.thousandths ?? 0)
    }, 0)
    assert.strictEqual(vials - (signed.leftOver?.thousandths ?? 0), signed.amount.thousandths)
  })
  it("clinical 3.1: nobody signs a dose by a weight that nobody knows", () => {
    assertFailure(signDose(perKg(3, "mg"), undefined, emicizumab), new WeightOutOfRange())
  })
})

describe("mayNeedReview", () => {
  const signed = { amount: amountOf(60, "mg"), kg: 20, vials: [] }
  it("clinical 3.1: a weight that moves the dose by more than a tenth asks for a look, and a tenth does not", () => {
    assert.isFalse(mayNeedReview(signed, 22))
    assert.isTrue(mayNeedReview(signed, 22.1))
    assert.isFalse(mayNeedReview(signed, 18))
    assert.isTrue(mayNeedReview(signed, 17.9))
  })
  it("clinical 3.1: a fixed dose does not go by weight", () => {
    assert.isFalse(mayNeedReview({ amount: amountOf(60, "mg"), vials: [] }, 90))
  })
})

describe("injectionsOf", () => {
  const drawn = (value: number) => {
    const { counts } = Result.getOrThrow(wholeVials(value, emicizumab.presentations))
    return injectionsOf(amountOf(value, "mg"), counts, emicizumab)
  }
  it("clinical 3.5: one concentration in one syringe, and no more than 2 mL in one place", () => {
    assert.deepStrictEqual(drawn(300), [{ concentration: 150, volumeMl: 2, injections: 1 }])
    assert.deepStrictEqual(drawn(360), [{ concentration: 150, volumeMl: 2.4, injections: 2 }])
  })
  it("clinical 3.5: two concentrations are given apart", () => {
    const syringes = drawn(123)
    assert.deepStrictEqual(
      syringes?.map(({ concentration }) => concentration),
      [150, 30]
    )
    assert.closeTo(syringes?.[1]?.volumeMl ?? 0, 2.1, 1e-9)
    assert.strictEqual(syringes?.[1]?.injections, 2)
  })
  it("clinical 3.5: of a vial without a concentration nobody says how it is drawn up", () => {
    assert.isUndefined(injectionsOf(amountOf(250), [{ strength: amountOf(250), count: 1 }], product()))
  })
})

describe("takeBatches", () => {
  const on = LocalDate.make("2026-05-10")
  const batch = (number: string, expiry: string, count: number, about: Partial<BatchAtHand> = {}): BatchAtHand => ({
    strength: amountOf(1000),
    number: BatchNumber.make(number),
    expiry: { value: LocalDate.make(expiry), precision: "day" },
    count,
    state: "available",
    ...about
  })
  const take = (count: number, ...atHand: ReadonlyArray<BatchAtHand>) =>
    Result.map(takeBatches([{ strength: amountOf(1000), count }], atHand, on), (taken) =>
      taken.map(({ count, number }) => `${number} ${count}`)
    )
  it("clinical 3.5: the first to expire, of those that hold enough", () => {
    const [sooner, later] = [batch("SOON", "2026-06-01", 2), batch("LATE", "2027-06-01", 9)]
    assertSuccess(take(2, later, sooner), ["SOON 2"])
    assertSuccess(take(3, later, sooner), ["LATE 3"])
  })
  it("clinical 3.5: batch after batch where none holds enough", () => {
    assertSuccess(take(3, batch("LATE", "2027-06-01", 2), batch("SOON", "2026-06-01", 2)), ["SOON 2", "LATE 1"])
  })
  it("clinical 3.5: never an expired one, nor one in quarantine; the last day is one to use it", () => {
    const expired = batch("OLD", "2026-05-09", 5)
    const quarantined = batch("HELD", "2027-05-09", 5, { state: "quarantined" })
    assertFailure(take(1, expired, quarantined), new NotPossible())
    assertSuccess(take(1, expired, quarantined, batch("TODAY", "2026-05-10", 1)), ["TODAY 1"])
  })
  const counts = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })))
  it.prop("clinical 3.5: as many as asked for, or none", [counts, Arbitrary.array(counts)], ([count, sizes]) => {
    const atHand = sizes.map((size, place) => batch(`B${place}`, `2026-06-${10 + (place % 20)}`, size))
    const taken = takeBatches([{ strength: amountOf(1000), count }], atHand, on)
    const enough = sizes.reduce((sum, size) => sum + size, 0) >= count
    assert.strictEqual(Result.isSuccess(taken), enough)
    if (Result.isFailure(taken)) return
    assert.strictEqual(
      taken.success.reduce((sum, each) => sum + each.count, 0),
      count
    )
  })
})
