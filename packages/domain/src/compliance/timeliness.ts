/**
 * How soon after a treatment it was written down (clinical 5.9).
 *
 * @since 0.1.0
 */
import { hoursBetween, type Instant } from "../calendar/Instant.ts"

/** Clocks differ: so far ahead of it counts as the same time (D14). */
const skewMinutes = 10

/** When an entry was made, by the device and by the service. `clockAheadMinutes` is how far the device's clock was off, either way. */
export interface Entered {
  readonly recordedAt: Instant
  readonly receivedAt: Instant
  readonly clockAheadMinutes: number
}

/**
 * When it was written down: by the device's clock while that can be believed, else when the service received it (SYNC-4). So
 * a week without a network is not counted against anybody.
 */
export const writtenAt = ({ clockAheadMinutes, receivedAt, recordedAt }: Entered): Instant =>
  Math.abs(clockAheadMinutes) <= skewMinutes && recordedAt <= receivedAt ? recordedAt : receivedAt

/** Hours from a treatment to when it was written down; negative when that lies before it. */
export const delayHours = (givenAt: Instant, at: Instant): number => hoursBetween(givenAt, at)

/** Counts and shares of a set of delays. `flagged` lie too far ahead of the treatment (D14) and are in `n` only. */
export type Timeliness =
  | { readonly status: "no_entries"; readonly n: number; readonly flagged: number }
  | {
      readonly status: "ok"
      readonly n: number
      readonly flagged: number
      readonly q1: number
      readonly median: number
      readonly q3: number
      readonly p90: number
      readonly within24h: number
      readonly within72h: number
      readonly within7d: number
      readonly within30d: number
    }

/** Linear interpolation at h = (n - 1) p of at least one sorted value. @source Hyndman & Fan (1996) Am Stat 50:361-365, type 7. */
const quantile = (sorted: Float64Array, p: number): number => {
  const h = (sorted.length - 1) * p
  const below = sorted[Math.floor(h)] ?? Number.NaN
  const above = sorted[Math.ceil(h)] ?? Number.NaN
  return below + (h - Math.floor(h)) * (above - below)
}

/**
 * Median, quartiles and shares within a day, three, seven and thirty; limits are inclusive (clinical 5.9).
 * Laws: the order of the delays does not matter; a further delay within a limit never lowers the share of that limit.
 *
 * @param delays hours from treatment to record; up to ten minutes below 0 count as 0
 * @throws {RangeError} for a delay that is no number: a mistake in the program
 * @example
 * timeliness([24, 72, 168, 720]).median // => 120
 */
export const timeliness = (delays: ReadonlyArray<number>): Timeliness => {
  if (!delays.every(Number.isFinite)) throw new RangeError("timeliness: a delay is not a number of hours")
  const n = delays.length
  const believed = Float64Array.from(delays.filter((hours) => hours >= -skewMinutes / 60)).map((hours) =>
    Math.max(0, hours)
  )
  const flagged = n - believed.length
  if (believed.length === 0) return { status: "no_entries", n, flagged }
  const sorted = believed.toSorted()
  const within = (hours: number) => sorted.filter((delay) => delay <= hours).length / sorted.length
  return {
    status: "ok",
    n,
    flagged,
    q1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q3: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
    within24h: within(24),
    within72h: within(72),
    within7d: within(168),
    within30d: within(720)
  }
}
