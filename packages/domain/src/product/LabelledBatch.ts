/**
 * A batch of one presentation as its vials are labelled. Some makers print what a vial of the batch really holds: 1042 IU, where
 * the presentation is one of 1000 (clinical 2.6).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Amount } from "./Amount.ts"
import * as BatchNumber from "./BatchNumber.ts"
import { presentation } from "./Catalogue.ts"
import { ExpiryDate } from "./ExpiryDate.ts"
import { Code, type Product } from "./Product.ts"
import * as Totals from "./Totals.ts"

/** The label; without `actualStrength` it prints none, or nobody wrote it down. */
export const LabelledBatch = Schema.Struct({
  presentationId: Code,
  number: BatchNumber.BatchNumber,
  expiry: Schema.optionalKey(ExpiryDate),
  /** What one vial of the batch holds. */
  actualStrength: Schema.optionalKey(Amount)
})
export type LabelledBatch = typeof LabelledBatch.Type

/** Vials of one presentation that were opened; without `batch` nobody recorded which. */
export interface OpenedVials {
  readonly presentationId: string
  readonly vials: number
  readonly batch?: BatchNumber.BatchNumber
}

/** What opened vials held, and of how many vials that is the word of the batch, of the catalogue, or of nobody. */
export interface Content {
  readonly totals: Totals.Totals
  readonly actualVials: number
  readonly nominalVials: number
  /** Of presentations that the product does not have: they are in no sum. */
  readonly unknownVials: number
}

const keyOf = (presentationId: string, batch: BatchNumber.BatchNumber): string =>
  `${presentationId}:${BatchNumber.key(batch)}`

/**
 * What the vials held: by the label of their batch where it is known, else by the strength of their presentation (clinical 2.6).
 * A label in another unit than the product counts for nothing.
 *
 * Laws: every vial is counted by exactly one of the three; without a label the content is that of the catalogue.
 */
export const contentOf = (
  opened: Iterable<OpenedVials>,
  product: Product,
  labelled: Iterable<LabelledBatch>
): Content => {
  const printed = new Map<string, Amount>()
  for (const { actualStrength, number, presentationId } of labelled) {
    if (actualStrength?.unit === product.unit) printed.set(keyOf(presentationId, number), actualStrength)
  }
  const amounts: Array<Amount> = []
  const counts = { actualVials: 0, nominalVials: 0, unknownVials: 0 }
  for (const { batch, presentationId, vials } of opened) {
    const actual = batch === undefined ? undefined : printed.get(keyOf(presentationId, batch))
    const strength = actual ?? presentation(product, presentationId)?.strength
    if (strength === undefined) counts.unknownVials += vials
    else if (actual === undefined) counts.nominalVials += vials
    else counts.actualVials += vials
    if (strength !== undefined) amounts.push({ ...strength, thousandths: strength.thousandths * vials })
  }
  return { totals: Totals.sum(amounts), ...counts }
}
