/**
 * Joins the table of rights with what ties the one who asks to the person.
 *
 * @since 0.1.0
 */
import type { Instant } from "../calendar/Instant.ts"
import { localDateAt } from "../calendar/localDay.ts"
import type { AccountId } from "../person/AccountId.ts"
import { type CarerLink, type CarerRight, type Linked, rightsAt } from "../person/Carer.ts"
import { type CentreId, centreOn, type CentreStay } from "../person/Centre.ts"
import type { PersonId } from "../person/Person.ts"
import type { PersonRequest } from "../person/PersonRequest.ts"
import { isOpenForAccess } from "./accessExtract.ts"
import { type Act, Authorisation, refuse, type Tie } from "./Authorisation.ts"
import { type BreakGlass, closesAt, covers, isOpen } from "./BreakGlass.ts"
import { type CareRelationship, isInForce } from "./CareRelationship.ts"
import { type Grant, grantOf, PersonRecord, type RecordKind } from "./permissionMatrix.ts"
import type { Role } from "./Role.ts"
import { isClosed } from "./withhold.ts"

/** Who asks, as the session says. `personId` is there for a patient: the diary of their own. */
export interface Asker {
  readonly accountId: AccountId
  readonly role: Role
  readonly centreId: CentreId
  readonly personId?: PersonId
}

/** The person whose record it is, and everything that could tie somebody to them, past and present. */
export interface Subject extends Linked {
  readonly personId: PersonId
  readonly stays: ReadonlyArray<CentreStay>
  readonly relationships: ReadonlyArray<CareRelationship>
  readonly openings: ReadonlyArray<BreakGlass>
  readonly links: ReadonlyArray<CarerLink>
  readonly requests: ReadonlyArray<PersonRequest>
  /** Since when, and until when, the person's record is hidden at their wish. */
  readonly restriction?: { readonly from: Instant; readonly until?: Instant }
}

/** Something with a record of a person. */
export interface PersonAct extends Act {
  readonly record: PersonRecord
  /** Whose note, link or new relationship it is. */
  readonly ofAccount?: AccountId
  /** When the record was received, for a person who has changed centre since. */
  readonly recordedAt?: Instant
  /** Whose decision an appeal is against. */
  readonly decidedBy?: AccountId
}

/** Something with a record of a centre, of an account or of everybody. */
export interface SharedAct extends Act {
  readonly record: Exclude<RecordKind, PersonRecord>
  readonly ofAccount?: AccountId
  readonly ofCentre?: CentreId
}

const allow = (
  { condition, scope }: Grant,
  through: Tie,
  more: Partial<Pick<Extract<Authorisation, { _tag: "Allowed" }>, "until" | "becomes">> = {}
): Authorisation =>
  Authorisation.cases.Allowed.make({
    rule: through === "break_glass" ? "ID-20" : "ID-21",
    scope,
    through,
    ...(condition === "as_proposal" && { becomes: condition }),
    ...more
  })

/** Why a role without the right has none. */
const withoutRight = (role: Role, record: RecordKind): Authorisation => {
  if (role === "commissioner") return refuse("aggregates_only")
  const isOfPerson = PersonRecord.literals.some((each) => each === record)
  return refuse(role === "technical_administrator" && isOfPerson ? "no_person_data" : "no_right")
}

const isAtCentre = ({ centreId }: Asker, { stays, zone }: Subject, at: Instant): boolean =>
  centreOn(stays, localDateAt(at, zone)) === centreId

/** The right of the link that a grant asks for, if any. */
const linkRight = ({ condition }: Grant): CarerRight | undefined => {
  switch (condition) {
    case "link_may_view":
      return "view"
    case "link_may_record":
      return "record"
    case "link_may_manage_stock":
      return "manage_stock"
    default:
      return undefined
  }
}

/** A carer, by the links in force at the instant; the strictest says what is withheld. */
const asCarer = (asker: Asker, act: PersonAct, subject: Subject, grant: Grant): Authorisation => {
  const links = subject.links.filter(
    (link) =>
      link.carerId === asker.accountId &&
      link.personId === subject.personId &&
      rightsAt(link, subject, act.at).length > 0
  )
  if (links.length === 0) return refuse("no_link")
  if (links.some((link) => isClosed(act.record, link))) return refuse("withheld")
  const needed = linkRight(grant)
  const has = needed === undefined || links.some(({ rights }) => rights.includes(needed))
  return has ? allow(grant, "carer_link") : refuse("link_lacks_right")
}

