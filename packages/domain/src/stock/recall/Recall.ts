/**
 * A recall: a maker or the regulator takes batches of a product back, because they may harm.
 *
 * A data manager proposes it, and a second person confirms it; only then does it reach any stock (R1).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../../calendar/Instant.ts"
import { Author } from "../../diary/Version.ts"
import { BatchNumber } from "../../product/BatchNumber.ts"
import { Code } from "../../product/Product.ts"
import { Location } from "../Location.ts"
import { ReasonText } from "../Explanation.ts"
import { RecallId, VialCount } from "../Movement.ts"
import { StockItem } from "../StockItem.ts"

/** How grave it is (codes 5.2). */
export const RecallClass = Schema.Literals(["class_1", "class_2", "class_3", "class_4", "company_led"])
export type RecallClass = typeof RecallClass.Type

/** How far down it reaches: to the wholesaler's shelf, the pharmacy's, or the patient's (codes 5.2). */
export const RecallLevel = Schema.Literals(["patient", "pharmacy", "wholesaler"])
export type RecallLevel = typeof RecallLevel.Type

/** Codes 5.2. */
export const RecallStatus = Schema.Literals(["proposed", "open", "closed"])
export type RecallStatus = typeof RecallStatus.Type

/** `none` is a real recall; a drill is `quiet` (nothing is sent) or `full` (messages marked DRILL) (codes 5.2). */
export const DrillMode = Schema.Literals(["none", "quiet", "full"])
export type DrillMode = typeof DrillMode.Type

/** Why vials that nobody could account for are given up, by the one who closes the recall (R7). */
export const GivenUp = Schema.Struct({
  place: Location,
  item: StockItem,
  vials: VialCount,
  reason: ReasonText.check(Schema.isPattern(/\P{Z}/u))
})
export type GivenUp = typeof GivenUp.Type

/** Up to 2,000 characters, with line breaks: what the notice of the maker or regulator says. */
export const NoticeText = Schema.String.check(Schema.isPattern(/^(?:\n|[^\p{Cc}\p{Cs}]){1,2000}$/u))

/** Who said so, and when. */
const signed = Schema.Struct({ by: Author, at: Instant })

/** Batches that were named after the recall was opened: which, by whom, and who confirmed them. */
export const Widening = Schema.Struct({
  batches: Schema.NonEmptyArray(BatchNumber),
  proposed: signed,
  confirmed: signed
})
export type Widening = typeof Widening.Type

const alert = {
  id: RecallId,
  class: RecallClass,
  level: RecallLevel,
  productId: Code,
  /** All that are taken back, those of a widening as well. */
  batches: Schema.NonEmptyArray(BatchNumber),
  text: NoticeText,
  /** The reference of the alert. */
  source: Schema.String.check(Schema.isPattern(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u)),
  issuedAt: Instant,
  drill: DrillMode,
  proposed: signed
}
const opened = {
  confirmed: signed,
  /** Each widening, the first one first; left out where there was none (R1). */
  widened: Schema.optionalKey(Schema.Array(Widening))
}

/** Entered, and not yet believed. */
export const ProposedRecall = Schema.Struct({ status: Schema.Literal("proposed"), ...alert })
export type ProposedRecall = typeof ProposedRecall.Type

/** Confirmed by a second person. */
export const OpenRecall = Schema.Struct({ status: Schema.Literal("open"), ...alert, ...opened })
export type OpenRecall = typeof OpenRecall.Type

/** Closed by a named person, with a reason for every vial that was not accounted for. */
export const ClosedRecall = Schema.Struct({
  status: Schema.Literal("closed"),
  ...alert,
  ...opened,
  closed: Schema.Struct({ by: Author, at: Instant, givenUp: Schema.Array(GivenUp) })
})
export type ClosedRecall = typeof ClosedRecall.Type

/** A recall, wherever it stands; `status` is the code of codes 5.2. */
export const Recall = Schema.Union([ProposedRecall, OpenRecall, ClosedRecall])
export type Recall = typeof Recall.Type
