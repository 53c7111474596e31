/**
 * The agreement of home delivery: what is to be recorded, who sees it and what follows. Its text has versions, and a person,
 * or who acts for them, accepts one of them (clinical 8.3).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "./AccountId.ts"
import { CarerKind } from "./Carer.ts"
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
