/**
 * The products that a treatment can name, and reading the code of a box.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { BatchNumber } from "@haemtrack/domain/product/BatchNumber"
import { ExpiryDate } from "@haemtrack/domain/product/ExpiryDate"
import { Gtin } from "@haemtrack/domain/product/Gtin"
import { AmountText } from "@haemtrack/domain/product/Amount"
import { Code, Product } from "@haemtrack/domain/product/Product"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authentication, SameSite } from "./authentication.ts"
import {
  AmbiguousParenthesis,
  BadCheckDigit,
  ConflictingExpiry,
  ContentGtinNotPack,
  DuplicateAiConflict,
  EmptyScan,
  FieldTooLong,
  FieldTooShort,
  IllegalDate,
  InvalidCset82,
  NonDigit,
  NotAllowed,
  NotGs1Symbol,
  SeparatorLost,
  TooLong,
  UnknownAi
} from "./errors.ts"
import { ETag } from "./headers.ts"

const PresentationItem = Schema.Struct({
  id: Code,
  strength: AmountText,
  /** Numbers of its packs, so that a page reads the code of a box by itself (GS1-1). */
  gtins: Schema.Array(Gtin)
})

/** A product to choose. Figures are unverified until a pharmacist of the centre checks the row. */
export const ProductItem = Schema.Struct({
  id: Product.fields.id,
  brand: Product.fields.brand,
  generic: Product.fields.generic,
  class: Product.fields.class,
  unit: Product.fields.unit,
  verify: Product.fields.verify,
  /** Whether a new treatment may name it: rows of old records stay, and are not offered. */
  offered: Schema.Boolean,
  presentations: Schema.NonEmptyArray(PresentationItem)
}).annotate({ identifier: "ProductItem" })
export type ProductItem = typeof ProductItem.Type

export const Products = Schema.Struct({ catalogueVersion: Code, items: Schema.Array(ProductItem) })
export type Products = typeof Products.Type

/** Codes 5.4: `unknown` where there is no plan, no expiry date on the code, or no list of recalls. Never a pass by default. */
const Check = Schema.Literals(["pass", "fail", "unknown"])

/** What stands on the code of a box. */
export const Scan = Schema.Struct({
  gtin: Schema.optionalKey(Gtin),
  batch: Schema.optionalKey(BatchNumber),
  expiry: Schema.optionalKey(ExpiryDate),
  /** When the catalogue knows the number of the pack; else the person is asked which product it is. */
  productId: Schema.optionalKey(Code),
  presentationId: Schema.optionalKey(Code),
  checks: Schema.Struct({ product: Check, expiry: Check, recall: Check }),
  warnings: Schema.Array(Schema.String)
}).annotate({ identifier: "Scan" })
export type Scan = typeof Scan.Type

export class CatalogueGroup extends HttpApiGroup.make("catalogue")
  .add(
    HttpApiEndpoint.get("products", "/products", {
      // Nothing of a person is in it, so a browser may keep it and ask whether it changed (API-6).
      success: HttpApiSchema.WithHeaders(Products, { ...ETag, "cache-control": Schema.String }),
      error: NotAllowed
    }).annotate(OpenApi.Summary, "The products that a treatment can name, with their vial sizes."),
    HttpApiEndpoint.post("parseScan", "/scans/parse", {
      payload: Schema.Struct({
        text: Schema.String.check(Schema.isMaxLength(5000)),
        /** The local day on which the box is used, for the check of its date. */
        onDate: Schema.optionalKey(LocalDate)
      }),
      success: Scan,
      error: [
        EmptyScan,
        NotGs1Symbol,
        UnknownAi,
        FieldTooShort,
        FieldTooLong,
        NonDigit,
        InvalidCset82,
        BadCheckDigit,
        IllegalDate,
        DuplicateAiConflict,
        SeparatorLost,
        ContentGtinNotPack,
        ConflictingExpiry,
        AmbiguousParenthesis,
        TooLong,
        NotAllowed
      ]
    }).annotate(OpenApi.Summary, "Reads the code of a box. What it says is for a person to compare with the box.")
  )
  .middleware(Authentication)
  .middleware(SameSite) {}
