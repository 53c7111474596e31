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
import { type Stretch, type Transitions, transitions } from "../calendar/transitions.ts"
import type { Zone } from "../calendar/Zone.ts"
import type { ScheduledPhase } from "./Phase.ts"
import type { Plan } from "./Regimen.ts"
import { eachSlot } from "./slots.ts"

const dayMillis = 86_400_000

const millisOf = (clockTime: string): number =>
  (Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3))) * 60_000

const offsetOf = ({ offsetSeconds }: Stretch): number => offsetSeconds * 1000

/** The place of the stretch that a wall time is read in, which is not before the place it is looked for from. */
const placeFrom = (table: Transitions, from: number, figures: number): number => {
  let place = from
  for (let next = table[place + 1]; next !== undefined; next = table[place + 1]) {
    const here = table[place]
    const isBefore = here === undefined || figures - offsetOf(here) < here.until
    // A time that the offset after the change puts before the change was jumped over: it keeps the offset before it.
    if (isBefore || figures - offsetOf(next) < next.since) break
    place++
  }
  return place
}

const stretchAt = (table: Transitions, place: number, figures: number): Stretch => {
  const stretch = table[place]
  const millis = stretch && figures - offsetOf(stretch)
  const isLast = place === table.length - 1
  if (stretch === undefined || millis === undefined || millis < stretch.since || (isLast && millis >= stretch.until)) {
    throw new RangeError("plannedMillis: a day outside the period of the table")
  }
  return stretch
}

/** Turns the figures of a wall clock, ascending, into instants where they stand; a stretch serves until it ends. */
const toInstants = (times: Float64Array, table: Transitions): Float64Array => {
  let place = 0
  let offset = 0
  let until = -Infinity
  for (let i = 0; i < times.length; i++) {
    const figures = times[i] ?? 0
    if (figures - offset >= until) {
      place = placeFrom(table, place, figures)
      const stretch = stretchAt(table, place, figures)
      offset = offsetOf(stretch)
      until = stretch.until
    }
    times[i] = figures - offset
  }
  return times
}

/**
 * The planned times of a period in milliseconds since 1970, in the order of the slots. Slots without a clock time have none.
 *
 * @param table the clock of the home zone over the period at least, made once for all plans of people who live there
 * @throws {RangeError} for a slot outside the period of the table
 */
export const plannedMillis = (plan: Plan, table: Transitions, from: LocalDate, to: LocalDate): Float64Array => {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  // A day has one slot at most.
  const figures = new Float64Array(Math.max(0, last - first + 1))
  let count = 0
  let timed: ScheduledPhase | undefined
  let timeOfDay: number | undefined
  eachSlot(plan, first, last, (day, _, phase) => {
    if (phase !== timed) timeOfDay = phase.at === undefined ? undefined : millisOf(phase.at)
    timed = phase
    if (timeOfDay !== undefined) figures[count++] = day * dayMillis + timeOfDay
  })
  return toInstants(figures.subarray(0, count), table)
}

/** The planned times of a period, for a plan alone. */
export const plannedInstants = (plan: Plan, zone: Zone, from: LocalDate, to: LocalDate): ReadonlyArray<Instant> =>
  from > to ? [] : Array.from(plannedMillis(plan, transitions(zone, from, to), from, to), instantOf)
