/** What the clock on the wall shows at an instant, by the service's clock. */
import { epochMillis, type Instant } from "@haemtrack/domain/calendar/Instant"
import * as Offset from "@haemtrack/domain/calendar/Offset"
import * as WallTime from "@haemtrack/domain/calendar/WallTime"
import type { Zone } from "@haemtrack/domain/calendar/Zone"
import * as ServiceClock from "./ServiceClock.ts"

const wallAtMillis = (millis: number, zone: Zone): WallTime.WallTime =>
  WallTime.ofFigures(millis + Offset.secondsAt(zone, millis) * 1000)

/** The wall time now. */
export const wallNow = (zone: Zone): WallTime.WallTime => wallAtMillis(ServiceClock.now(), zone)

/** Today, `YYYY-MM-DD`. */
export const today = (zone: Zone): string => WallTime.localDate(wallNow(zone))

/** The wall time of an instant. */
export const wallAt = (instant: Instant, zone: Zone): WallTime.WallTime => wallAtMillis(epochMillis(instant), zone)

/** As RFC 9557 writes it: `2026-10-25T01:30+01:00[Europe/London]`. */
export const spelled = (instant: Instant, zone: Zone): string =>
  `${wallAt(instant, zone)}${Offset.format(Offset.secondsAt(zone, epochMillis(instant)) / 60)}[${zone}]`
