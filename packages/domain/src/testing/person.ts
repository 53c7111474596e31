/**
 * Invented people, for tests and demonstrations. Their NHS numbers are of the range 999, which is never given to a person.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { addDays } from "../calendar/month.ts"
import { Zone } from "../calendar/Zone.ts"
import { AccountId } from "../person/AccountId.ts"
import type { Acceptance, AgreementVersion } from "../person/Agreement.ts"
import { Assay } from "../person/Assay.ts"
import { type CarerLink, CarerKind, CarerLinkId, CarerRight, Withheld } from "../person/Carer.ts"
import { type Centre, CentreId, type CentreStay } from "../person/Centre.ts"
import type { Diagnosis } from "../person/Diagnosis.ts"
import { Disorder } from "../person/Disorder.ts"
import type { DosingWeight } from "../person/DosingWeight.ts"
import { Comparator, type FactorLevel, type Reading } from "../person/FactorLevel.ts"
import { type HomeDeliveryDecision, HomeDeliveryState } from "../person/HomeDelivery.ts"
import type { HomeZones } from "../person/HomeZone.ts"
import type { InhibitorResult } from "../person/Inhibitor.ts"
import * as NhsNumber from "../person/NhsNumber.ts"
import { type Person, PersonId } from "../person/Person.ts"
import { type PersonRequest, PersonRequestId } from "../person/PersonRequest.ts"
import { type Reaction, ReactionId } from "../person/Reaction.ts"
import { Remark } from "../person/Remark.ts"
import type { Weight } from "../person/Weight.ts"
import { zones } from "./calendar.ts"

/** A person who is plainly invented; whatever a test is about is given. */
export const person = (about: Partial<Person> = {}): Person => ({
  id: PersonId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d01"),
  givenName: "Test Person",
  familyName: "One",
  birthDate: LocalDate.make("2001-02-03"),
  zone: Zone.make("Europe/London"),
  ...about
})

const nineDigits = Arbitrary.schema(Schema.String.check(Schema.isPattern(/^999[0-9]{6}$/)))

/** NHS numbers of the range 999. */
export const nhsNumbers: Arbitrary.Arbitrary<NhsNumber.NhsNumber> = Arbitrary.filterMap(nineDigits, (nine) => {
  const numbers = Array.from({ length: 10 }, (_, last) => NhsNumber.parse(`${nine}${last}`))
  return numbers.find(Result.isSuccess) ?? NhsNumber.parse(nine)
})

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const id = (number: number): string => `01996f3e-7a10-7c3e-9b1d-${String(number).padStart(12, "0")}`

/** The account of one of a few invented people. */
export const account = (number = 1): AccountId => AccountId.make(id(number))

/** One of a few invented centres. */
export const centreId = (number = 1): CentreId => CentreId.make(id(number))

/** One of a few invented people, by id alone. */
export const personId = (number = 1): PersonId => PersonId.make(id(number))

/** A centre; whatever a test is about is given. */
export const centre = (about: Partial<Centre> = {}): Centre => ({
  id: centreId(),
  name: "Test Centre",
  handoverAge: 16,
  ...about
})

/** What staff could have written. */
export const remark: Remark = Remark.make("Invented for a test")

/** Days of ten years, close enough to each other that intervals of months and days are met. */
export const days: Arbitrary.Arbitrary<LocalDate> = Arbitrary.map(whole(0, 3652), (count) =>
  LocalDate.make(addDays("2016-01-01", count))
)

/** Readings around every edge of the tables: edges themselves, values beside them, and any other. */
export const readings: Arbitrary.Arbitrary<Reading> = Arbitrary.filter(
  Arbitrary.all({
    value: Arbitrary.map(whole(0, 6000), (tenths) => tenths / 100),
    comparator: Arbitrary.schema(Comparator)
  }),
  ({ comparator, value }) => comparator !== "<" || value > 0
)

/** Untreated levels of FVIII. */
export const fviiiLevels: Arbitrary.Arbitrary<FactorLevel> = Arbitrary.map(
  Arbitrary.all({ reading: readings, on: days, assay: Arbitrary.schema(Assay) }),
  ({ assay, on, reading }): FactorLevel => ({ factor: "fviii", unit: "IU/dL", drawn: "baseline", assay, on, reading })
)

/** Disorders of every kind. */
export const disorders: Arbitrary.Arbitrary<Disorder> = Arbitrary.schema(Disorder)

/** A diagnosis of severe haemophilia A; whatever a test is about is given. */
export const diagnosis = (about: Partial<Diagnosis> = {}): Diagnosis => ({
  disorder: "haemophilia_a",
  from: LocalDate.make("2001-03-01"),
  levels: [
    {
      factor: "fviii",
      unit: "IU/dL",
      reading: { value: 1, comparator: "<" },
      on: LocalDate.make("2001-03-01"),
      assay: "one_stage",
      drawn: "baseline"
    }
  ],
  confirmedBy: account(),
  ...about
})

