/**
 * Something that happened to vials: they came, went from one place to another, were used, broken, sent back or set apart.
 *
 * Movements are only ever added. A mistake is voided by a later movement, and both stay to be read.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LineNo, TreatmentId } from "../diary/Treatment.ts"
import { Author } from "../diary/Version.ts"
import { Name, PersonId } from "../person/Person.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { ExpiryDate } from "../product/ExpiryDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import { Explanation } from "./Explanation.ts"
import { Location } from "./Location.ts"
import { StockItem, StockState } from "./StockItem.ts"

/** Made by whoever records the movement. */
export const MovementId = Uuid7.pipe(Schema.brand("MovementId"))
export type MovementId = typeof MovementId.Type

/** Names a recall; here, so that a movement can say which one it belongs to. */
export const RecallId = Uuid7.pipe(Schema.brand("RecallId"))
export type RecallId = typeof RecallId.Type

/** Names a time out of temperature. */
export const ExcursionId = Uuid7.pipe(Schema.brand("ExcursionId"))
export type ExcursionId = typeof ExcursionId.Type

/** Names a delivery note. */
export const DeliveryId = Uuid7.pipe(Schema.brand("DeliveryId"))
export type DeliveryId = typeof DeliveryId.Type

/** Codes 5.1. */
export const MovementKind = Schema.Literals([
  "delivered",
  "collected",
  "moved",
  "used",
  "wasted",
  "returned",
  "expired",
  "destroyed",
  "quarantined",
  "released",
  "adjusted",
  "voided"
])
export type MovementKind = typeof MovementKind.Type

/** Whole vials, 1 to 100,000: a supplier's store is a location, too. */
export const VialCount = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 }))

/** More or fewer vials than the books say; never none. */
export const VialDifference = Schema.Int.check(
  Schema.isBetween({ minimum: -100_000, maximum: 100_000 }),
  Schema.makeFilter((vials: number) => vials !== 0, { expected: "a difference" })
)

/** Who recorded it and when, beside when it happened. `sequence` is the place in which the service received it. */
export const Envelope = Schema.Struct({
  id: MovementId,
  sequence: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  recordedAt: Instant,
  by: Author
})
export type Envelope = typeof Envelope.Type

/** Gives the movement at a place of a list of new ones its envelope. */
export type Stamp = (index: number) => Envelope

/** Why stock was set apart, or is free again. */
export const Cause = Schema.Union([
  Schema.Struct({ recallId: RecallId }),
  Schema.Struct({ excursionId: ExcursionId }),
  Schema.Struct({ explanation: Explanation })
])
export type Cause = typeof Cause.Type

const recorded = { ...Envelope.fields, happenedAt: Instant }
const ofItem = { ...recorded, item: StockItem, vials: VialCount }
const arrival = {
  ...ofItem,
  to: Location,
  expiry: Schema.optionalKey(ExpiryDate),
  deliveryId: Schema.optionalKey(DeliveryId)
}

/** Vials that came from outside the books, with the expiry date of their batch. */
export const Arrived = Schema.Struct({ kind: Schema.Literals(["delivered", "collected"]), ...arrival })
export type Arrived = typeof Arrived.Type

/** From one place to another. */
export const Moved = Schema.Struct({ kind: Schema.Literal("moved"), ...ofItem, from: Location, to: Location })
export type Moved = typeof Moved.Type

/** One line of a treatment. */
export const Used = Schema.Struct({
  kind: Schema.Literal("used"),
  ...ofItem,
  from: Location,
  personId: PersonId,
  treatmentId: TreatmentId,
  lineNo: LineNo
})
export type Used = typeof Used.Type

const gone = { ...ofItem, from: Location }

/** Broken, spilled, too warm ... : not fit to be used, from the one state or the other, and why (F57). */
export const Wasted = Schema.Struct({
  kind: Schema.Literal("wasted"),
  ...gone,
  state: StockState,
  explanation: Explanation
})
export type Wasted = typeof Wasted.Type

/** Sent back, or past their date: gone without being used, from the one state or the other. */
export const Lost = Schema.Struct({
  kind: Schema.Literals(["returned", "expired"]),
  ...gone,
  state: StockState,
  explanation: Schema.optionalKey(Explanation)
})
export type Lost = typeof Lost.Type

