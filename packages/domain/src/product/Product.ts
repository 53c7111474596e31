/**
 * A product of the catalogue, and the presentations (vials of one strength) that it comes in.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Amount } from "./Amount.ts"
import { Gtin } from "./Gtin.ts"
import { Unit } from "./Unit.ts"

/** Id of a product or presentation, or version of a catalogue: 1 to 40 of letters, digits, `.`, `_` and `-`. */
export const Code = Schema.String.check(Schema.isPattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/))

/** Codes 1.12. */
export const ProductClass = Schema.Literals([
  "shl",
  "ehl",
  "bypassing",
  "non_factor",
  "vwf",
  "rare_factor",
  "gene_therapy",
  "antifibrinolytic",
  "desmopressin"
])

/** One strength of a product: what one whole vial holds by its label. */
export const Presentation = Schema.Struct({ id: Code, strength: Amount, gtins: Schema.Array(Gtin) })
export type Presentation = typeof Presentation.Type

/**
 * A row of the catalogue. Every figure is unverified as delivered: a named pharmacist or clinician sets `verified`, row by
 * row, with the date of the product's summary of characteristics (clinical 2.3).
 */
export const Product = Schema.Struct({
  id: Code,
  brand: Schema.NonEmptyString,
  generic: Schema.NonEmptyString,
  class: ProductClass,
  origin: Schema.Literals(["plasma", "recombinant", "antibody", "sirna", "vector", "synthetic"]),
  halfLifeClass: Schema.Literals(["shl", "ehl", "ultra", "not_applicable"]),
  unit: Unit,
  routes: Schema.NonEmptyArray(Schema.Literals(["intravenous", "subcutaneous", "oral", "nasal"])),
  atc: Schema.optionalKey(Schema.String),
  ukStatus: Schema.Literals(["marketed", "withdrawn", "not_launched", "historic", "unknown"]),
  verify: Schema.Struct({ status: Schema.Literals(["unverified", "verified"]) }),
  presentations: Schema.NonEmptyArray(Presentation)
})
export type Product = typeof Product.Type
