/**
 * A day of the civil calendar, as a diary writes it: no time, no zone.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isDate, isMonth } from "./month.ts"

/** `YYYY-MM-DD` of a day that exists, from year 1900 to 2199. Text order is time order. */
export const LocalDate = Schema.String.check(
  Schema.makeFilter((text: string) => isDate(text), { expected: "a day that exists, YYYY-MM-DD" })
).pipe(Schema.brand("LocalDate"))
export type LocalDate = typeof LocalDate.Type

/** `YYYY-MM` of a month from year 1900 to 2199. */
export const Month = Schema.String.check(
  Schema.makeFilter((text: string) => isMonth(text), { expected: "a month, YYYY-MM" })
).pipe(Schema.brand("Month"))
export type Month = typeof Month.Type

/** The text is not a day that exists: a 30 February is refused, never moved to March. */
export class IllegalDate extends Schema.TaggedError<IllegalDate>()("IllegalDate", {}) {}

/** Reads `YYYY-MM-DD`. */
export const parse = (text: string): Result.Result<LocalDate, IllegalDate> =>
  isDate(text) ? Result.succeed(LocalDate.make(text)) : Result.fail(new IllegalDate())
