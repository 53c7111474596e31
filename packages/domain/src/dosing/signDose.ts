/**
 * What a clinician signs of a dose by weight: the amount, the weight that it was made with, the vials, and what is left over. It
 * is kept with the version of the regimen and shown from there (clinical 3.1).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { WeightOutOfRange } from "../person/Weight.ts"
import type { UnitMismatch } from "../product/Amount.ts"
import { equals } from "../product/Amount.ts"
import type { Product } from "../product/Product.ts"
import type { NothingRequired, NotPossible } from "./doseErrors.ts"
import { amountFor, type PrescribedDose } from "./PrescribedDose.ts"
import type { SignedDose } from "./Regimen.ts"
import { type Choosing, wholeVials } from "./wholeVials.ts"

/**
 * The dose as it is to be signed.
 *
 * @param kg `undefined` when nobody was weighed: then a dose by weight cannot be signed
 */
export const signDose = (
  dose: PrescribedDose,
  kg: number | undefined,
  product: Product,
  choosing: Choosing = {}
): Result.Result<SignedDose, WeightOutOfRange | NothingRequired | NotPossible | UnitMismatch> => {
  const amount = amountFor(dose, kg)
  if (amount === undefined) return Result.fail(new WeightOutOfRange())
  return Result.map(
    wholeVials(amount.thousandths / 1000, product.presentations, choosing),
    ({ counts, total }): SignedDose => {
      const leftOver = total.thousandths - amount.thousandths
      return {
        amount,
        ...("perKg" in dose && kg !== undefined ? { kg } : {}),
        vials: counts.flatMap(({ count, strength }) => {
          const presentation = product.presentations.find((each) => equals(each.strength, strength))
          return presentation === undefined ? [] : [{ presentationId: presentation.id, count }]
        }),
        ...(leftOver > 0 ? { leftOver: { thousandths: leftOver, unit: amount.unit } } : {})
      }
    }
  )
}

/** A new weight that moves a dose by more than this share of it asks for a look (this project). */
const reviewShare = 0.1

/**
 * Whether a nurse is to look at a dose again, because the weight that it was signed with has changed. The plan does not
 * change by itself.
 */
export const mayNeedReview = (signed: SignedDose, kg: number): boolean =>
  signed.kg !== undefined && Math.abs(kg - signed.kg) > reviewShare * signed.kg * (1 + 1e-9)
