/**
 * Why a dose is not calculated (codes 7.7). None of them holds a figure of the person.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"

/** The level aimed at, or the one before, cannot be meant. */
export class LevelOutOfRange extends Schema.TaggedError<LevelOutOfRange>()("LevelOutOfRange", {}) implements Ruled {
  readonly rule = "clinical 3.3.5"
  readonly field = "target"
}

/** Nobody knows how far this product raises the level: neither the person's own recovery nor the catalogue's. */
export class RecoveryMissing extends Schema.TaggedError<RecoveryMissing>()("RecoveryMissing", {}) implements Ruled {
  readonly rule = "clinical 3.3.1"
  readonly field = "recovery"
}

/** The amount needed is not a number above zero. */
export class NothingRequired extends Schema.TaggedError<NothingRequired>()("NothingRequired", {}) implements Ruled {
  readonly rule = "clinical 3.5"
  readonly field = "required"
}

/** No choice of the vials at hand makes the amount. */
export class NotPossible extends Schema.TaggedError<NotPossible>()("NotPossible", {}) implements Ruled {
  readonly rule = "clinical 3.5"
  readonly field = "vials"
}

/** A concentration or a largest dose that is not a number above zero. */
export class FigureOutOfRange
  extends Schema.TaggedError<FigureOutOfRange>()("FigureOutOfRange", {
    field: Schema.Literals(["concentration", "maxPerDose", "perKg"])
  })
  implements Ruled
{
  readonly rule = "clinical 3.3.3"
}

/** A peak is drawn 10 to 60 minutes after the infusion, and is above the level before it; otherwise it tells no recovery. */
export class NoRecoveryFromThis
  extends Schema.TaggedError<NoRecoveryFromThis>()("NoRecoveryFromThis", {
    reason: Schema.Literals(["PeakTime", "NotRaised", "NoDose"])
  })
  implements Ruled
{
  readonly rule = "clinical 3.3.2"
  readonly field = "peak"
}
