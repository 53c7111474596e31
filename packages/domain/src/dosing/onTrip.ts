/**
 * Planned doses while somebody travels: each on the clock of the place and on the clock at home, side by side. Which of the two a
 * planned time follows is said by the plan, and not by the device (F48).
 *
 * @since 0.1.0
 */
import { type Instant, instantOf } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { wallTimeAt } from "../calendar/localDay.ts"
import { transitions } from "../calendar/transitions.ts"
import type { WallTime } from "../calendar/WallTime.ts"
import type { Zone } from "../calendar/Zone.ts"
import { plannedMillis } from "./plannedInstants.ts"
import type { Plan } from "./Regimen.ts"
import type { Slot } from "./Slot.ts"
import { slotsOf } from "./slots.ts"

/** Where the person lives and where they are. */
export interface Trip {
  readonly home: Zone
  readonly away: Zone
}

/** A planned time on both clocks. */
export interface Clocks {
  readonly instant: Instant
  readonly local: WallTime
  readonly home: WallTime
}

/** A slot of a trip; one without a clock time has its day only, and no `clocks`. */
export interface TripSlot {
  readonly slot: Slot
  readonly clocks?: Clocks
}

const clocksAt = (instant: Instant, { away, home }: Trip): Clocks => ({
  instant,
  local: wallTimeAt(instant, away),
  home: wallTimeAt(instant, home)
})

/**
 * The slots of the days of a trip, both included. A plan that says nothing goes by the clock at home.
 *
 * Laws: the clock that leads shows the planned time; both clocks of a slot show one instant; no slot is added or lost by going away.
 */
export const onTrip = (plan: Plan, trip: Trip, from: LocalDate, to: LocalDate): ReadonlyArray<TripSlot> => {
  const slots = slotsOf(plan, from, to)
  if (slots.length === 0) return []
  const leading = plan.leadingClock === "local" ? trip.away : trip.home
  const times = plannedMillis(plan, transitions(leading, from, to), from, to)
  let next = 0
  return slots.map((slot): TripSlot => {
    const millis = slot.at === undefined ? undefined : times[next++]
    return millis === undefined ? { slot } : { slot, clocks: clocksAt(instantOf(millis), trip) }
  })
}
