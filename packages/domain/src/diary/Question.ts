/**
 * What the diary asks before it keeps an unlikely entry. A fact is never refused for being unlikely: answered with "yes, keep
 * it", it is kept, and so is the answer (API-12).
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import { Confirmation, TreatmentId } from "./Treatment.ts"

/** One question, with a JSON pointer to the field that it is about; the empty pointer is the whole entry. */
export const Question = Schema.TaggedUnion({
  /** Older than 31 days: "Is the date right?" (clinical 9.6) */
  DateLongAgo: { pointer: Schema.String },
  /** The last usable day of the batch was before the day of the treatment (D7): "Did you use it?" */
  BatchExpired: { pointer: Schema.String },
  /** An entry like this one stands already (D13): "Is this the same treatment?" `minutesApart` is left out where there is no exact time. */
  PossibleDuplicate: {
    pointer: Schema.String,
    treatmentId: TreatmentId,
    minutesApart: Schema.optionalKey(Schema.Number)
  }
})
export type Question = typeof Question.Type

/** The code with which each is answered (codes 7.4). */
const confirmations = {
  DateLongAgo: "date_long_ago",
  BatchExpired: "batch_expired",
  PossibleDuplicate: "possible_duplicate"
} as const satisfies Record<Question["_tag"], Confirmation>

/** The code with which a question is answered. */
const confirmation = ({ _tag }: Question): Confirmation => confirmations[_tag]

/**
 * The entry is kept as soon as it is sent again with these confirmations. Questions that were answered already are not among
 * them.
 */
export class ConfirmationRequired
  extends Schema.TaggedError<ConfirmationRequired>()("ConfirmationRequired", {
    confirmations: Schema.NonEmptyArray(Confirmation),
    questions: Schema.NonEmptyArray(Question)
  })
  implements Ruled
{
  readonly rule = "API-12"
  readonly field = "confirmations"
}

/**
 * The answers to keep, or the questions that are still open. An answer to what was not asked is dropped: it would say of the
 * record what is not so.
 */
export const settle = (
  questions: ReadonlyArray<Question>,
  answers: ReadonlyArray<Confirmation>
): Result.Result<ReadonlyArray<Confirmation>, ConfirmationRequired> => {
  const open = questions.filter((question) => !answers.includes(confirmation(question)))
  return Arr.isReadonlyArrayNonEmpty(open)
    ? Result.fail(new ConfirmationRequired({ confirmations: Arr.dedupe(Arr.map(open, confirmation)), questions: open }))
    : Result.succeed(Arr.dedupe(questions.map(confirmation)))
}
