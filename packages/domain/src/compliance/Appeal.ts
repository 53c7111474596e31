/**
 * What a person or carer says against a decision about their home delivery, in any form; it freezes the level and the effect
 * until a clinician who had no part in it has decided (clinical 7.8).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { HomeDeliveryState } from "../person/HomeDelivery.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { DecisionId } from "./Decision.ts"
import { PlainWords, Signature } from "./Signature.ts"

/** Codes 6.4. */
export const AppealOutcome = Schema.Literals(["upheld", "overturned", "changed"])
export type AppealOutcome = typeof AppealOutcome.Type

/** Codes 6.4. */
export const AppealState = Schema.Union([
  Schema.Struct({ state: Schema.Literal("open") }),
  Schema.Struct({ state: Schema.Literal("withdrawn"), on: LocalDate }),
  Schema.Struct({
    state: Schema.Literal("decided"),
    on: LocalDate,
    outcome: Schema.Literals(["upheld", "overturned"]),
    reason: PlainWords,
    by: Signature
  }),
  Schema.Struct({
    state: Schema.Literal("decided"),
    on: LocalDate,
    outcome: Schema.Literal("changed"),
    /** How deliveries go on instead. */
    deliveries: HomeDeliveryState,
    reason: PlainWords,
    by: Signature
  })
])
export type AppealState = typeof AppealState.Type

export const AppealId = Uuid7.pipe(Schema.brand("AppealId"))
export type AppealId = typeof AppealId.Type

/** An appeal; staff may type in what was said by telephone or came as a letter. */
export const Appeal = Schema.Struct({
  id: AppealId,
  decisionId: DecisionId,
  madeOn: LocalDate,
  format: Schema.Literals(["screen", "telephone", "letter", "in_person"]),
  text: PlainWords,
  standing: AppealState
})
export type Appeal = typeof Appeal.Type
