/**
 * A reaction to a product, as staff learnt of it. No form of the patient or a carer asks for it (clinical 1.9).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Code } from "../product/Product.ts"
import { AccountId } from "./AccountId.ts"
import { Remark } from "./Remark.ts"
import { Uuid7 } from "./Uuid7.ts"

/** The id of a reaction. */
export const ReactionId = Uuid7.pipe(Schema.brand("ReactionId"))
export type ReactionId = typeof ReactionId.Type

/** Codes 4.13. `inhibitor_detected` does not set the inhibitor's status: only results do. */
export const ReactionKind = Schema.Literals([
  "allergy",
  "anaphylaxis",
  "thrombosis",
  "tma",
  "inhibitor_detected",
  "other"
])
export type ReactionKind = typeof ReactionKind.Type

const told = {
  on: LocalDate,
  productId: Code,
  kind: ReactionKind,
  text: Schema.optionalKey(Remark)
}

const saysWhich = Schema.makeFilter(
  ({ kind, text }: { readonly kind: ReactionKind; readonly text?: Remark }) => kind !== "other" || text !== undefined,
  { expected: "words for another kind" }
)

/** What staff tell of a reaction; of one of another kind they say in words which. */
export const ToldReaction = Schema.Struct(told).check(saysWhich)
export type ToldReaction = typeof ToldReaction.Type

/** One reaction, and who learnt of it. How it is corrected and taken back stands in `diary/ReactionVersion`. */
export const Reaction = Schema.Struct({ id: ReactionId, ...told, recordedBy: AccountId }).check(saysWhich)
export type Reaction = typeof Reaction.Type
