/**
 * The catalogue of products: data with a version, so that a treatment keeps the names that stood on its day.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import type { Gtin } from "./Gtin.ts"
import { Code, Product, type Presentation } from "./Product.ts"

const isDistinct = (names: ReadonlyArray<string>): boolean => new Set(names).size === names.length

/** A name that stands twice would make what a treatment refers to, or what a scanned pack is, a matter of chance. */
const namesOnce = ({ products }: { readonly products: ReadonlyArray<Product> }): boolean => {
  const presentations = products.flatMap((each) => each.presentations)
  return (
    isDistinct(products.map(({ id }) => id)) &&
    isDistinct(presentations.map(({ id }) => id)) &&
    isDistinct(presentations.flatMap(({ gtins }) => gtins))
  )
}

/** The vials of a product are counted in its unit, or sums over its lines would be of several. */
const countsInOneUnit = ({ products }: { readonly products: ReadonlyArray<Product> }): boolean =>
  products.every(({ presentations, unit }) => presentations.every(({ strength }) => strength.unit === unit))

/** The products by their rows, with the version under which treatments refer to them (clinical 2.1). */
export const Catalogue = Schema.Struct({ version: Code, products: Schema.NonEmptyArray(Product) }).check(
  Schema.makeFilter(namesOnce, { expected: "products, presentations and pack numbers that are named once" }),
  Schema.makeFilter(countsInOneUnit, { expected: "strengths in the unit of their product" })
)
export type Catalogue = typeof Catalogue.Type

/** The catalogue has no product of that id. */
export class UnknownProduct extends Schema.TaggedError<UnknownProduct>()("UnknownProduct", {}) implements Ruled {
  readonly rule = "clinical 2.1"
  readonly field = "productId"
}

/** The product has no presentation of that id. */
export class UnknownPresentation
  extends Schema.TaggedError<UnknownPresentation>()("UnknownPresentation", {})
  implements Ruled
{
  readonly rule = "clinical 2.1"
  readonly field = "presentationId"
}

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

/** Whether it is known what one vial of the product holds. */
const isCounted = ({ presentations }: Product): boolean => presentations.some(({ measure }) => measure !== "as_written")

/**
 * Whether a new treatment at home may choose the product. Rows of old records, what is given in hospital and what has no
 * strength can be recorded and are not offered (clinical 2.4); a gene therapy is an event and no home treatment.
 */
export const isOffered = (of: Product): boolean =>
  of.ukStatus !== "historic" && of.setting !== "hospital" && of.class !== "gene_therapy" && isCounted(of)

/** The products that a new treatment may choose, in the order of the catalogue. */
export const offered = (catalogue: Catalogue): ReadonlyArray<Product> => catalogue.products.filter(isOffered)
