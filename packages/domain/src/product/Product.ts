/**
 * A product of the catalogue, and the presentations (vials of one strength) that it comes in.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Amount } from "./Amount.ts"
import { Gtin } from "./Gtin.ts"
import { Indication, Label } from "./Indication.ts"
import { Molecule } from "./Molecule.ts"
import { Recovery } from "./Recovery.ts"
import { Storage } from "./Storage.ts"
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

/** Codes 1.10. */
export const Route = Schema.Literals(["intravenous", "subcutaneous", "oral", "nasal"])
export type Route = typeof Route.Type

const Positive = Schema.Finite.check(Schema.isGreaterThan(0))

/** What one presentation is. Without it, a vial, pen or bag that is used as a whole. */
export const Measure = Schema.Literals([
  "tablet",
  "spray",
  "millilitre",
  /** The catalogue knows no strength: one of the unit itself, and the amount of a line is kept as it was written (clinical 2.4). */
  "as_written"
])

/**
 * One strength of a product: what one whole vial (or tablet, spray, millilitre) holds by its label. What a batch holds by its
 * own label is the batch's, not the catalogue's (clinical 2.6).
 */
export const Presentation = Schema.Struct({
  id: Code,
  strength: Amount,
  gtins: Schema.Array(Gtin),
  measure: Schema.optionalKey(Measure),
  /** Factor VIII in a vial that is counted by its von Willebrand factor. */
  factorEight: Schema.optionalKey(Amount),
  volumeMl: Schema.optionalKey(Positive),
  /** Of the unit in 1 mL. Two concentrations of one product never share a syringe (clinical 3.5). */
  concentration: Schema.optionalKey(Positive)
})
export type Presentation = typeof Presentation.Type

/** Most for each kilogram of the person. The unit is said, since a limit may be written in another one than the vials. */
export const PerKg = Schema.Struct({ perKg: Positive, unit: Unit })
export type PerKg = typeof PerKg.Type

/**
 * Whether somebody checked the figures of a row (clinical 2.3): a named person, against the product's summary of
 * characteristics as revised on that day. `source` of an unverified row says what of it was read, and where.
 */
export const Verify = Schema.Union([
  Schema.Struct({ status: Schema.Literal("unverified"), source: Schema.optionalKey(Schema.NonEmptyString) }),
  Schema.Struct({
    status: Schema.Literal("verified"),
    by: Schema.NonEmptyString,
    date: LocalDate,
    source: Schema.optionalKey(Schema.NonEmptyString)
  })
])
export type Verify = typeof Verify.Type

/**
 * A row of the catalogue. Every figure is unverified as delivered: a named pharmacist or clinician sets `verified`, row by
 * row, with the date of the product's summary of characteristics (clinical 2.3). A key that is left out is a figure that
 * nobody has given: a rule that needs it answers that it was not checked, never that all is well (clinical 3.7.2).
 */
export const Product = Schema.Struct({
  id: Code,
  brand: Schema.NonEmptyString,
  generic: Schema.NonEmptyString,
  class: ProductClass,
  molecule: Schema.optionalKey(Molecule),
  origin: Schema.Literals(["plasma", "recombinant", "antibody", "sirna", "vector", "synthetic"]),
  halfLifeClass: Schema.Literals(["shl", "ehl", "ultra", "not_applicable"]),
  unit: Unit,
  routes: Schema.NonEmptyArray(Route),
  atc: Schema.optionalKey(Schema.String),
  ukStatus: Schema.Literals(["marketed", "withdrawn", "not_launched", "historic", "unknown"]),
  /** Where it is given. Hospital products are recorded, and not offered for a treatment at home. */
  setting: Schema.optionalKey(Schema.Literals(["home", "hospital"])),
  recovery: Schema.optionalKey(Schema.NonEmptyArray(Recovery)),
  halfLifeHours: Schema.optionalKey(Schema.Struct({ from: Positive, to: Positive })),
  storage: Schema.optionalKey(Storage),
  perDoseMax: Schema.optionalKey(PerKg),
  /** Most in any 24 hours. */
  perDayMax: Schema.optionalKey(PerKg),
  minIntervalHours: Schema.optionalKey(Positive),
  minDoseIntervalDays: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))),
  indicatedFor: Schema.optionalKey(Schema.NonEmptyArray(Indication)),
  label: Schema.optionalKey(Label),
  verify: Verify,
  presentations: Schema.NonEmptyArray(Presentation)
})
export type Product = typeof Product.Type