const asOwner = (asker: Asker, act: PersonAct, subject: Subject, grant: Grant): Authorisation => {
  if (asker.role === "carer") return asCarer(asker, act, subject, grant)
  return asker.personId === subject.personId ? allow(grant, "own") : refuse("not_own")
}

/** Their own note or link; a carer needs a link in force besides. */
const asAuthor = (asker: Asker, act: PersonAct, subject: Subject, grant: Grant): Authorisation =>
  act.ofAccount === asker.accountId ? asOwner(asker, act, subject, grant) : refuse("not_self")

/** Somebody who takes a person on makes a task for the data manager, and needs no relationship before it. */
const takesOn = (asker: Asker, act: PersonAct, grant: Grant): boolean =>
  grant.condition === "self_becomes_task" && act.ofAccount === asker.accountId

const asClinician = (asker: Asker, act: PersonAct, subject: Subject, grant: Grant): Authorisation => {
  if (!isAtCentre(asker, subject, act.at)) return refuse("other_centre")
  if (takesOn(asker, act, grant)) return allow(grant, "centre", { becomes: "self_becomes_task" })
  const cares = subject.relationships.some(
    (each) =>
      each.personId === subject.personId &&
      each.staffId === asker.accountId &&
      each.role === asker.role &&
      each.centreId === asker.centreId &&
      isInForce(each, act.at)
  )
  if (cares) return allow(grant, "care_relationship")
  const opening = subject.openings.find(
    (each) =>
      each.personId === subject.personId &&
      each.by === asker.accountId &&
      each.role === asker.role &&
      each.centreId === asker.centreId &&
      isOpen(each, act.at)
  )
  return opening !== undefined && covers(act.right, act.record)
    ? allow(grant, "break_glass", { until: closesAt(opening) })
    : refuse("no_relationship")
}

/** A request for access that the person made and that nobody has answered yet. */
const isAskedFor = ({ personId, requests }: Subject, at: Instant): boolean =>
  requests.some((request) => request.personId === personId && isOpenForAccess(request, at))

/** All people of the centre; and of one who has left, what was recorded before (F85). */
const asCentre = (asker: Asker, act: PersonAct, subject: Subject, grant: Grant): Authorisation => {
  const isHere = isAtCentre(asker, subject, act.at)
  const wasHere = act.right === "read" && act.recordedAt !== undefined && isAtCentre(asker, subject, act.recordedAt)
  if (!isHere && !wasHere) return refuse("other_centre")
  if (grant.condition === "on_recorded_request") {
    return isAskedFor(subject, act.at) ? allow(grant, "recorded_request") : refuse("no_request")
  }
  return allow(grant, isHere ? "centre" : "former_centre")
}

const isRestricted = ({ role }: Asker, { at }: Act, { restriction }: Subject): boolean =>
  restriction !== undefined &&
  restriction.from <= at &&
  (restriction.until === undefined || at < restriction.until) &&
  role !== "patient" &&
  role !== "data_manager"

/**
 * Whether somebody may do something with a record of a person (ID-19, ID-20, ID-21).
 *
 * Law: who has no tie to the person in force at the instant is refused, whatever the role.
 */
export const authorise = (asker: Asker, act: PersonAct, subject: Subject): Authorisation => {
  const grant = grantOf(asker.role, act.right, act.record)
  if (grant === undefined) return withoutRight(asker.role, act.record)
  if (isRestricted(asker, act, subject)) return refuse("restricted")
  if (grant.condition === "not_own_decision" && (act.decidedBy ?? asker.accountId) === asker.accountId) {
    return refuse("own_decision")
  }
  switch (grant.scope) {
    case "self":
      return asAuthor(asker, act, subject, grant)
    case "own":
      return asOwner(asker, act, subject, grant)
    case "own_people":
      return asClinician(asker, act, subject, grant)
    case "centre":
      return asCentre(asker, act, subject, grant)
    case "all":
      return allow(grant, "everybody")
  }
}

/** Whether somebody may do something with a record that belongs to no person. */
export const authoriseShared = (asker: Asker, act: SharedAct): Authorisation => {
  const grant = grantOf(asker.role, act.right, act.record)
  if (grant === undefined) return withoutRight(asker.role, act.record)
  switch (grant.scope) {
    case "self":
      return act.ofAccount === asker.accountId ? allow(grant, "self") : refuse("not_self")
    case "centre":
      return act.ofCentre === asker.centreId ? allow(grant, "centre") : refuse("other_centre")
    case "all":
      return allow(grant, "everybody")
    case "own":
    case "own_people":
      return refuse("no_right")
  }
}
