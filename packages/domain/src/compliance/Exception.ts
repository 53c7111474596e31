/**
 * Days for which nobody is asked to keep a record, with the reason: hospital, travel, an outage of the service (clinical 7.7).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Uuid7 } from "../person/Uuid7.ts"

/** Codes 6.5. */
export const ExceptionReason = Schema.Literals([
  "hospital",
  "travel",
  "bereavement_or_crisis",
  "outage",
  "device_lost",
  "trial_diary",
  "pregnancy_or_birth",
  "transfer",
  "paper_at_centre"
])
export type ExceptionReason = typeof ExceptionReason.Type

/** Codes 6.5. The person asks, staff answer; an outage is granted by the service's own log. */
export const ExceptionState = Schema.Union([
  Schema.Struct({ state: Schema.Literal("asked") }),
  Schema.Struct({ state: Schema.Literal("granted"), by: Schema.NonEmptyString, at: Instant }),
  Schema.Struct({ state: Schema.Literal("declined"), by: Schema.NonEmptyString, at: Instant })
])
export type ExceptionState = typeof ExceptionState.Type

export const ExceptionId = Uuid7.pipe(Schema.brand("ExceptionId"))
export type ExceptionId = typeof ExceptionId.Type

/** Both days are in it. Who granted it stands in it, as the person reads it. */
export const Exception = Schema.Struct({
  id: ExceptionId,
  from: LocalDate,
  to: LocalDate,
  reason: ExceptionReason,
  text: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u))),
  standing: ExceptionState
}).check(Schema.makeFilter(({ from, to }) => from <= to, { expected: "an exception of a day at least" }))
export type Exception = typeof Exception.Type
