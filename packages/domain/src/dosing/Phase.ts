/**
 * A stretch of a regimen with one rhythm: four loading doses a week apart, then maintenance every two weeks.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { PrescribedDose } from "./PrescribedDose.ts"

/** Codes 4.4. */
export const PhaseRole = Schema.Literals(["loading", "maintenance", "on_demand"])
export type PhaseRole = typeof PhaseRole.Type

/** How the slots of a phase follow each other (codes 4.4). */
export const PhaseKind = Schema.Literals(["every_n_days", "every_n_months", "days_of_week", "cycle"])
export type PhaseKind = typeof PhaseKind.Type

/** What the clock on the wall shows, `HH:MM`. */
export const ClockTime = Schema.String.check(Schema.isPattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/))

/** Monday is 1, Sunday is 7. */
export const Weekday = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 7 }))

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** A phase without `count` goes on until the regimen ends; timing in hours is judged only where there is a clock time (clinical 3.6.3). */
const scheduled = {
  role: Schema.Literals(["loading", "maintenance"]),
  count: Schema.optionalKey(whole(1, 10_000)),
  at: Schema.optionalKey(ClockTime)
}

const WeekdayDose = Schema.Struct({ day: Weekday, dose: PrescribedDose })

/** Slots that follow each other in a rhythm, over any number of years. */
export const ScheduledPhase = Schema.Union([
  Schema.Struct({ ...scheduled, kind: Schema.Literal("every_n_days"), n: whole(1, 366), dose: PrescribedDose }),
  /** Counted from the day of the phase's own start, which is kept: 31 January, 28 February, 31 March. */
  Schema.Struct({ ...scheduled, kind: Schema.Literal("every_n_months"), n: whole(1, 24), dose: PrescribedDose }),
  /** A weekday is named once, with its dose. */
  Schema.Struct({
    ...scheduled,
    kind: Schema.Literal("days_of_week"),
    days: Schema.NonEmptyArray(WeekdayDose).check(
      Schema.makeFilter((days) => new Set(days.map(({ day }) => day)).size === days.length, {
        expected: "each weekday once"
      })
    )
  }),
  /** Days from a slot to the next, over and over: 2, 2, 3. */
  Schema.Struct({
    ...scheduled,
    kind: Schema.Literal("cycle"),
    gaps: Schema.NonEmptyArray(whole(1, 366)).check(Schema.isMaxLength(31)),
    dose: PrescribedDose
  })
])
export type ScheduledPhase = typeof ScheduledPhase.Type

/** A dose for when it is needed: it has no slots, so nothing is late and nothing is missed (clinical 3.6.2). */
export const AsNeeded = Schema.Struct({ role: Schema.Literal("on_demand"), dose: PrescribedDose })
export type AsNeeded = typeof AsNeeded.Type

/** One phase of a regimen. */
export const Phase = Schema.Union([ScheduledPhase, AsNeeded])
export type Phase = typeof Phase.Type

/** Whether the phase has slots. */
export const isScheduled = (phase: Phase): phase is ScheduledPhase => phase.role !== "on_demand"
