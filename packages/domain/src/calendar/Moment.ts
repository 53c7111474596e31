/**
 * When something happened, as the person told it: wall time and zone, how exact it was, and the instant that follows.
 *
 * What was said is the truth and the instant is derived (TIME-2). A wall time that does not exist is refused, and one that
 * exists twice is asked about: nothing is chosen silently (TIME-4, TIME-5).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import { Instant } from "./Instant.ts"
import { LocalDate } from "./LocalDate.ts"
import * as Offset from "./Offset.ts"
import { Resolution, resolve } from "./resolve.ts"
import { Fold, PartOfDay, type Told } from "./Told.ts"
import * as WallTime from "./WallTime.ts"
import { Zone } from "./Zone.ts"

const fields = {
  zone: Zone,
  local: WallTime.WallTime,
  offsetMinutes: Offset.OffsetMinutes,
  instant: Instant,
  fold: Schema.optionalKey(Fold),
  tzdb: Schema.String
}

/**
 * A moment with its instant. For precision `day` and `part_of_day` wall time and instant serve order, the 72-hour rule and
 * files; they are never shown as a time (clinical 9.2). `tzdb` is the release of the zone database that derived the instant.
 */
export const Moment = Schema.Union([
  Schema.Struct({ precision: Schema.Literals(["minute", "hour", "day"]), ...fields }),
  Schema.Struct({ precision: Schema.Literal("part_of_day"), partOfDay: PartOfDay, ...fields })
])
export type Moment = typeof Moment.Type

/** The clocks jumped over the time. All four are texts of RFC 9557; `before` and `after` are it moved by the jump (TIME-4). */
export class LocalTimeInGap
  extends Schema.TaggedError<LocalTimeInGap>()("LocalTimeInGap", {
    lastValid: Schema.String,
    firstValid: Schema.String,
    before: Schema.String,
    after: Schema.String
  })
  implements Ruled
{
  readonly rule = "TIME-4"
  readonly field = "local"
}

/** The clocks showed the time twice, and the person is to say which it was (TIME-5). */
export class LocalTimeAmbiguous
  extends Schema.TaggedError<LocalTimeAmbiguous>()("LocalTimeAmbiguous", {
    earlier: Instant,
    later: Instant
  })
  implements Ruled
{
  readonly rule = "TIME-5"
  readonly field = "fold"
}

/** The offset is not one that the zone had at that time (TIME-10). */
export class OffsetZoneMismatch
  extends Schema.TaggedError<OffsetZoneMismatch>()("OffsetZoneMismatch", {})
  implements Ruled
{
  readonly rule = "TIME-10"
  readonly field = "offsetMinutes"
}

/** Earlier than 1970: no diary begins there (TIME-7). */
export class BeforeRecords extends Schema.TaggedError<BeforeRecords>()("BeforeRecords", {}) implements Ruled {
  readonly rule = "TIME-7"
  readonly field = "local"
}

const rfc9557 = (wall: WallTime.WallTime, seconds: string, offsetMinutes: number, zone: Zone): string =>
  `${wall}${seconds}${Offset.format(offsetMinutes)}[${zone}]`

const firstDay = LocalDate.make("1970-01-01")

type ClockTime = Extract<Told, { precision: "minute" | "hour" }>
type WithoutTime = Exclude<Told, ClockTime>

/** Where a day, or a part of it, stands among the times of that day (clinical 9.2). */
const sortedAt = { morning: "09:00", afternoon: "15:00", evening: "20:00", night: "02:00" } as const

const sortingTime = (told: WithoutTime): WallTime.WallTime =>
  WallTime.at(LocalDate.make(told.local.slice(0, 10)), told.precision === "day" ? "12:00" : sortedAt[told.partOfDay])

const inGap = (gap: Extract<Resolution, { _tag: "Gap" }>, zone: Zone): LocalTimeInGap =>
  new LocalTimeInGap({
    lastValid: rfc9557(gap.lastValid, ":00", gap.before, zone),
    firstValid: rfc9557(gap.firstValid, ":00", gap.after, zone),
    before: rfc9557(gap.movedBack, ":00", gap.before, zone),
    after: rfc9557(gap.moved, ":00", gap.after, zone)
  })

