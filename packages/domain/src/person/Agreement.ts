/**
 * The agreement of home delivery: what is to be recorded, who sees it and what follows. Its text has versions, and a person,
 * or who acts for them, accepts one of them (clinical 8.3).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import { ageOn } from "./age.ts"
import { AccountId } from "./AccountId.ts"
import { CarerKind } from "./Carer.ts"
import { daysLater, monthsLater } from "../calendar/later.ts"
import { Name } from "./Person.ts"

const VersionNumber = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))

/** A version of the text, and the day from which it is asked for. The text itself is kept by the service, in every language. */
export const AgreementVersion = Schema.Struct({ version: VersionNumber, from: LocalDate })
export type AgreementVersion = typeof AgreementVersion.Type

/** Who accepts: the person themselves, or one who acts for them. */
export const Signer = Schema.Literals(["self", ...CarerKind.literals])
export type Signer = typeof Signer.Type

/** An acceptance. One on paper has the reference of the scan, and may have a witness. */
export const Acceptance = Schema.Struct({
  version: VersionNumber,
  on: LocalDate,
  signer: Signer,
  by: AccountId,
  witness: Schema.optionalKey(Name),
  scanReference: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[A-Za-z0-9._-]{1,64}$/)))
})
export type Acceptance = typeof Acceptance.Type

/** From this age a young person signs for themselves. @source Family Law Reform Act 1969, section 8. */
export const signsFrom = 16

/** Who may not sign, and why. */
export class SignerNotAllowed
  extends Schema.TaggedError<SignerNotAllowed>()("SignerNotAllowed", {
    reason: Schema.Literals(["TooYoung", "SignsThemselves", "KindCannotSign"])
  })
  implements Ruled
{
  readonly rule = "clinical 8.3"
  readonly field = "signer"
}

/** The version is not asked for yet on that day, or there is none of that number. */
export class VersionNotOffered
  extends Schema.TaggedError<VersionNotOffered>()("VersionNotOffered", {})
  implements Ruled
{
  readonly rule = "clinical 8.3"
  readonly field = "version"
}

/** Whom the agreement is about: the birthday, and since when staff hold the young person competent, if they noted it. */
export interface Holder {
  readonly birth: LocalDate
  readonly competentSince?: LocalDate
}

const mayNotSign = (
  signer: Signer,
  on: LocalDate,
  { birth, competentSince }: Holder
): SignerNotAllowed["reason"] | undefined => {
  const isGrown = ageOn(birth, on) >= signsFrom
  switch (signer) {
    case "self":
      return isGrown || (competentSince !== undefined && competentSince <= on) ? undefined : "TooYoung"
    case "parent":
    case "legal_guardian":
      return isGrown ? "SignsThemselves" : undefined
    case "attorney":
      return isGrown ? undefined : "KindCannotSign"
    case "carer_by_consent":
      return "KindCannotSign"
  }
}

/**
 * Checks an acceptance: a parent or guardian signs for a child, from 16 the young person does, earlier when staff hold them
 * competent; for an adult without capacity an attorney.
 */
export const accept = (
  acceptance: Acceptance,
  versions: ReadonlyArray<AgreementVersion>,
  holder: Holder
): Result.Result<Acceptance, SignerNotAllowed | VersionNotOffered> => {
  const reason = mayNotSign(acceptance.signer, acceptance.on, holder)
  if (reason !== undefined) return Result.fail(new SignerNotAllowed({ reason }))
  const offered = versions.some(({ from, version }) => version === acceptance.version && from <= acceptance.on)
  return offered ? Result.succeed(acceptance) : Result.fail(new VersionNotOffered())
}

/** Days in which a new version is to be accepted (clinical 8.3). */
export const acceptWithinDays = 90

/** Months after which an acceptance is asked for again. */
export const acceptedForMonths = 24

/** How the agreement stands. A lapse is a task of the centre, and stops nothing. */
export const Standing = Schema.TaggedUnion({
  NotAccepted: {},
  Accepted: { acceptance: Acceptance },
  /** A new version is out, and there is time until `by`. */
  NewVersion: { acceptance: Acceptance, version: VersionNumber, by: LocalDate },
  /** `since` is the last day on which it could have been accepted in time. */
  Lapsed: { acceptance: Acceptance, since: LocalDate, because: Schema.Literals(["new_version", "too_old"]) }
})
export type Standing = typeof Standing.Type

const isAfter = (a: Acceptance, b: Acceptance): boolean =>
  a.version === b.version ? a.on >= b.on : a.version > b.version

/** How the agreement stands as of a day. Law: what is published or accepted on a later day changes nothing. */
export const standing = (
  versions: ReadonlyArray<AgreementVersion>,
  acceptances: ReadonlyArray<Acceptance>,
  asOf: LocalDate
): Standing => {
  const acceptance = acceptances.reduce<Acceptance | undefined>(
    (last, each) => (each.on <= asOf && (last === undefined || isAfter(each, last)) ? each : last),
    undefined
  )
  if (acceptance === undefined) return Standing.cases.NotAccepted.make({})
  const oldOn = monthsLater(acceptance.on, acceptedForMonths)
  if (asOf > oldOn) return Standing.cases.Lapsed.make({ acceptance, since: oldOn, because: "too_old" })
  const next = versions
    .filter(({ from, version }) => version > acceptance.version && from <= asOf)
    .toSorted((a, b) => a.version - b.version)[0]
  if (next === undefined) return Standing.cases.Accepted.make({ acceptance })
  const by = daysLater(next.from, acceptWithinDays)
  return asOf <= by
    ? Standing.cases.NewVersion.make({ acceptance, version: next.version, by })
    : Standing.cases.Lapsed.make({ acceptance, since: by, because: "new_version" })
}
