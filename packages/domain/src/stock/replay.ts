/**
 * Reads a whole file of movements into a ledger, and says at which of them it had to stop.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import * as Ledger from "./Ledger.ts"
import * as Movement from "./Movement.ts"

/** The movement at `index`, counted from 0, was refused; those before it stand. */
export class MovementRefused
  extends Schema.TaggedError<MovementRefused>()("MovementRefused", {
    index: Schema.Int,
    error: Schema.Union([
      Movement.UnknownEvent,
      Movement.BadQuantity,
      Movement.ReasonMissing,
      Movement.UnreadableMovement,
      Ledger.NegativeBalance,
      Ledger.Quarantined,
      Ledger.UnknownReference,
      Ledger.MovementTwice
    ])
  })
  implements Ruled
{
  readonly rule = "clinical 6.2"
  readonly field = "movements"
}

/** The ledger of movements in the order received, or the first that cannot be taken (clinical 6.2). */
export const replay = (sent: ReadonlyArray<unknown>): Result.Result<Ledger.Ledger, MovementRefused> => {
  let ledger = Ledger.empty
  for (const [index, each] of sent.entries()) {
    const next = Result.flatMap(
      Movement.decode(each),
      (movement): Result.Result<Ledger.Ledger, MovementRefused["error"]> => Ledger.append(ledger, movement)
    )
    if (Result.isFailure(next)) return Result.fail(new MovementRefused({ index, error: next.failure }))
    ledger = next.success
  }
  return Result.succeed(ledger)
}