/** Quarantined vials that were destroyed before a witness, and why. */
export const Destroyed = Schema.Struct({
  kind: Schema.Literal("destroyed"),
  ...gone,
  witness: Name,
  explanation: Explanation
})
export type Destroyed = typeof Destroyed.Type

/** Set apart, or free again, where it lies. */
export const StateChanged = Schema.Struct({
  kind: Schema.Literals(["quarantined", "released"]),
  ...ofItem,
  place: Location,
  cause: Cause
})
export type StateChanged = typeof StateChanged.Type

/** What a count found to be different, with the reason. */
export const Adjusted = Schema.Struct({
  kind: Schema.Literal("adjusted"),
  ...recorded,
  item: StockItem,
  vials: VialDifference,
  place: Location,
  explanation: Explanation
})
export type Adjusted = typeof Adjusted.Type

/** Cancels an earlier movement as if it had never been. */
export const Voided = Schema.Struct({ kind: Schema.Literal("voided"), ...recorded, voids: MovementId })
export type Voided = typeof Voided.Type

/** A movement of stock; `kind` is the code of codes 5.1. */
export const Movement = Schema.Union([Arrived, Moved, Used, Wasted, Lost, Destroyed, StateChanged, Adjusted, Voided])
export type Movement = typeof Movement.Type

/** A movement that stands for vials: all but a void. */
export type Effective = Exclude<Movement, Voided>

/** The kind is none of codes 5.1. */
export class UnknownEvent extends Schema.TaggedError<UnknownEvent>()("UnknownEvent", {}) implements Ruled {
  readonly rule = "clinical 6.2"
  readonly field = "kind"
}

/** Vials are counted in positive whole numbers; only an adjustment may be negative, and it is never nothing. */
export class BadQuantity extends Schema.TaggedError<BadQuantity>()("BadQuantity", {}) implements Ruled {
  readonly rule = "clinical 6.2"
  readonly field = "vials"
}

/** The books were changed after a count, or vials were wasted or destroyed, and nobody said why. */
export class ReasonMissing extends Schema.TaggedError<ReasonMissing>()("ReasonMissing", {}) implements Ruled {
  readonly rule = "clinical 6.2"
  readonly field = "explanation"
}

/** Another part of the movement cannot be read. */
export class UnreadableMovement
  extends Schema.TaggedError<UnreadableMovement>()("UnreadableMovement", {})
  implements Ruled
{
  readonly rule = "clinical 6.2"
  readonly field = "movement"
}

/** Why something is not a movement. */
export type NotAMovement = UnknownEvent | BadQuantity | ReasonMissing | UnreadableMovement

const kindOf = Schema.decodeUnknownResult(Schema.Struct({ kind: MovementKind }))
const quantityOf = {
  counted: Schema.decodeUnknownResult(Schema.Struct({ vials: VialCount })),
  adjusted: Schema.decodeUnknownResult(Schema.Struct({ vials: VialDifference }))
}
/** Nothing that takes vials out of the books by hand is without a reason (F57, codes 5.1). */
const explainedKinds: ReadonlyArray<MovementKind> = ["adjusted", "wasted", "destroyed"]
const explained = Schema.decodeUnknownResult(Schema.Struct({ explanation: Explanation }))
const whole = Schema.decodeUnknownResult(Movement)

/** Reads a movement as it was sent: the kind first, then the quantity, then the reason, then all else (clinical 6.2). */
export const decode = (sent: unknown): Result.Result<Movement, NotAMovement> => {
  const kind = kindOf(sent)
  if (Result.isFailure(kind)) return Result.fail(new UnknownEvent())
  const quantity = kind.success.kind === "adjusted" ? quantityOf.adjusted : quantityOf.counted
  if (kind.success.kind !== "voided" && Result.isFailure(quantity(sent))) return Result.fail(new BadQuantity())
  if (explainedKinds.includes(kind.success.kind) && Result.isFailure(explained(sent)))
    return Result.fail(new ReasonMissing())
  return Result.mapError(whole(sent), () => new UnreadableMovement())
}