/** A sorting time is nobody's time, so nobody is asked about it: the first after a gap, and the earlier of two. */
const sorted = (told: WithoutTime, resolution: Resolution, tzdb: string): Result.Result<Moment, LocalTimeInGap> => {
  const local = sortingTime(told)
  const known = { ...told, local, tzdb }
  return Resolution.match(resolution, {
    Ok: ({ choice }): Result.Result<Moment, LocalTimeInGap> => Result.succeed({ ...known, ...choice }),
    // A day that the zone skipped as a whole is not one that anybody treated on: that is refused, not moved to the next.
    Gap: (gap): Result.Result<Moment, LocalTimeInGap> =>
      WallTime.localDate(gap.firstValid) === WallTime.localDate(local)
        ? Result.succeed({
            ...known,
            local: gap.firstValid,
            offsetMinutes: gap.after,
            instant: gap.firstValidInstant
          })
        : Result.fail(inGap(gap, told.zone)),
    Fold: ({ earlier }): Result.Result<Moment, LocalTimeInGap> =>
      Result.succeed({ ...known, ...earlier, fold: "earlier" })
  })
}

/** Which of the two it was by the answers given: the offset, the choice, or both when they agree. */
const answered = (
  told: ClockTime,
  both: Extract<Resolution, { _tag: "Fold" }>
): Result.Result<Fold, LocalTimeAmbiguous | OffsetZoneMismatch> => {
  const { fold, offsetMinutes } = told
  if (offsetMinutes === undefined) {
    return fold === undefined
      ? Result.fail(new LocalTimeAmbiguous({ earlier: both.earlier.instant, later: both.later.instant }))
      : Result.succeed(fold)
  }
  const byOffset = (["earlier", "later"] as const).find((each) => both[each].offsetMinutes === offsetMinutes)
  return byOffset === undefined || (fold !== undefined && fold !== byOffset)
    ? Result.fail(new OffsetZoneMismatch())
    : Result.succeed(byOffset)
}

/** Why a time that was told cannot be taken. */
export type TellError =
  | LocalTimeInGap
  | LocalTimeAmbiguous
  | OffsetZoneMismatch
  | Offset.OffsetNotWholeMinutes
  | BeforeRecords

const timed = (told: ClockTime, resolution: Resolution, tzdb: string): Result.Result<Moment, TellError> => {
  const { local, offsetMinutes, precision, zone } = told
  return Resolution.match(resolution, {
    Ok: ({ choice }): Result.Result<Moment, TellError> =>
      offsetMinutes === undefined || offsetMinutes === choice.offsetMinutes
        ? Result.succeed({ precision, local, zone, ...choice, tzdb })
        : Result.fail(new OffsetZoneMismatch()),
    Gap: (gap): Result.Result<Moment, TellError> => Result.fail(inGap(gap, zone)),
    Fold: (both): Result.Result<Moment, TellError> =>
      Result.map(answered(told, both), (fold) => ({ precision, local, zone, ...both[fold], fold, tzdb }))
  })
}

/**
 * The moment that a person told, or why it cannot be taken. Whether it lies ahead is for the caller to say, who has a clock.
 *
 * @param tzdb release of the zone database at hand, such as `2026c`
 */
export const tell = (told: Told, tzdb: string): Result.Result<Moment, TellError> => {
  if (told.local.slice(0, 10) < firstDay) return Result.fail(new BeforeRecords())
  if (told.precision === "day" || told.precision === "part_of_day") {
    return Result.flatMap(resolve(sortingTime(told), told.zone), (resolution) => sorted(told, resolution, tzdb))
  }
  return Result.flatMap(resolve(told.local, told.zone), (resolution) => timed(told, resolution, tzdb))
}

/** The calendar day of the moment where it happened (TIME-8). */
export const localDate = (moment: Moment): LocalDate => WallTime.localDate(moment.local)

/**
 * Whether two moments are one point in time. The same wall time on a day of travel is two moments when its instants differ
 * (clinical 9.4). Law: an equivalence relation.
 */
export const matches = (a: Moment, b: Moment): boolean => a.instant === b.instant

/** What the person told. Law: `tell(told(m), m.tzdb) = m`, as long as the zone database stays the same. */
export const told = (moment: Moment): Told => {
  const { fold, local, offsetMinutes, zone } = moment
  if (moment.precision === "part_of_day") {
    return { precision: moment.precision, partOfDay: moment.partOfDay, local: localDate(moment), zone }
  }
  if (moment.precision === "day") return { precision: moment.precision, local: localDate(moment), zone }
  return { precision: moment.precision, local, zone, offsetMinutes, ...(fold === undefined ? {} : { fold }) }
}

/** As RFC 9557 writes it, without seconds: `2026-10-25T01:30+01:00[Europe/London]`; the day alone where no time was told. */
export const format = (moment: Moment): string =>
  moment.precision === "day" || moment.precision === "part_of_day"
    ? localDate(moment)
    : rfc9557(moment.local, "", moment.offsetMinutes, moment.zone)
