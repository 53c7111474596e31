/**
 * How a product is kept: in the fridge or not, and how long it may be out of it. The figures are the product's own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const Count = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 600 }))
const Celsius = Schema.Finite.check(Schema.isBetween({ minimum: -40, maximum: 60 }))

/** How long a vial may be out of the fridge; months are those of the calendar (clinical 6.7). */
export const Allowance = Schema.Union([Schema.Struct({ days: Count }), Schema.Struct({ months: Count })])
export type Allowance = typeof Allowance.Type

/** What is allowed outside the fridge: up to which temperature, how long, and whether the vial may go back. */
export const Room = Schema.Struct({ maxC: Celsius, allowance: Allowance, returnAllowed: Schema.Boolean })
export type Room = typeof Room.Type

/**
 * How it is kept. Without `room` a vial that left the fridge is not used before a pharmacist decides (clinical 6.7).
 * `warmer` is the other allowance of a product that has two: a shorter time, up to a higher temperature.
 */
export const Storage = Schema.Struct({
  fridge: Schema.Boolean,
  /** The warmest that a product may be kept at which needs no fridge. */
  maxC: Schema.optionalKey(Celsius),
  room: Schema.optionalKey(Room),
  warmer: Schema.optionalKey(Room)
})
export type Storage = typeof Storage.Type
