/**
 * When something happened, as the person told it: wall time and zone, how exact it was, and the instant that follows.
 *
 * What was said is the truth and the instant is derived (TIME-2). A wall time that does not exist is refused, and one that
 * exists twice is asked about: nothing is chosen silently (TIME-4, TIME-5).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { isDate } from "./month.ts"
import { Zone } from "./Zone.ts"

/** `YYYY-MM-DDTHH:MM` on the wall clock; it may be a time that no clock showed in a given zone. */
export const WallTime = Schema.String.check(
  Schema.makeFilter((text: string) => /T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) && isDate(text.slice(0, -6)), {
    expected: "a day and time, YYYY-MM-DDTHH:MM"
  })
).pipe(Schema.brand("WallTime"))
export type WallTime = typeof WallTime.Type

/** A point in time in UTC to the second, `YYYY-MM-DDTHH:MM:SSZ`. Text order is time order. */
export const Instant = Schema.String.check(
  Schema.makeFilter((text: string) => /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(text) && isDate(text.slice(0, -10)), {
    expected: "an instant, YYYY-MM-DDTHH:MM:SSZ"
  })
).pipe(Schema.brand("Instant"))
export type Instant = typeof Instant.Type

/** How exact the person was (codes 2.1). */
export const Precision = Schema.Literals(["minute", "hour", "part_of_day", "day"])
export type Precision = typeof Precision.Type

/** Sorted at 09:00, 15:00, 20:00 and 02:00; night is the night before that morning (codes 2.2). */
export const PartOfDay = Schema.Literals(["morning", "afternoon", "evening", "night"])
export type PartOfDay = typeof PartOfDay.Type

/** Which of two equal wall times it was (codes 2.4). */
export const Fold = Schema.Literals(["earlier", "later"])
export type Fold = typeof Fold.Type

/** Minutes that the wall clock is ahead of UTC. */
export const OffsetMinutes = Schema.Int.check(Schema.isBetween({ minimum: -720, maximum: 840 }))

const told = {
  zone: Zone,
  local: WallTime,
  offsetMinutes: OffsetMinutes,
  instant: Instant,
  fold: Schema.optionalKey(Fold)
}

/**
 * A moment with its instant. For precision `day` and `part_of_day` wall time and instant serve order, the 72-hour rule and
 * files; they are never shown as a time (clinical 9.2). `tzdb` is the release of the zone database that derived the instant.
 */
export const Moment = Schema.Union([
  Schema.Struct({ precision: Schema.Literals(["minute", "hour", "day"]), ...told, tzdb: Schema.String }),
  Schema.Struct({ precision: Schema.Literal("part_of_day"), partOfDay: PartOfDay, ...told, tzdb: Schema.String })
])
export type Moment = typeof Moment.Type
