/**
 * What the clock on the wall showed, to the minute: a day and a time without a zone.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "./LocalDate.ts"
import { isDate } from "./month.ts"

/** `YYYY-MM-DDTHH:MM` on the wall clock; it may be a time that no clock showed in a given zone. Text order is time order. */
export const WallTime = Schema.String.check(
  Schema.makeFilter((text: string) => /T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) && isDate(text.slice(0, -6)), {
    expected: "a day and time, YYYY-MM-DDTHH:MM"
  })
).pipe(Schema.brand("WallTime"))
export type WallTime = typeof WallTime.Type

/** The day of a wall time. */
export const localDate = (wall: WallTime): LocalDate => LocalDate.make(wall.slice(0, 10))

/** The wall time at `HH:MM` of a day. */
export const at = (date: LocalDate, time: string): WallTime => WallTime.make(`${date}T${time}`)

/** Milliseconds that the same figures would be on a clock of UTC: a number to calculate with, not an instant. */
export const figures = (wall: WallTime): number => Date.parse(`${wall}Z`)

/** The wall time of {@link figures}; seconds are cut off. Law: `ofFigures(figures(w)) = w`. */
export const ofFigures = (millis: number): WallTime => WallTime.make(new Date(millis).toISOString().slice(0, 16))
