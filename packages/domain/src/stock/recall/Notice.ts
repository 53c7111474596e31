/**
 * The notice of a recall to one person: what was sent, which calls were made, what they answered.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../../calendar/Instant.ts"
import { Author } from "../../diary/Version.ts"
import { PersonId } from "../../person/Person.ts"
import { RecallId } from "../Movement.ts"
import { Reply } from "./Reply.ts"

/** How a call ended (codes 5.2). */
export const CallOutcome = Schema.Literals(["reached", "no_answer", "wrong_number", "message_left"])
export type CallOutcome = typeof CallOutcome.Type

/** Where the contact stands (codes 5.2). */
export const ContactState = Schema.Literals(["not_reached", "notified", "telephone_now", "acknowledged", "moved"])
export type ContactState = typeof ContactState.Type

/** One attempt to telephone. */
export const Call = Schema.Struct({ at: Instant, by: Author, outcome: CallOutcome })
export type Call = typeof Call.Type

/** That something was done for the person, by whom and when. */
export const Done = Schema.Struct({ at: Instant, by: Author })

/**
 * A notice names whom to call, because nobody is told to stop a treatment without being told what to use instead (R4).
 * `sentAt` is left out until the message went out by one of the person's channels.
 */
export const Notice = Schema.Struct({
  recallId: RecallId,
  personId: PersonId,
  /** BCP 47 tag of the language that it is written in. */
  language: Schema.String.check(Schema.isPattern(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)),
  centreTelephone: Schema.String.check(Schema.isPattern(/^\+?[0-9][0-9 ()-]{2,28}$/)),
  sentAt: Schema.optionalKey(Instant),
  /** Opened and confirmed as read. */
  acknowledgedAt: Schema.optionalKey(Instant),
  calls: Schema.Array(Call),
  replies: Schema.Array(Reply),
  /** The person is under the care of another centre now, which was told. */
  moved: Schema.optionalKey(Done),
  replacementArranged: Schema.optionalKey(Done)
})
export type Notice = typeof Notice.Type
