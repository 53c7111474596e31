/**
 * What a named clinician decided about home delivery, why, from which evidence, and what the person was told (clinical 7.4.2).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { Evaluation } from "./Evaluation.ts"
import { PlainWords, Signature } from "./Signature.ts"

/** Codes 6.3; `notice` is the signed letter of the fourth step. */
export const DecisionKind = Schema.Literals([
  "keep",
  "keep_with_help",
  "notice",
  "smaller_deliveries",
  "collect_from_centre",
  "restore"
])
export type DecisionKind = typeof DecisionKind.Type

/** Which proposal a decision answers by signing it; the others leave the level where it is. */
export const signs = {
  keep: undefined,
  keep_with_help: undefined,
  notice: "E4",
  smaller_deliveries: "E5",
  collect_from_centre: "E6",
  restore: "restore"
} as const satisfies Record<DecisionKind, string | undefined>

export const DecisionId = Uuid7.pipe(Schema.brand("DecisionId"))
export type DecisionId = typeof DecisionId.Type

/** From when collection is asked for, and when it is looked at again. */
export const Collection = Schema.Struct({ startsOn: LocalDate, reviewOn: LocalDate })
export type Collection = typeof Collection.Type

/** A signed decision. One for collection has no effect until `confirmedBy` is there. */
export const Decision = Schema.Struct({
  id: DecisionId,
  kind: DecisionKind,
  reason: PlainWords,
  /** What else was thought of, in words, the chosen one included. */
  options: Schema.NonEmptyArray(PlainWords),
  /** What it means for the person. */
  effect: PlainWords,
  evidence: Evaluation,
  signedBy: Signature,
  /** The day of signing at the centre; terms are counted from it. */
  signedOn: LocalDate,
  confirmedBy: Schema.optionalKey(Signature),
  /** The text that was sent to the person. */
  noticeText: Schema.optionalKey(PlainWords),
  /** Advice of the safeguarding lead, for a child (clinical 7.4.3). */
  safeguardingAdvice: Schema.optionalKey(PlainWords),
  collection: Schema.optionalKey(Collection),
  /** Until when help was agreed. */
  until: Schema.optionalKey(LocalDate),
  /** The last day on which it can be appealed against; missing where there is nothing to appeal against. */
  appealUntil: Schema.optionalKey(LocalDate)
})
export type Decision = typeof Decision.Type
