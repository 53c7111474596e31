/**
 * Whether somebody may do something with a record, at an instant, and why or why not.
 *
 * The table of rights says what a role may do at most; what ties the one who asks to the person says whether it is so here:
 * the diary is theirs, a carer's link, a care relationship, an opening in an emergency, or the centre.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { Condition, type RecordKind, type Right, Scope } from "./permissionMatrix.ts"

/** What lets somebody do it. */
export const Tie = Schema.Literals([
  "everybody",
  "self",
  "own",
  "carer_link",
  "care_relationship",
  "break_glass",
  "centre",
  /** The person has gone to another centre, and the record is of the time before. */
  "former_centre",
  "recorded_request"
])
export type Tie = typeof Tie.Type

/** Why it is refused, and by which rule. */
export const refusals = {
  /** The role has no such right over such a record. */
  no_right: "ID-21",
  /** A technical administrator has nothing of a person. */
  no_person_data: "ID-19",
  /** A commissioner reads published figures, and nothing else. */
  aggregates_only: "clinical 0.3",
  not_self: "ID-21",
  not_own: "ID-21",
  /** Nobody has said that they care for this person, or no longer. */
  no_relationship: "ID-19",
  other_centre: "ID-19",
  no_link: "F83",
  link_lacks_right: "ID-14",
  withheld: "F82",
  /** The person has asked that it be hidden, and it is, from everyone but themselves and the data manager. */
  restricted: "PRV-3",
  own_decision: "ID-21",
  no_request: "ID-19"
} as const

/** Why it is refused. */
export const Refusal = Schema.Literals([
  "no_right",
  "no_person_data",
  "aggregates_only",
  "not_self",
  "not_own",
  "no_relationship",
  "other_centre",
  "no_link",
  "link_lacks_right",
  "withheld",
  "restricted",
  "own_decision",
  "no_request"
])
export type Refusal = typeof Refusal.Type

/** An answer that explains itself. An allowed one may end by itself, or become something that another confirms. */
export const Authorisation = Schema.TaggedUnion({
  Allowed: {
    rule: Schema.String,
    scope: Scope,
    through: Tie,
    until: Schema.optionalKey(Instant),
    becomes: Schema.optionalKey(Condition)
  },
  Refused: { rule: Schema.String, reason: Refusal }
})
export type Authorisation = typeof Authorisation.Type

/** Refuses, by the rule of the reason. */
export const refuse = (reason: Refusal): Authorisation =>
  Authorisation.cases.Refused.make({ rule: refusals[reason], reason })

/** What somebody wants to do. */
export interface Act {
  readonly right: Right
  readonly record: RecordKind
  readonly at: Instant
}

/** Under which key its words stand in the catalogues of messages: `access.refused.no_relationship`. */
export const messageKey = (authorisation: Authorisation): string =>
  Authorisation.match(authorisation, {
    Allowed: ({ through }) => `access.allowed.${through}`,
    Refused: ({ reason }) => `access.refused.${reason}`
  })
