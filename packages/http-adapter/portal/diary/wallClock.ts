/** What the clock on the wall shows at an instant, by the service's clock. */
import { epochMillis, type Instant } from "@haemtrack/domain/calendar/Instant"
import * as Offset from "@haemtrack/domain/calendar/Offset"
import * as WallTime from "@haemtrack/domain/calendar/WallTime"
import type { Zone } from "@haemtrack/domain/calendar/Zone"
import * as ServiceClock from "./ServiceClock.ts"

const wallAtMillis = (millis: number, zone: Zone): WallTime.WallTime =>
  WallTime.ofFigures(millis + Offset.secondsAt(zone, millis) * 1000)

/** Today, `YYYY-MM-DD`. */
export const today = (zone: Zone): string => WallTime.localDate(wallAtMillis(ServiceClock.now(), zone))

/** The wall time of an instant. */
export const wallAt = (instant: Instant, zone: Zone): WallTime.WallTime => wallAtMillis(epochMillis(instant), zone)

/** Now as RFC 9557 writes it: `2026-10-25T01:30+01:00[Europe/London]`. */
export const spelledNow = (zone: Zone): string => {
  const millis = ServiceClock.now()
  return `${wallAtMillis(millis, zone)}${Offset.format(Offset.secondsAt(zone, millis) / 60)}[${zone}]`
}
