/**
 * A note from a person to their centre that more is needed. It promises no delivery: it says what is there, and the nurse answers.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { PersonId } from "../person/Person.ts"
import { Code } from "../product/Product.ts"
import type { Ruled } from "../rules/Rule.ts"

/** Codes 5.5. */
export const OrderNoteState = Schema.Literals(["asked", "seen", "ordered", "declined"])
export type OrderNoteState = typeof OrderNoteState.Type

/** What is asked for, and how many vials of it the books had at home when it was. */
export const OrderNote = Schema.Struct({
  personId: PersonId,
  productId: Code,
  onHand: Schema.Int,
  askedAt: Instant,
  state: OrderNoteState
})
export type OrderNote = typeof OrderNote.Type

/** The note was answered already, or is to go back to a state that it had. */
export class OrderNoteAnswered
  extends Schema.TaggedError<OrderNoteAnswered>()("OrderNoteAnswered", {})
  implements Ruled
{
  readonly rule = "clinical 6.9"
  readonly field = "state"
}

/** What may follow on each state. */
const next: Readonly<Record<OrderNoteState, ReadonlyArray<OrderNoteState>>> = {
  asked: ["seen", "ordered", "declined"],
  seen: ["ordered", "declined"],
  ordered: [],
  declined: []
}

/** The note in its next state. Law: no note ever comes back to a state that it had. */
export const advance = (note: OrderNote, state: OrderNoteState): Result.Result<OrderNote, OrderNoteAnswered> =>
  next[note.state].includes(state) ? Result.succeed({ ...note, state }) : Result.fail(new OrderNoteAnswered())
