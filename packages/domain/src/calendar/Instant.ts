/**
 * A point in time, the same everywhere on earth.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { isDate } from "./month.ts"

/** A point in time in UTC to the second, `YYYY-MM-DDTHH:MM:SSZ`. Text order is time order. */
export const Instant = Schema.String.check(
  Schema.makeFilter((text: string) => /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(text) && isDate(text.slice(0, -10)), {
    expected: "an instant, YYYY-MM-DDTHH:MM:SSZ"
  })
).pipe(Schema.brand("Instant"))
export type Instant = typeof Instant.Type

/** Milliseconds since the beginning of 1970 in UTC; negative before it. */
export const epochMillis = (instant: Instant): number => Date.parse(instant)

/** The instant of a clock that counts milliseconds since 1970; parts of a second are cut off. Law: `instantOf(epochMillis(i)) = i`. */
export const instantOf = (millis: number): Instant =>
  Instant.make(`${new Date(Math.floor(millis / 1000) * 1000).toISOString().slice(0, 19)}Z`)

/** Minutes from `a` to `b`, with their fraction: negative when `b` is earlier. */
export const minutesBetween = (a: Instant, b: Instant): number => (epochMillis(b) - epochMillis(a)) / 60_000
