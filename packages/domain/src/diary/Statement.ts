/**
 * What a person says about bleeds in a stretch of days: none, all recorded, or not all. Without one, no entry means "not known"
 * and never "no bleed" (clinical 4.8).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { PersonId } from "../person/Person.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { Amendment } from "./Amendment.ts"
import { BleedId } from "./BleedId.ts"
import { Author } from "./Version.ts"

/** Made by the device that records the statement (API-5). */
export const StatementId = Uuid7.pipe(Schema.brand("StatementId"))
export type StatementId = typeof StatementId.Type

/** The three answers (codes 3.9). None of them is chosen for the person. */
export const StatementAnswer = Schema.Literals(["none", "all_recorded", "not_all_recorded"])
export type StatementAnswer = typeof StatementAnswer.Type

/** What a person sends. */
export const StatementDraft = Schema.Struct({
  id: StatementId,
  from: LocalDate,
  to: LocalDate,
  answer: StatementAnswer
})
export type StatementDraft = typeof StatementDraft.Type

/** Codes 3.9. Taken back with its reason, or contradicted by a bleed that was written down later: both are kept. */
export const StatementState = Schema.Union([
  Schema.Struct({ state: Schema.Literal("stands") }),
  Schema.Struct({ state: Schema.Literal("withdrawn"), at: Instant, by: Author, amendment: Amendment }),
  Schema.Struct({ state: Schema.Literal("contradicted"), at: Instant, bleedId: BleedId })
])
export type StatementState = typeof StatementState.Type

/** A statement with its signer and time; the first and the last day are in it. */
export const Statement = Schema.Struct({
  id: StatementId,
  personId: PersonId,
  from: LocalDate,
  to: LocalDate,
  answer: StatementAnswer,
  signedAt: Instant,
  signedBy: Author,
  standing: StatementState
}).check(Schema.makeFilter(({ from, to }) => from <= to, { expected: "a statement about a day at least" }))
export type Statement = typeof Statement.Type
