/**
 * What the clock on the wall shows in a zone, with its offset: a treatment of "just now" says both, so that it is one instant
 * even in the hour that comes twice (TIME-5).
 *
 * @since 0.1.0
 */
import { told } from "../shared/Entry.ts"

/** A wall time, where it hangs, and how far it is from UTC. */
export interface WallClock {
  /** `2026-10-25T01:30` */
  readonly local: string
  readonly zone: string
  readonly offsetMinutes: number
}

/** The zone of the device. */
export const deviceZone = (): string => new Intl.DateTimeFormat("en").resolvedOptions().timeZone

/** The clock of a zone at an instant; seconds are cut off, as the diary keeps minutes. */
export const wallClockAt = (millis: number, zone: string): WallClock => {
  const parts = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit"
  }).formatToParts(millis)
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ""
  const local = `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`
  return { local, zone, offsetMinutes: Math.round((Date.parse(`${local}Z`) - millis) / 60_000) }
}

/** Whether the browser knows clocks of this name. */
export const isZone = (zone: string): boolean => {
  try {
    wallClockAt(0, zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * Milliseconds since 1970 by a clock that shows minutes. The device's own count, which keeps what happens within a minute in
 * order; where it is minutes away from the clock, its seconds alone.
 */
export const millisBy = ({ local, offsetMinutes }: WallClock, device: number): number => {
  const minute = Date.parse(`${local}Z`) - offsetMinutes * 60_000
  return Math.abs(device - minute) < 120_000 ? device : minute + (device % 60_000)
}

/**
 * Milliseconds since 1970 of a wall time; by the offset that the clock of the zone has about then where none is told.
 *
 * @param local `2026-10-25T01:30`
 */
export const wallMillis = (local: string, zone: string, offsetMinutes?: number): number => {
  const asUtc = Date.parse(`${local}Z`)
  const offsetAt = (millis: number) => wallClockAt(millis, zone).offsetMinutes * 60_000
  return asUtc - (offsetMinutes === undefined ? offsetAt(asUtc - offsetAt(asUtc)) : offsetMinutes * 60_000)
}

/** The clock that a page sets, spelt as the `at` of an entry: `2026-10-25T01:30+01:00[Europe/London]`; else `undefined`. */
export const wallClockOf = (now: string | undefined): WallClock | undefined => {
  const { date, time, zone } = told(now) ?? {}
  if (!now || !time || !zone) return undefined
  const local = `${date}T${time}`
  return { local, zone, offsetMinutes: (Date.parse(`${local}Z`) - Date.parse(now.replace(/\[.*/, ""))) / 60_000 }
}
