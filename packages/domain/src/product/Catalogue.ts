/**
 * The catalogue of products: data with a version, so that a treatment keeps the names that stood on its day.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Gtin } from "./Gtin.ts"
import { Code, Product, type Presentation } from "./Product.ts"

export const Catalogue = Schema.Struct({ version: Code, products: Schema.NonEmptyArray(Product) })
export type Catalogue = typeof Catalogue.Type

/** The catalogue has no product of that id. */
export class UnknownProduct extends Schema.TaggedError<UnknownProduct>()("UnknownProduct", {}) {}

/** The product has no presentation of that id. */
export class UnknownPresentation extends Schema.TaggedError<UnknownPresentation>()("UnknownPresentation", {}) {}

/** The product of that id, or `undefined`. */
export const product = (catalogue: Catalogue, id: string): Product | undefined =>
  catalogue.products.find((candidate) => candidate.id === id)

/** The presentation of that id within a product, or `undefined`. */
export const presentation = (of: Product, id: string): Presentation | undefined =>
  of.presentations.find((candidate) => candidate.id === id)

/** Which presentation a pack is of, by the number on its code; `undefined` when the catalogue does not know the number. */
export const byGtin = (
  catalogue: Catalogue,
  gtin: Gtin
): { readonly product: Product; readonly presentation: Presentation } | undefined => {
  for (const candidate of catalogue.products) {
    const found = candidate.presentations.find((each) => each.gtins.includes(gtin))
    if (found !== undefined) return { product: candidate, presentation: found }
  }
  return undefined
}

/** Whether a new treatment may choose the product. Rows of old records are found by search, and are not offered (clinical 2.4). */
export const isOffered = (of: Product): boolean => of.ukStatus !== "historic"

/** The products that a new treatment may choose, in the order of the catalogue. */
export const offered = (catalogue: Catalogue): ReadonlyArray<Product> => catalogue.products.filter(isOffered)
