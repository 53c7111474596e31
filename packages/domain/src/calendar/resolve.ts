/**
 * From a wall time to the instant it means: one, none when the clocks jumped over it, two when they showed it twice.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant, instantOf } from "./Instant.ts"
import { changeBetween, OffsetMinutes, OffsetNotWholeMinutes, secondsAt } from "./Offset.ts"
import * as WallTime from "./WallTime.ts"
import type { Zone } from "./Zone.ts"

/** An instant that the wall time may mean, and the offset that makes it so. */
export const Choice = Schema.Struct({ offsetMinutes: OffsetMinutes, instant: Instant })
export type Choice = typeof Choice.Type

/** What a wall time means in a zone (codes 2.3; TIME-4, TIME-5). */
export const Resolution = Schema.TaggedUnion({
  Ok: { choice: Choice },
  /** The clocks jumped over it, from the offset `before` to the offset `after`. */
  Gap: {
    before: OffsetMinutes,
    after: OffsetMinutes,
    /** The last and the first minute that the clock showed on either side. */
    lastValid: WallTime.WallTime,
    firstValid: WallTime.WallTime,
    firstValidInstant: Instant,
    /** The wall time read with the offset after the jump, and with the one before it: moved by the width of the gap. */
    movedBack: WallTime.WallTime,
    moved: WallTime.WallTime
  },
  Fold: { earlier: Choice, later: Choice }
})
export type Resolution = typeof Resolution.Type

const hour = 3_600_000
const minute = 60_000

/** Offsets lie between -12 and +14 hours, so the instant is among these, and a jump that touches it is too. */
const earliest = (figures: number): number => figures - 14 * hour
const latest = (figures: number): number => figures + 12 * hour

/**
 * The gap that a wall time is in.
 *
 * @param figures of the wall time
 * @param change milliseconds since 1970 at which the clocks jumped, from the offset `before` to the offset `after`, in seconds
 */
export const gapAt = (figures: number, change: number, before: number, after: number): Resolution =>
  Resolution.cases.Gap.make({
    before: before / 60,
    after: after / 60,
    lastValid: WallTime.ofFigures(change + before * 1000 - minute),
    firstValid: WallTime.ofFigures(change + after * 1000),
    firstValidInstant: instantOf(change),
    movedBack: WallTime.ofFigures(figures - (after - before) * 1000),
    moved: WallTime.ofFigures(figures + (after - before) * 1000)
  })

/**
 * What a wall time means. Law: an instant's wall time resolves to a choice of that instant.
 *
 * The clock is asked twice where it does not change within the day, at most four times in a fold, and some ten times more
 * in a gap.
 */
export const resolve = (wall: WallTime.WallTime, zone: Zone): Result.Result<Resolution, OffsetNotWholeMinutes> => {
  const figures = WallTime.figures(wall)
  const before = secondsAt(zone, earliest(figures))
  const after = secondsAt(zone, latest(figures))
  const possible = before === after ? [before] : [before, after]
  const meant = before === after ? possible : possible.filter((s) => secondsAt(zone, figures - s * 1000) === s)
  if ((meant.length === 0 ? possible : meant).some((seconds) => seconds % 60 !== 0)) {
    return Result.fail(new OffsetNotWholeMinutes())
  }
  const [earlier, later] = meant.map((seconds) =>
    Choice.make({ offsetMinutes: seconds / 60, instant: instantOf(figures - seconds * 1000) })
  )
  if (earlier === undefined) {
    return Result.succeed(gapAt(figures, changeBetween(zone, earliest(figures), latest(figures)), before, after))
  }
  if (later === undefined) return Result.succeed(Resolution.cases.Ok.make({ choice: earlier }))
  return Result.succeed(Resolution.cases.Fold.make({ earlier, later }))
}