/** Results around the cut-off and around 5 BU, by assays that emicizumab misleads and others. */
export const inhibitorResults: Arbitrary.Arbitrary<InhibitorResult> = Arbitrary.map(
  Arbitrary.all({
    on: days,
    bu: Arbitrary.schema(Schema.Literals([0, 0.2, 0.3, 0.59, 0.6, 0.9, 4.9, 5, 12])),
    assay: Arbitrary.schema(Schema.Literals(["bethesda_clot", "bethesda_chromogenic_bovine", "unknown"]))
  }),
  (result): InhibitorResult => ({ factor: "fviii", ...result })
)

/** Weights of children and adults. */
export const weights: Arbitrary.Arbitrary<Weight> = Arbitrary.map(
  Arbitrary.all({ tenths: whole(100, 1500), on: days }),
  ({ on, tenths }) => ({ kg: tenths / 10, on })
)

/** Zones of a life with up to four moves. */
export const homeZones: Arbitrary.Arbitrary<HomeZones> = Arbitrary.map(
  Arbitrary.all([zones, Arbitrary.array(Arbitrary.all({ zone: zones, from: days }), { maxLength: 4 })]),
  ([zone, moves]): HomeZones => [{ zone, from: LocalDate.make("2001-02-03") }, ...moves]
)

/** Times at a few centres, one after the other; the last goes on. */
export const centreStays: Arbitrary.Arbitrary<ReadonlyArray<CentreStay>> = Arbitrary.map(
  Arbitrary.array(Arbitrary.all({ from: days, number: whole(1, 3) }), { minLength: 1, maxLength: 4 }),
  (starts) => {
    const inOrder = starts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const once = inOrder.filter(({ from }, index) => inOrder[index - 1]?.from !== from)
    return once.map(({ from, number }, index): CentreStay => {
      const next = once[index + 1]
      return {
        centreId: centreId(number),
        from,
        ...(next && { to: LocalDate.make(addDays(next.from, -1)) })
      }
    })
  }
)

/** A dosing weight that a clinician recorded; whatever a test is about is given. */
export const dosingWeight = (about: Partial<DosingWeight> = {}): DosingWeight => ({
  kg: 80,
  reason: remark,
  from: LocalDate.make("2020-01-01"),
  by: account(3),
  ...about
})

/** An allergy that staff learnt of; whatever a test is about is given. */
export const reaction = (about: Partial<Reaction> = {}): Reaction => ({
  id: ReactionId.make(id(1)),
  on: LocalDate.make("2020-01-01"),
  productId: "test-factor",
  kind: "allergy",
  recordedBy: account(3),
  ...about
})

/** A request for access, not answered yet; whatever a test is about is given. */
export const personRequest = (about: Partial<PersonRequest> = {}): PersonRequest => ({
  id: PersonRequestId.make(id(1)),
  personId: personId(),
  kind: "access",
  receivedAt: Instant.make("2020-01-01T12:00:00Z"),
  ...about
})

/** A parent's link with every right; whatever a test is about is given. */
export const carerLink = (about: Partial<CarerLink> = {}): CarerLink => ({
  id: CarerLinkId.make(id(1)),
  personId: personId(),
  carerId: account(2),
  kind: "parent",
  rights: ["view", "record", "manage_stock"],
  withholds: [],
  from: LocalDate.make("2016-01-01"),
  evidence: remark,
  approvedBy: account(3),
  ...about
})

/** Links of every kind, with any rights, and some of them ended. */
export const carerLinks: Arbitrary.Arbitrary<CarerLink> = Arbitrary.map(
  Arbitrary.all({
    kind: Arbitrary.schema(CarerKind),
    rights: Arbitrary.schema(Schema.Array(CarerRight).check(Schema.isMaxLength(3))),
    withholds: Arbitrary.schema(Schema.Array(Withheld).check(Schema.isMaxLength(4))),
    from: days,
    lasts: whole(0, 4000),
    ends: Arbitrary.schema(Schema.Literals(["open", "by_date", "revoked"]))
  }),
  ({ ends, from, kind, lasts, rights, withholds }) => {
    const last = addDays(from, lasts)
    return carerLink({
      kind,
      rights,
      withholds,
      from,
      ...(ends === "by_date" && { to: LocalDate.make(last) }),
      ...(ends === "revoked" && { revokedAt: Instant.make(`${last}T12:00:00Z`) })
    })
  }
)

/** Versions of the agreement's text, numbered as they came out. */
export const agreementVersions: Arbitrary.Arbitrary<ReadonlyArray<AgreementVersion>> = Arbitrary.map(
  Arbitrary.array(days, { minLength: 1, maxLength: 4 }),
  (dates) => dates.toSorted().map((from, index) => ({ version: index + 1, from }))
)

/** Acceptances of the first versions. */
export const acceptances: Arbitrary.Arbitrary<Acceptance> = Arbitrary.map(
  Arbitrary.all({ version: whole(1, 4), on: days }),
  (each): Acceptance => ({ ...each, signer: "self", by: account() })
)

/** Decisions about home delivery. */
export const homeDeliveryDecisions: Arbitrary.Arbitrary<HomeDeliveryDecision> = Arbitrary.map(
  Arbitrary.all({ state: Arbitrary.schema(HomeDeliveryState), from: days }),
  (each) => ({ ...each, by: account(), reason: remark })
)
