/**
 * A dose as the safety rules look at it: given or about to be prescribed, with its product and its place in time.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Amount } from "../product/Amount.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import { ExpiryDate } from "../product/ExpiryDate.ts"
import { Product } from "../product/Product.ts"

/** What a dose counts as in use and in dose rules, by the reason for it (codes 1.1). */
export const UsageClass = Schema.Literals(["bleed", "prophylaxis", "surgery", "iti", "prescribed", "other"])
export type UsageClass = typeof UsageClass.Type

/** Whether a centre or hospital gave it or stood by, or not. */
export const Supervision = Schema.Literals(["supervised", "unsupervised"])
export type Supervision = typeof Supervision.Type

/** A batch that it came from, as far as it is known. */
export const DoseBatch = Schema.Struct({
  number: Schema.optionalKey(BatchNumber),
  expiry: Schema.optionalKey(ExpiryDate)
})
export type DoseBatch = typeof DoseBatch.Type

/** One dose of one product; `date` is the local day of it. */
export const Dose = Schema.Struct({
  at: Instant,
  date: LocalDate,
  product: Product,
  amount: Amount,
  use: UsageClass,
  batches: Schema.Array(DoseBatch),
  supervision: Schema.optionalKey(Supervision)
})
export type Dose = typeof Dose.Type
