/**
 * Whether products come to a person's home. It follows from what people decided and from nothing else: no rule, count or
 * lapse changes it (clinical 7.1).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import { AccountId } from "./AccountId.ts"
import type { Acceptance } from "./Agreement.ts"
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

/** Home delivery begins with the agreement, and nobody has accepted it yet. */
export class AgreementNotAccepted
  extends Schema.TaggedError<AgreementNotAccepted>()("AgreementNotAccepted", {})
  implements Ruled
{
  readonly rule = "F66"
  readonly field = "state"
}

/** The state of a day by the last decision in force; nothing was decided, nothing is delivered. */
export const stateOn = (decisions: ReadonlyArray<HomeDeliveryDecision>, date: LocalDate): HomeDeliveryState =>
  decisions.reduce<HomeDeliveryDecision | undefined>(
    (last, each) => (each.from <= date && (last === undefined || last.from <= each.from) ? each : last),
    undefined
  )?.state ?? "off"

/** Who collects from the centre has no home delivery to agree to. */
const needsAgreement: ReadonlyArray<HomeDeliveryState> = ["on", "smaller_deliveries"]

/**
 * Writes a decision down. Deliveries that never began need an agreement that somebody has accepted; an agreement that has
 * lapsed since stops nothing and refuses nothing (F66, clinical 8.3).
 */
export const decide = (
  decisions: ReadonlyArray<HomeDeliveryDecision>,
  acceptances: ReadonlyArray<Acceptance>,
  decision: HomeDeliveryDecision
): Result.Result<ReadonlyArray<HomeDeliveryDecision>, AgreementNotAccepted> =>
  !needsAgreement.includes(decision.state) || acceptances.some((acceptance) => acceptance.on <= decision.from)
    ? Result.succeed([...decisions, decision])
    : Result.fail(new AgreementNotAccepted())
