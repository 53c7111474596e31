/**
 * Whether products come to a person's home. It follows from what people decided and from nothing else: no rule, count or
 * lapse changes it (clinical 7.1).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "./AccountId.ts"
import { Remark } from "./Remark.ts"

/** Codes 4.11. */
export const HomeDeliveryState = Schema.Literals(["off", "on", "smaller_deliveries", "collection"])
export type HomeDeliveryState = typeof HomeDeliveryState.Type

/** What a named person decided, why, and from which day it holds. */
export const HomeDeliveryDecision = Schema.Struct({
  state: HomeDeliveryState,
  from: LocalDate,
  by: AccountId,
  reason: Remark
})
export type HomeDeliveryDecision = typeof HomeDeliveryDecision.Type
