/**
 * How treatment comes to a person on a day, by what people decided and appealed against, and by nothing else (clinical 7.1, 7.8).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { HomeDeliveryState } from "../person/HomeDelivery.ts"
import type { Appeal } from "./Appeal.ts"
import { isOpenOn } from "./appeals.ts"
import type { Decision } from "./Decision.ts"

/** What a decision would do, and from which day; `undefined` for one that changes no delivery, or is not confirmed. */
const effectOf = (decision: Decision): { readonly from: LocalDate; readonly state: HomeDeliveryState } | undefined => {
  switch (decision.kind) {
    case "keep":
    case "keep_with_help":
    case "notice":
      return undefined
    case "smaller_deliveries":
      return { from: decision.signedOn, state: "smaller_deliveries" }
    case "collect_from_centre":
      return decision.confirmedBy === undefined || decision.collection === undefined
        ? undefined
        : { from: decision.collection.startsOn, state: "collection" }
    case "restore":
      return { from: decision.signedOn, state: "on" }
  }
}

/** What was decided of the appeals against one decision, by a day. */
const changedBy = (appeals: ReadonlyArray<Appeal>, on: LocalDate): HomeDeliveryState | "frozen" | undefined => {
  if (appeals.some((each) => isOpenOn(each, on))) return "frozen"
  for (const { standing } of appeals) {
    if (standing.state !== "decided" || standing.on > on) continue
    if (standing.outcome === "overturned") return "frozen"
    if (standing.outcome === "changed") return standing.deliveries
  }
  return undefined
}

/**
 * The state of home delivery on a day. Laws: without a decision it is what the agreement began with, whatever the records
 * say (H7); while an appeal is open, the decision that it is about has no effect.
 *
 * @param agreed what the agreement began with: `on`, or `off` before it
 */
export const deliveriesOn = (
  agreed: HomeDeliveryState,
  decisions: ReadonlyArray<Decision>,
  appeals: ReadonlyArray<Appeal>,
  on: LocalDate
): HomeDeliveryState =>
  decisions
    .filter(({ signedOn }) => signedOn <= on)
    .toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : Number(a.signedOn > b.signedOn)))
    .reduce<HomeDeliveryState>((state, decision) => {
      const against = appeals.filter(({ decisionId }) => decisionId === decision.id)
      const changed = changedBy(against, on)
      if (changed === "frozen") return state
      const effect = effectOf(decision)
      if (changed !== undefined) return changed
      return effect === undefined || effect.from > on ? state : effect.state
    }, agreed)
