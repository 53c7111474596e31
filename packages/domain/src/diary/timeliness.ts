/**
 * How soon after a treatment it is written down (clinical 5.9).
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Order from "effect/Order"
import { type Instant, minutesBetween } from "../calendar/Instant.ts"
import type { Moment } from "../calendar/Moment.ts"
import { isTimed } from "./occurrence.ts"

/** When an entry was made by the device's clock, how far that clock was off, and when the service received it. */
export interface Recording {
  readonly receivedAt: Instant
  readonly device?: { readonly recordedAt: Instant; readonly clockSkewMinutes: number }
}

/** A device's clock is believed up to this difference (SYNC-4), and so far ahead a treatment may lie (D14). */
const skewMinutes = 10

/** SYNC-4: the device's time, as long as its clock can be believed and it is not later than the receipt; else the receipt. */
export const recordedInstant = ({ device, receivedAt }: Recording): Instant =>
  device !== undefined && Math.abs(device.clockSkewMinutes) <= skewMinutes && device.recordedAt <= receivedAt
    ? device.recordedAt
    : receivedAt

/** Hours from the treatment to its recording; `undefined` where there is no time of the clock to count from (clinical 9.2). */
export const delayHours = (occurredAt: Moment, recording: Recording): number | undefined =>
  isTimed(occurredAt) ? minutesBetween(occurredAt.instant, recordedInstant(recording)) / 60 : undefined

/** Of `n` entries, `flagged` lie further ahead than a clock can be wrong; hours and shares are of the others. */
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

/** @source Hyndman and Fan 1996, Am Stat 50:361, type 7: linear between the order statistics at (n - 1) p. */
const quantile = (sorted: ReadonlyArray<number>, p: number): number => {
  const place = (sorted.length - 1) * p
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2)
  return below + (above - below) * (place - Math.floor(place))
}

/**
 * Quartiles, the 90th percentile and shares of delays in hours. Up to ten minutes ahead counts as none (D14); what is not a finite
 * number is flagged, too.
 *
 * @param delays in hours, negative for an entry ahead of its recording
 */
export const timeliness = (delays: ReadonlyArray<number>): Timeliness => {
  const n = delays.length
  const believed = delays
    .filter((hours) => Number.isFinite(hours) && hours >= -skewMinutes / 60)
    .map((hours) => Math.max(hours, 0))
  const flagged = n - believed.length
  if (believed.length === 0) return { status: "no_entries", n, flagged }
  const sorted = Arr.sort(believed, Order.Number)
  const within = (hours: number): number => sorted.filter((delay) => delay <= hours).length / sorted.length
  const at = (p: number): number => quantile(sorted, p)
  return {
    status: "ok",
    n,
    flagged,
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    p90: at(0.9),
    within24h: within(24),
    within72h: within(72),
    within7d: within(7 * 24),
    within30d: within(30 * 24)
  }
}
