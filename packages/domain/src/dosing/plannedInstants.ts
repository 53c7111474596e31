/**
 * The instants of planned doses that have a clock time: the clock of the home zone, whichever way it was set in between.
 *
 * A planned time that the clocks jump over is had as much later as they jump: 01:30 becomes 02:30. Of a time that they show
 * twice, the first is meant. Nobody is asked, because nothing has happened yet; an entry of the diary is (TIME-4, TIME-5).
 *
 * @since 0.1.0
 */
import { type Instant, instantOf } from "../calendar/Instant.ts"
import { dayNumber, type LocalDate } from "../calendar/LocalDate.ts"
import { type Transitions, transitions } from "../calendar/transitions.ts"
import type { Zone } from "../calendar/Zone.ts"
import type { ScheduledPhase } from "./Phase.ts"
import type { Plan } from "./Regimen.ts"
import { eachSlot } from "./slots.ts"

const dayMillis = 86_400_000

const millisOf = (clockTime: string): number =>
  (Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3))) * 60_000

/**
 * From the figures of a wall clock, ascending, to instants. The offset that held before a change is used as long as the
 * instant it gives is before the change, or the one after it would be, too: that is the rule above.
 */
const reader = (table: Transitions): ((figures: number) => number) => {
  let place = 0
  return (figures) => {
    let stretch = table[place]
    let after = table[place + 1]
    while (
      stretch !== undefined &&
      after !== undefined &&
      figures - stretch.offsetSeconds * 1000 >= stretch.until &&
      figures - after.offsetSeconds * 1000 >= after.since
    ) {
      stretch = after
      after = table[++place + 1]
    }
    const millis = figures - (stretch?.offsetSeconds ?? 0) * 1000
    if (stretch === undefined || millis < stretch.since || (after === undefined && millis >= stretch.until)) {
      throw new RangeError("plannedMillis: a day outside the period of the table")
    }
    return millis
  }
}

/**
 * The planned times of a period in milliseconds since 1970, in the order of the slots. Slots without a clock time have none.
 *
 * @param table the clock of the home zone over the period at least, made once for all plans of people who live there
 * @throws {RangeError} for a slot outside the period of the table
 */
export const plannedMillis = (plan: Plan, table: Transitions, from: LocalDate, to: LocalDate): Float64Array => {
  const found: Array<number> = []
  const instantAt = reader(table)
  let timed: ScheduledPhase | undefined
  let timeOfDay: number | undefined
  eachSlot(plan, dayNumber(from), dayNumber(to), (day, _, phase) => {
    if (phase !== timed) timeOfDay = phase.at === undefined ? undefined : millisOf(phase.at)
    timed = phase
    if (timeOfDay !== undefined) found.push(instantAt(day * dayMillis + timeOfDay))
  })
  return new Float64Array(found)
}

/** The planned times of a period, for a plan alone. */
export const plannedInstants = (plan: Plan, zone: Zone, from: LocalDate, to: LocalDate): ReadonlyArray<Instant> =>
  from > to ? [] : Array.from(plannedMillis(plan, transitions(zone, from, to), from, to), instantOf)
