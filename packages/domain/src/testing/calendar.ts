/**
 * Invented times for properties: days, zones, instants and moments of the years 1972 to 2037 (TIME-11).
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { epochMillis, type Instant, instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import * as Moment from "../calendar/Moment.ts"
import { addDays } from "../calendar/month.ts"
import { secondsAt } from "../calendar/Offset.ts"
import type { Period } from "../calendar/Period.ts"
import { PartOfDay, type Told } from "../calendar/Told.ts"
import * as WallTime from "../calendar/WallTime.ts"
import * as Zone from "../calendar/Zone.ts"

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

/** Every zone that the platform lists. */
export const allZones: ReadonlyArray<Zone.Zone> = Intl.supportedValuesOf("timeZone").filter(Zone.is)

/** Zones. */
export const zones: Arbitrary.Arbitrary<Zone.Zone> = Arbitrary.map(
  Arbitrary.schema(Schema.Literals(allZones)),
  (name) => Zone.Zone.make(name)
)

/** Days. */
export const localDates: Arbitrary.Arbitrary<LocalDate> = Arbitrary.map(whole(0, 24_000), (days) =>
  LocalDate.make(addDays("1972-02-02", days))
)

/** Periods of a day to some six years. */
export const periods: Arbitrary.Arbitrary<Period> = Arbitrary.map(
  Arbitrary.all([localDates, whole(0, 2_200)]),
  ([from, days]) => ({ from, to: LocalDate.make(addDays(from, days)) })
)

/** Whole minutes, as instants. Before February 1972 some zones had offsets with seconds. */
export const instants: Arbitrary.Arbitrary<Instant> = Arbitrary.map(
  whole(Date.UTC(1972, 1, 2) / 60_000, Date.UTC(2037, 0, 1) / 60_000),
  (minutes) => instantOf(minutes * 60_000)
)

/** What the clock of a zone shows at an instant, and its offset. */
export const wallAt = (
  instant: Instant,
  zone: Zone.Zone
): { readonly local: WallTime.WallTime; readonly offsetMinutes: number } => {
  const millis = epochMillis(instant)
  const seconds = secondsAt(zone, millis)
  return { local: WallTime.ofFigures(millis + seconds * 1000), offsetMinutes: seconds / 60 }
}

/** Times as people tell them, in every precision; each of them exists, and says by its offset which one it is. */
export const tolds: Arbitrary.Arbitrary<Told> = Arbitrary.map(
  Arbitrary.all([
    instants,
    zones,
    Arbitrary.schema(Schema.Literals(["minute", "hour", "part_of_day", "day"])),
    Arbitrary.schema(PartOfDay)
  ]),
  ([instant, zone, precision, partOfDay]): Told => {
    const { local, offsetMinutes } = wallAt(instant, zone)
    if (precision === "day") return { precision, local: WallTime.localDate(local), zone }
    if (precision === "part_of_day") return { precision, partOfDay, local: WallTime.localDate(local), zone }
    return { precision, local, zone, offsetMinutes }
  }
)

/** Moments in every precision. */
export const moments: Arbitrary.Arbitrary<Moment.Moment> = Arbitrary.map(tolds, (told) =>
  Result.getOrThrow(Moment.tell(told, "test"))
)
