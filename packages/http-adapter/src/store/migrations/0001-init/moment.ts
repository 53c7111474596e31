/**
 * A moment as columns: the wall time as it was told, its zone and offset, and the instant that follows (TIME-1).
 *
 * @since 0.1.0
 */
import { Fold, PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import { oneOf } from "./oneOf.ts"

/** The domain's JSON of the moment in the columns of a prefix; what is null is for `jsonb_strip_nulls` to take out. */
export const momentJson = (prefix = ""): string => `jsonb_build_object(
  'local', to_char(${prefix}local_at, 'YYYY-MM-DD"T"HH24:MI'),
  'zone', ${prefix}zone,
  'offsetMinutes', ${prefix}offset_minutes,
  'instant', to_char(${prefix}instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'precision', ${prefix}precision,
  'partOfDay', ${prefix}part_of_day,
  'fold', ${prefix}fold,
  'tzdb', ${prefix}tzdb)`

/**
 * Columns of a moment that may be told as not known, or not be told at all: then its precision is `unknown` or null, and all
 * else is null.
 *
 * @param noun of the constraints' names, such as `bleed_started`
 * @param prefix of the columns, such as `started_`
 */
export const momentOrNotKnown = (noun: string, prefix: string): string => `
    ${prefix}local_at timestamp,
    ${prefix}zone text check (char_length(${prefix}zone) between 1 and 64),
    ${prefix}offset_minutes smallint check (${prefix}offset_minutes between -720 and 840),
    ${prefix}instant timestamptz,
    ${prefix}precision text check (${oneOf(`${prefix}precision`, [...Precision.literals, "unknown"])}),
    ${prefix}part_of_day text check (${oneOf(`${prefix}part_of_day`, PartOfDay.literals)}),
    ${prefix}fold text check (${oneOf(`${prefix}fold`, Fold.literals)}),
    ${prefix}tzdb text check (char_length(${prefix}tzdb) between 1 and 40),
    constraint ${noun}_is_whole check (
      num_nulls(${prefix}local_at, ${prefix}zone, ${prefix}offset_minutes, ${prefix}instant, ${prefix}tzdb)
        = case coalesce(${prefix}precision, 'unknown') when 'unknown' then 5 else 0 end
      and (${prefix}fold is null or ${prefix}local_at is not null)),
    constraint ${noun}_local_at_is_instant check (
      ${prefix}local_at = (${prefix}instant at time zone 'UTC') + ${prefix}offset_minutes * interval '1 minute'),
    constraint ${noun}_part_of_day_said check (
      (coalesce(${prefix}precision, 'unknown') = 'part_of_day') = (${prefix}part_of_day is not null))`
