/**
 * A version of the catalogue as the data manager put it in force: the products, and who changed them, when and why.
 *
 * Versions are only ever added. A treatment keeps the one that named its product, so that its history does not change with the
 * catalogue (clinical 2.1).
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import type { Ruled } from "../rules/Rule.ts"
import * as Catalogue from "./Catalogue.ts"
import type { Product } from "./Product.ts"

/** Who changed the catalogue, when, and why in words: 1 to 200 characters (API-11). */
export const CatalogueChange = Schema.Struct({
  by: Schema.NonEmptyString,
  at: Instant,
  reason: Schema.String.check(Schema.isPattern(/^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u))
})
export type CatalogueChange = typeof CatalogueChange.Type

/** One version; its number is that of the catalogue in it. */
export const CatalogueVersion = Schema.Struct({ catalogue: Catalogue.Catalogue, change: CatalogueChange })
export type CatalogueVersion = typeof CatalogueVersion.Type

/** All versions, in the order in which they came in force: the last one is in force. */
export type History = Arr.NonEmptyReadonlyArray<CatalogueVersion>

/** The version stands already; a change of it needs another number. */
export class CatalogueVersionUsed
  extends Schema.TaggedError<CatalogueVersionUsed>()("CatalogueVersionUsed", {})
  implements Ruled
{
  readonly rule = "clinical 2.1"
  readonly field = "version"
}

/** What treatments may name would be gone, of another product, or counted in another unit: the row stays, and is no longer offered. */
export class NamedBefore extends Schema.TaggedError<NamedBefore>()("NamedBefore", {}) implements Ruled {
  readonly rule = "clinical 2.1"
  readonly field = "products"
}

/** Whether a catalogue names the product and each of its presentations as well. */
const stillNames =
  (next: Catalogue.Catalogue) =>
  ({ id, presentations, unit }: Product): boolean => {
    const product = Catalogue.product(next, id)
    return (
      product !== undefined &&
      product.unit === unit &&
      presentations.every((each) => Catalogue.presentation(product, each.id) !== undefined)
    )
  }

/**
 * Puts another catalogue in force. Law: whatever an earlier version named, it names for ever, and the later ones name it, too.
 *
 * @returns fails with `CatalogueVersionUsed` or `NamedBefore`
 */
export const revise = (
  history: History,
  catalogue: Catalogue.Catalogue,
  change: CatalogueChange
): Result.Result<History, CatalogueVersionUsed | NamedBefore> => {
  if (history.some((each) => each.catalogue.version === catalogue.version)) {
    return Result.fail(new CatalogueVersionUsed())
  }
  return Arr.lastNonEmpty(history).catalogue.products.every(stillNames(catalogue))
    ? Result.succeed([...history, { catalogue, change }])
    : Result.fail(new NamedBefore())
}

/** The product as it was named on the day of a treatment; `undefined` where that version is not of this history. */
export const productNamed = (
  history: History,
  { catalogueVersion, productId }: { readonly catalogueVersion: string; readonly productId: string }
): Product | undefined => {
  const version = history.find(({ catalogue }) => catalogue.version === catalogueVersion)
  return version && Catalogue.product(version.catalogue, productId)
}
