/**
 * Who cares for whom: a consultant, nurse or physiotherapist of a centre, for a time. It opens the diary to them and to nobody
 * else of their role (ID-19).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { AccountId } from "../person/AccountId.ts"
import { CentreId } from "../person/Centre.ts"
import { PersonId } from "../person/Person.ts"
import { Uuid7 } from "../person/Uuid7.ts"

/** The id of a relationship. */
export const CareRelationshipId = Uuid7.pipe(Schema.brand("CareRelationshipId"))
export type CareRelationshipId = typeof CareRelationshipId.Type

/** The roles that see their own people. A data manager sees all of the centre, and needs none. */
export const CareRole = Schema.Literals(["consultant", "nurse", "physiotherapist"])
export type CareRole = typeof CareRole.Type

/** A relationship; `until` is the first instant at which it is over. */
export const CareRelationship = Schema.Struct({
  id: CareRelationshipId,
  personId: PersonId,
  staffId: AccountId,
  role: CareRole,
  centreId: CentreId,
  from: Instant,
  until: Schema.optionalKey(Instant),
  setBy: AccountId
}).check(
  Schema.makeFilter(({ from, until }) => until === undefined || from <= until, {
    expected: "a relationship that begins first"
  })
)
export type CareRelationship = typeof CareRelationship.Type

/** Whether it is in force at an instant. */
export const isInForce = ({ from, until }: CareRelationship, at: Instant): boolean =>
  from <= at && (until === undefined || at < until)

/**
 * Ends it; one that has not begun never does. Law: one that has ended gives nothing at any later instant, and is never made longer.
 */
export const end = (relationship: CareRelationship, at: Instant): CareRelationship => {
  const { from, until } = relationship
  const last = at < from ? from : at
  return until !== undefined && until <= last ? relationship : { ...relationship, until: last }
}
