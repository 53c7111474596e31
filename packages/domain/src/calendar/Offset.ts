/**
 * How far a zone's wall clock is ahead of UTC at an instant.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import * as Zone from "./Zone.ts"

/** Minutes that the wall clock is ahead of UTC. */
export const OffsetMinutes = Schema.Int.check(Schema.isBetween({ minimum: -720, maximum: 840 }))

/** No date of a diary is told by an offset with seconds: the zone is right, and too old for its clock (TIME-11). */
export class OffsetNotWholeMinutes
  extends Schema.TaggedError<OffsetNotWholeMinutes>()("OffsetNotWholeMinutes", {})
  implements Ruled
{
  readonly rule = "TIME-11"
  readonly field = "zone"
}

/** `GMT+05:45`, for some zones before 1972 `GMT-00:44:30`; plain `GMT` is no offset. */
const printed = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/** Seconds that the wall clock of a zone is ahead of UTC at an instant (milliseconds since 1970). */
export const secondsAt = (zone: Zone.Zone, millis: number): number => {
  const [whole, sign, hours = "0", minutes = "0", seconds = "0"] = printed.exec(Zone.clock(zone).format(millis)) ?? []
  if (whole === undefined) throw new RangeError("Offset.secondsAt: the platform prints offsets in another way")
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}

const minute = 60_000

/** The first whole minute at which the clock has left the offset that it had at `from`; it has by `to`. */
export const changeBetween = (zone: Zone.Zone, from: number, to: number): number => {
  const before = secondsAt(zone, from)
  let low = Math.floor(from / minute)
  let high = Math.ceil(to / minute)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (secondsAt(zone, middle * minute) === before) low = middle
    else high = middle
  }
  return high * minute
}

const pad = (n: number): string => String(n).padStart(2, "0")

/** `+01:00`, `-03:30`; zero is `+00:00`. */
export const format = (offsetMinutes: number): string => {
  const size = Math.abs(offsetMinutes)
  return `${offsetMinutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
