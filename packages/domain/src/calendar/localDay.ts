/**
 * A calendar day where somebody is: it may have 23, 24 or 25 hours, half an hour more or less, or none at all (TIME-8).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { epochMillis, type Instant } from "./Instant.ts"
import { LocalDate } from "./LocalDate.ts"
import { addDays } from "./month.ts"
import * as Offset from "./Offset.ts"
import { Resolution, resolve } from "./resolve.ts"
import * as WallTime from "./WallTime.ts"
import type { Zone } from "./Zone.ts"

/** What the wall clock of a zone shows at an instant. */
export const wallTimeAt = (instant: Instant, zone: Zone): WallTime.WallTime => {
  const millis = epochMillis(instant)
  return WallTime.ofFigures(millis + Offset.secondsAt(zone, millis) * 1000)
}

/** The day that the wall calendar of a zone shows at an instant. */
export const localDateAt = (instant: Instant, zone: Zone): LocalDate => WallTime.localDate(wallTimeAt(instant, zone))

/** The first instant of a day, or of the next one that exists. */
const startOf = (date: LocalDate, zone: Zone): Result.Result<number, Offset.OffsetNotWholeMinutes> =>
  Result.map(
    resolve(WallTime.at(date, "00:00"), zone),
    Resolution.match({
      Ok: ({ choice }) => epochMillis(choice.instant),
      Gap: ({ firstValidInstant }) => epochMillis(firstValidInstant),
      Fold: ({ earlier }) => epochMillis(earlier.instant)
    })
  )

/** Hours of a local day: 24 on most days, 0 for a day that the zone skipped. */
export const hoursInDay = (date: LocalDate, zone: Zone): Result.Result<number, Offset.OffsetNotWholeMinutes> =>
  Result.map(
    Result.all([startOf(date, zone), startOf(LocalDate.make(addDays(date, 1)), zone)]),
    ([start, end]) => (end - start) / 3_600_000
  )
