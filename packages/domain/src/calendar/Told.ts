/**
 * How a person tells a time: the wall clock and the zone, and how exact they were.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { Ruled } from "../rules/Rule.ts"
import { NoSuchDay, LocalDate } from "./LocalDate.ts"
import { isDate } from "./month.ts"
import * as Offset from "./Offset.ts"
import { WallTime } from "./WallTime.ts"
import * as Zone from "./Zone.ts"

/** How exact the person was (codes 2.1). */
export const Precision = Schema.Literals(["minute", "hour", "part_of_day", "day"])
export type Precision = typeof Precision.Type

/** Sorted at 09:00, 15:00, 20:00 and 02:00; night is the night before that morning (codes 2.2). */
export const PartOfDay = Schema.Literals(["morning", "afternoon", "evening", "night"])
export type PartOfDay = typeof PartOfDay.Type

/** Which of two equal wall times it was (codes 2.4). */
export const Fold = Schema.Literals(["earlier", "later"])
export type Fold = typeof Fold.Type

/** Only its day counts: whoever reads a moment and sends it back need not take the sorting time off. */
const day = Schema.Union([LocalDate, WallTime])

const clockTime = Schema.Struct({
  precision: Schema.Literals(["minute", "hour"]),
  local: WallTime,
  zone: Zone.Zone,
  offsetMinutes: Schema.optionalKey(Offset.OffsetMinutes),
  fold: Schema.optionalKey(Fold)
})

/**
 * A time as it is told, before anybody knows whether it exists. An offset answers the question of a fold and is a check
 * everywhere else; `fold` counts only where there is one.
 */
const record = Schema.Union([
  clockTime,
  Schema.Struct({ precision: Schema.Literal("day"), local: day, zone: Zone.Zone }),
  Schema.Struct({ precision: Schema.Literal("part_of_day"), partOfDay: PartOfDay, local: day, zone: Zone.Zone })
])

/** Why a text is not a time with a zone. */
export class UnreadableTime
  extends Schema.TaggedError<UnreadableTime>()("UnreadableTime", {
    reason: Schema.Literals(["OtherShape", "NoSuchTime", "NoSuchOffset", "UnknownZone", "ZuluOutsideUtc"])
  })
  implements Ruled
{
  readonly rule = "TIME-10"
  readonly field = "occurredAt"
}

const unreadable = (reason: UnreadableTime["reason"]) => Result.fail(new UnreadableTime({ reason }))

const shape =
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:[0-5]\d)?\[([A-Za-z0-9_+/-]{1,64})\]$/

/** Both say "UTC, and nobody knows the local offset" (RFC 9557). */
const unknownOffsets = ["Z", "-00:00"]

const minutesOf = (offset: string): number =>
  unknownOffsets.includes(offset)
    ? 0
    : (offset.startsWith("-") ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)))

/**
 * Reads the text form of a time told to the minute, `2026-07-06T07:30:00+01:00[Europe/London]` (RFC 9557).
 *
 * The zone is needed, the offset is not. Seconds are accepted and cut off: a diary keeps minutes. `Z` and
 * `-00:00` say that nobody knows the local offset, so they stand only with a zone that is UTC. Other suffixes than the zone are refused.
 */
export const parse = (text: string): Result.Result<Told, NoSuchDay | UnreadableTime> => {
  const [whole, date = "", time = "", , offset, name = ""] = shape.exec(text) ?? []
  if (whole === undefined) return unreadable("OtherShape")
  if (!isDate(date)) return Result.fail(new NoSuchDay())
  const local = `${date}T${time}`
  if (!Schema.is(WallTime)(local)) return unreadable("NoSuchTime")
  if (!Zone.is(name)) return unreadable("UnknownZone")
  if (offset === undefined) return Result.succeed({ precision: "minute", local, zone: name })
  if (unknownOffsets.includes(offset) && !Zone.isUtc(name)) return unreadable("ZuluOutsideUtc")
  const offsetMinutes = minutesOf(offset)
  if (!Schema.is(Offset.OffsetMinutes)(offsetMinutes)) return unreadable("NoSuchOffset")
  return Result.succeed({ precision: "minute", local, zone: name, offsetMinutes })
}

/** The text form; the exactness of an hour is lost in it, which is why only the record is written. */
const text = Schema.String.check(
  Schema.makeFilter((candidate: string) => Result.isSuccess(parse(candidate)), {
    expected: "a time with its zone, such as 2026-07-06T07:30+01:00[Europe/London]"
  })
).pipe(
  Schema.decodeTo(Schema.toType(record), {
    decode: SchemaGetter.transform((told: string) => Result.getOrThrow(parse(told))),
    encode: SchemaGetter.transform((told: typeof record.Type) => `${told.local}[${told.zone}]`)
  })
)

/** What the interface takes (TIME-10): the record, or the text of {@link parse}. It always writes the record. */
export const Told = Schema.Union([record, text])
export type Told = typeof record.Type
