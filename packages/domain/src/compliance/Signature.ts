/**
 * Who stands for a step that a machine may not take: a clinician by name, with the time of signing and the reason in plain words.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { AccountId } from "../person/AccountId.ts"

/** Roles that may sign or confirm (clinical 7.4). What each of them may sign is said where it is signed. */
export const ClinicalRole = Schema.Literals(["consultant", "nurse", "physiotherapist"])
export type ClinicalRole = typeof ClinicalRole.Type

/** A member of staff as the person reads it: the name and role of that day. */
export const Clinician = Schema.Struct({
  accountId: AccountId,
  name: Schema.NonEmptyString,
  role: ClinicalRole
})
export type Clinician = typeof Clinician.Type

/** A clinician and when they signed. */
export const Signature = Schema.Struct({ ...Clinician.fields, at: Instant })
export type Signature = typeof Signature.Type

/** What somebody has to say in words: 1 to 2,000 characters that are not all blank (API-11), line breaks allowed. */
export const PlainWords = Schema.String.check(
  Schema.isPattern(
    /^(?=[^]*\S)(?:\n|[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]){1,2000}$/u
  )
)
export type PlainWords = typeof PlainWords.Type

/** Whether two signatures are of one account, whatever name and role it had when. */
export const isSamePerson = (a: Clinician, b: Clinician): boolean => a.accountId === b.accountId
