/**
 * When a bleed began or stopped: a moment, or "I do not know". Nothing else in a diary may be of an unknown time (codes 2.1).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Moment } from "../calendar/Moment.ts"
import { Told } from "../calendar/Told.ts"

/** The person does not know when. */
export const NotKnown = Schema.Struct({ precision: Schema.Literal("unknown") })

/** A moment, or not known. */
export const BleedTime = Schema.Union([Moment, NotKnown])
export type BleedTime = typeof BleedTime.Type

/** When it began, as it is told. */
export const ToldStart = Schema.Union([Told, NotKnown])
export type ToldStart = typeof ToldStart.Type

/** When it stopped, as it is told: a day without a zone is a day where the bleed began. */
export const ToldEnd = Schema.Union([
  Told,
  NotKnown,
  Schema.Struct({ precision: Schema.Literal("day"), local: LocalDate })
])
export type ToldEnd = typeof ToldEnd.Type

/** Whether there is a time at all. */
export const isKnown = (time: BleedTime): time is Moment => time.precision !== "unknown"
