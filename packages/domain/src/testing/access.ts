/**
 * Invented staff, and what ties them to invented people.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { AccessEvent } from "../access/AccessEvent.ts"
import type { Asker, PersonAct, Subject } from "../access/authorise.ts"
import { type BreakGlass, BreakGlassCategory, BreakGlassId } from "../access/BreakGlass.ts"
import { type CareRelationship, CareRelationshipId, CareRole } from "../access/CareRelationship.ts"
import { PersonRecord, Right } from "../access/permissionMatrix.ts"
import { Purpose, Role } from "../access/Role.ts"
import { epochMillis, Instant, instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Zone } from "../calendar/Zone.ts"
import { Remark } from "../person/Remark.ts"
import { account, carerLinks, centreId, centreStays, personId } from "./person.ts"

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const uuid = "01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d02"

/** Minutes of five years, in which everything here happens. */
export const moments: Arbitrary.Arbitrary<Instant> = Arbitrary.map(whole(0, 5 * 365 * 1440), (minutes) =>
  instantOf(Date.UTC(2018, 0, 1) + minutes * 60_000)
)

/** An instant some minutes after another. */
export const after = (at: Instant, minutes: number): Instant => instantOf(epochMillis(at) + minutes * 60_000)

/** A consultant of the first centre; whatever a test is about is given. */
export const asker = (about: Partial<Asker> = {}): Asker => ({
  accountId: account(1),
  role: "consultant",
  centreId: centreId(1),
  ...about
})

/** A person of the first centre whom nobody is tied to; whatever a test is about is given. */
export const subject = (about: Partial<Subject> = {}): Subject => ({
  personId: personId(1),
  birth: LocalDate.make("2008-05-01"),
  handoverAge: 16,
  zone: Zone.make("Europe/London"),
  stays: [{ centreId: centreId(1), from: LocalDate.make("2016-01-01") }],
  relationships: [],
  openings: [],
  links: [],
  requests: [],
  ...about
})

/** A consultant's relationship without an end; whatever a test is about is given. */
export const relationship = (about: Partial<CareRelationship> = {}): CareRelationship => ({
  id: CareRelationshipId.make(uuid),
  personId: personId(1),
  staffId: account(1),
  role: "consultant",
  centreId: centreId(1),
  from: Instant.make("2018-01-01T00:00:00Z"),
  setBy: account(3),
  ...about
})

/** Relationships of a few members of staff with a few people. */
export const relationships: Arbitrary.Arbitrary<CareRelationship> = Arbitrary.map(
  Arbitrary.all({
    role: Arbitrary.schema(CareRole),
    staff: whole(1, 3),
    person: whole(1, 2),
    centre: whole(1, 2),
    from: moments,
    lasts: whole(0, 2_000_000)
  }),
  ({ centre, from, lasts, person, role, staff }) =>
    relationship({
      role,
      from,
      personId: personId(person),
      staffId: account(staff),
      centreId: centreId(centre),
      ...(lasts < 1_000_000 && { until: after(from, lasts) })
    })
)

/** A consultant's opening of the first person's diary; whatever a test is about is given. */
export const opening = (about: Partial<BreakGlass> = {}): BreakGlass => ({
  id: BreakGlassId.make(uuid),
  personId: personId(1),
  by: account(1),
  role: "consultant",
  centreId: centreId(1),
  category: "emergency",
  reason: Remark.make("Invented for a test"),
  openedAt: Instant.make("2019-06-01T12:00:00Z"),
  ...about
})

/** Openings, some of them closed before their hour is over. */
export const openings: Arbitrary.Arbitrary<BreakGlass> = Arbitrary.map(
  Arbitrary.all({ openedAt: moments, closes: whole(0, 200), category: Arbitrary.schema(BreakGlassCategory) }),
  ({ category, closes, openedAt }) =>
    opening({ category, openedAt, ...(closes < 150 && { closedAt: after(openedAt, closes) }) })
)

/** Members of staff, patients, carers and others. */
export const askers: Arbitrary.Arbitrary<Asker> = Arbitrary.map(
  Arbitrary.all({ role: Arbitrary.schema(Role), number: whole(1, 3), centre: whole(1, 2), person: whole(1, 2) }),
  ({ centre, number, person, role }) =>
    asker({
      role,
      accountId: account(number),
      centreId: centreId(centre),
      ...(role === "patient" && { personId: personId(person) })
    })
)

/** Everything that could be done with a person's record. */
export const acts: Arbitrary.Arbitrary<PersonAct> = Arbitrary.map(
  Arbitrary.all({
    right: Arbitrary.schema(Right),
    record: Arbitrary.schema(PersonRecord),
    at: moments,
    owner: whole(1, 3),
    decider: whole(1, 3)
  }),
  ({ at, decider, owner, record, right }) => ({
    right,
    record,
    at,
    ofAccount: account(owner),
    decidedBy: account(decider)
  })
)

/** People with ties of every kind. */
export const subjects: Arbitrary.Arbitrary<Subject> = Arbitrary.map(
  Arbitrary.all({
    stays: centreStays,
    relationships: Arbitrary.array(relationships, { maxLength: 4 }),
    openings: Arbitrary.array(openings, { maxLength: 2 }),
    links: Arbitrary.array(carerLinks, { maxLength: 2 })
  }),
  (ties) => subject(ties)
)

/** Looks at a person's record and changes of it by a few people at work on a few days. */
export const accessEvents: Arbitrary.Arbitrary<AccessEvent> = Arbitrary.map(
  Arbitrary.all({
    minutes: whole(0, 4320),
    number: whole(1, 3),
    person: whole(1, 2),
    role: Arbitrary.schema(Schema.Literals(["patient", "carer", "nurse", "consultant"])),
    right: Arbitrary.schema(Right),
    record: Arbitrary.schema(PersonRecord),
    purpose: Arbitrary.schema(Purpose)
  }),
  ({ minutes, number, person, ...event }) =>
    AccessEvent.make({
      ...event,
      at: after(Instant.make("2019-06-01T00:00:00Z"), minutes),
      personId: personId(person),
      by: account(number),
      name: `Test ${number}`
    })
)
