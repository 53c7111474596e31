/**
 * A regimen: what a person is prescribed and when, in versions. A version is never edited after its start: a change closes it
 * and opens the next one, so that what was expected on an earlier day stays what it was (clinical 3.6.1).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "../person/AccountId.ts"
import { PersonId } from "../person/Person.ts"
import { Remark } from "../person/Remark.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { Weight } from "../person/Weight.ts"
import { Amount } from "../product/Amount.ts"
import { Code } from "../product/Product.ts"
import { isScheduled, Phase } from "./Phase.ts"

/** Made by whoever writes the regimen down first. */
export const RegimenId = Uuid7.pipe(Schema.brand("RegimenId"))
export type RegimenId = typeof RegimenId.Type

/** Codes 4.4. */
export const RegimenKind = Schema.Literals([
  "prophylaxis",
  "on_demand",
  "episodic",
  "immune_tolerance",
  "bleed_minor",
  "bleed_major",
  "before_activity",
  "before_physiotherapy"
])
export type RegimenKind = typeof RegimenKind.Type

/** Codes 4.4. */
export const VersionStatus = Schema.Literals(["draft", "active", "replaced", "stopped", "withdrawn"])
export type VersionStatus = typeof VersionStatus.Type

const Count = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))

/**
 * What was worked out when the version was signed, and is shown from there: the patient's view computes nothing (clinical 3.1).
 * Without `leftOver` the vials are used up; without `kg` the dose does not depend on weight.
 */
export const SignedDose = Schema.Struct({
  amount: Amount,
  kg: Schema.optionalKey(Weight.fields.kg),
  vials: Schema.Array(Schema.Struct({ presentationId: Code, count: Count })),
  leftOver: Schema.optionalKey(Amount)
})
export type SignedDose = typeof SignedDose.Type

/** Both days belong to it. */
export const Pause = Schema.Struct({ from: LocalDate, to: LocalDate }).check(
  Schema.makeFilter(({ from, to }) => from <= to, { expected: "a pause that begins first" })
)
export type Pause = typeof Pause.Type

/** The person, or who decides for them, agreed to the version. */
export const Acceptance = Schema.Struct({ by: AccountId, on: LocalDate })
export type Acceptance = typeof Acceptance.Type

/** The clock at home, or the one of the place where the person is (F48). */
export const LeadingClock = Schema.Literals(["home", "local"])
export type LeadingClock = typeof LeadingClock.Type

/** What of a version says when which dose is due; `end` belongs to it, and one without it goes on. */
export const plan = {
  start: LocalDate,
  end: Schema.optionalKey(LocalDate),
  phases: Schema.NonEmptyArray(Phase).check(Schema.isMaxLength(20)),
  /** By which doses for each kilogram are counted, each from its day on. */
  weights: Schema.Array(Weight).check(Schema.isMaxLength(2000)),
  pauses: Schema.Array(Pause).check(Schema.isMaxLength(500)),
  /** Which clock its times follow while the person is away; without it the one at home. */
  leadingClock: Schema.optionalKey(LeadingClock)
}

/** One state of a regimen. Only the last phase may be without a count: what comes after it would never begin. */
export const Version = Schema.Struct({
  no: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 })),
  status: VersionStatus,
  productId: Code,
  catalogueVersion: Code,
  ...plan,
  signed: Schema.optionalKey(SignedDose),
  author: AccountId,
  reason: Remark,
  accepted: Schema.optionalKey(Acceptance)
}).check(
  Schema.makeFilter(({ end, start }) => end === undefined || start <= end, { expected: "a version that begins first" }),
  Schema.makeFilter(
    ({ phases }) => phases.slice(0, -1).every((phase) => isScheduled(phase) && phase.count !== undefined),
    { expected: "a count in every phase but the last" }
  )
)
export type Version = typeof Version.Type

/** Whether a person was to follow the version: a draft is not yet, and a withdrawn one never was, what they were to do. */
export const wasHeld = ({ status }: Version): boolean =>
  status === "active" || status === "replaced" || status === "stopped"

/** Each ends before the next one begins, or a dose would be expected twice. */
const followEachOther = (held: ReadonlyArray<Version>): boolean =>
  held.every(({ end }, index) => {
    const next = held[index + 1]
    return next === undefined || (end !== undefined && end < next.start)
  })

/** What of a version the expansion reads. */
export type Plan = Pick<Version, keyof typeof plan>

/** A regimen of one kind, its versions in the order in which they were written. */
export const Regimen = Schema.Struct({
  id: RegimenId,
  personId: PersonId,
  kind: RegimenKind,
  versions: Schema.NonEmptyArray(Version)
}).check(
  Schema.makeFilter(({ versions }) => versions.every(({ no }, index) => no === index + 1), {
    expected: "versions numbered 1, 2, 3 ..."
  }),
  Schema.makeFilter(({ versions }) => versions.filter(({ status }) => status === "active").length <= 1, {
    expected: "one active version at most"
  }),
  Schema.makeFilter(({ versions }) => followEachOther(versions.filter(wasHeld)), {
    expected: "one version a day at most"
  })
)
export type Regimen = typeof Regimen.Type
