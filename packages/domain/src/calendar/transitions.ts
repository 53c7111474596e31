/**
 * The clock of a zone over years: when it was set, and to which offset, found once and then only looked up.
 *
 * A plan of years has thousands of doses at clock times, and the platform's calendar is slow to ask. The answers are those of
 * `resolve` (TIME-4, TIME-5).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { instantOf } from "./Instant.ts"
import type { LocalDate } from "./LocalDate.ts"
import { dayNumber } from "./month.ts"
import { changeBetween, OffsetNotWholeMinutes, secondsAt } from "./Offset.ts"
import { gapAt, Resolution } from "./resolve.ts"
import * as WallTime from "./WallTime.ts"
import type { Zone } from "./Zone.ts"

/** A stretch of time, in milliseconds since 1970, through which a clock keeps its offset: from `since`, before `until`. */
export interface Stretch {
  readonly since: number
  readonly until: number
  readonly offsetSeconds: number
}

/** The stretches of a clock over a period, in order and without a break; one where it is never set. */
export type Transitions = ReadonlyArray<Stretch>

const day = 86_400_000

/**
 * How often the clock is asked: more often than any zone was set there and back. The shortest time between two changes since
 * 1972 is almost seven days (Recife, October 2000).
 */
const step = 5 * day

/** The clock of a zone from one day to another, both included, wherever on earth the days are read. */
export const transitions = (zone: Zone, from: LocalDate, to: LocalDate): Transitions => {
  const begin = dayNumber(from) * day - step
  const end = (dayNumber(to) + 1) * day + step
  const stretches: Array<Stretch> = []
  let stretch = { since: begin, until: end, offsetSeconds: secondsAt(zone, begin) }
  for (let at = begin; at < end; at += step) {
    const next = secondsAt(zone, Math.min(at + step, end))
    if (next === stretch.offsetSeconds) continue
    const until = changeBetween(zone, at, at + step)
    stretches.push({ ...stretch, until })
    stretch = { since: until, until: end, offsetSeconds: next }
  }
  return [...stretches, stretch]
}

/** What the figures of a wall time mean in milliseconds since 1970. */
export interface Meaning {
  readonly kind: "ok" | "gap" | "fold"
  /** The first of two in a fold. In a gap, the wall time moved back by it. */
  readonly earlierMillis: number
  /** The second of two in a fold. In a gap, the wall time moved on by it. */
  readonly laterMillis: number
}

const millisIn = ({ offsetSeconds }: Stretch, figures: number): number => figures - offsetSeconds * 1000

/** The stretches that a wall time may be in: the last that has begun by the wall clock, and its neighbours. */
interface Around {
  readonly previous: Stretch | undefined
  readonly here: Stretch
  readonly next: Stretch | undefined
}

const around = (table: Transitions, figures: number): Around => {
  let low = 0
  let high = table.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const stretch = table[middle]
    if (stretch !== undefined && millisIn(stretch, figures) >= stretch.since) low = middle + 1
    else high = middle
  }
  const here = table[low - 1]
  if (here === undefined) throw new RangeError("transitions: a wall time before the period of the table")
  return { previous: table[low - 2], here, next: table[low] }
}

/**
 * What a wall time means, in numbers, for plans of many doses.
 *
 * @param figures of the wall time: day number and time of day as milliseconds of a clock of UTC
 * @throws {RangeError} outside the period of the table
 */
export const meaningOf = (table: Transitions, figures: number): Meaning => {
  const { here, next, previous } = around(table, figures)
  const millis = millisIn(here, figures)
  if (millis < here.until) {
    const earlierMillis = previous === undefined ? millis : millisIn(previous, figures)
    return previous !== undefined && earlierMillis < previous.until
      ? { kind: "fold", earlierMillis, laterMillis: millis }
      : { kind: "ok", earlierMillis: millis, laterMillis: millis }
  }
  if (next === undefined) throw new RangeError("transitions: a wall time after the period of the table")
  return { kind: "gap", earlierMillis: millisIn(next, figures), laterMillis: millis }
}

const choice = (figures: number, millis: number) => ({
  offsetMinutes: (figures - millis) / 60_000,
  instant: instantOf(millis)
})

/**
 * What a wall time means. Law: `instantAt(transitions(zone, from, to), wall) = resolve(wall, zone)` on every day of the period.
 *
 * @throws {RangeError} outside the period of the table
 */
export const instantAt = (
  table: Transitions,
  wall: WallTime.WallTime
): Result.Result<Resolution, OffsetNotWholeMinutes> => {
  const figures = WallTime.figures(wall)
  const { earlierMillis, kind, laterMillis } = meaningOf(table, figures)
  if ([earlierMillis, laterMillis].some((millis) => millis % 60_000 !== 0)) {
    return Result.fail(new OffsetNotWholeMinutes())
  }
  const [earlier, later] = [choice(figures, earlierMillis), choice(figures, laterMillis)]
  if (kind === "ok") return Result.succeed(Resolution.cases.Ok.make({ choice: earlier }))
  if (kind === "fold") return Result.succeed(Resolution.cases.Fold.make({ earlier, later }))
  const { here } = around(table, figures)
  return Result.succeed(gapAt(figures, here.until, later.offsetMinutes * 60, earlier.offsetMinutes * 60))
}
