/**
 * One dose that a regimen expects on a day of the person's home zone.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Amount } from "../product/Amount.ts"
import { ClockTime } from "./Phase.ts"

/** Without `amount` the dose goes by a weight that nobody knows; `phase` counts from 1. */
export const Slot = Schema.Struct({
  date: LocalDate,
  amount: Schema.optionalKey(Amount),
  phase: Schema.Int.check(Schema.isGreaterThan(0)),
  at: Schema.optionalKey(ClockTime)
})
export type Slot = typeof Slot.Type
