/**
 * Of which products a level can be modelled at all.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { InhibitorState } from "../../person/inhibitorState.ts"
import type { Molecule } from "../../product/Molecule.ts"
import type { Product } from "../../product/Product.ts"
import type { Ruled } from "../../rules/Rule.ts"

/** There is no model of a level after this product, or in this person. */
export class NotModelled
  extends Schema.TaggedError<NotModelled>()("NotModelled", { reason: Schema.Literals(["Product", "Inhibitor"]) })
  implements Ruled
{
  readonly rule = "clinical 3.9.5"
  readonly field = "product"
}

/** Concentrates of a clotting factor, whose level a laboratory measures. */
const factors: ReadonlyArray<Molecule> = [
  "fviii",
  "fix",
  "vwf",
  "vwf_fviii",
  "fibrinogen",
  "fvii",
  "fx",
  "fxi",
  "fxiii",
  "rfxiii"
]

/**
 * The product, where its level may be modelled (clinical 3.9.5): not an antibody, silencing RNA or gene therapy, which have
 * no half-life of this kind, and not once an inhibitor is confirmed, which takes the factor away at a rate that nobody knows.
 *
 * @param inhibitor to the factor of the product; `undefined` when nobody tested
 */
export const modelled = (
  product: Product,
  inhibitor: InhibitorState | undefined
): Result.Result<Product, NotModelled> => {
  if (product.molecule === undefined || !factors.includes(product.molecule)) {
    return Result.fail(new NotModelled({ reason: "Product" }))
  }
  return inhibitor?.confirmed === true ? Result.fail(new NotModelled({ reason: "Inhibitor" })) : Result.succeed(product)
}
