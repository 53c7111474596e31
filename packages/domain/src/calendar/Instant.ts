/**
 * A point in time, the same everywhere on earth.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** A day or time that does not exist comes out of the clock as another one, or as none. */
const exists = (text: string): boolean => {
  const millis = Date.parse(text)
  return !Number.isNaN(millis) && new Date(millis).toISOString() === text.replace("Z", ".000Z")
}

/**
 * A point in time in UTC to the second, `YYYY-MM-DDTHH:MM:SSZ`. Text order is time order. Years are not bounded as those of
 * local days are: the last evening of 2199 in New York is in 2200 by UTC.
 */
export const Instant = Schema.String.check(
  Schema.makeFilter((text: string) => shape.test(text) && exists(text), {
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

/** Elapsed hours from `a` to `b`, with their fraction: negative when `b` is earlier, and the same whatever the clocks did. */
export const hoursBetween = (a: Instant, b: Instant): number => minutesBetween(a, b) / 60

/** The instant so many elapsed hours later (or earlier). Law: `hoursBetween(a, hoursLater(a, n)) = n`. */
export const hoursLater = (instant: Instant, hours: number): Instant =>
  instantOf(epochMillis(instant) + hours * 3_600_000)
