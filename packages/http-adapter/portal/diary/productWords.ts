/** A product by the name on its box; by its id where the catalogue of today no longer has it. */
import type { Products } from "../../src/api/catalogue.ts"

export const productWords = (products: Products, id: string): string =>
  products.items.find((product) => product.id === id)?.brand ?? id
