/**
 * The expiry date printed on a vial or its box: a day, or a month when no day is printed.
 *
 * A vial may be used through its last day, so a printed month means its last day (GS1-9).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import { lastDayOf } from "../calendar/month.ts"

/** As printed, with its precision (codes 5.6): `2027-09-30` to the day, `2027-09` to the month. */
export const ExpiryDate = Schema.Union([
  Schema.Struct({ value: LocalDate, precision: Schema.Literal("day") }),
  Schema.Struct({ value: Month, precision: Schema.Literal("month") })
])
export type ExpiryDate = typeof ExpiryDate.Type

/** The last local day on which the vial may be used; that day is included. */
export const lastUsable = (expiry: ExpiryDate): LocalDate =>
  expiry.precision === "day" ? expiry.value : LocalDate.make(lastDayOf(expiry.value))

/** Whether the last usable day was over on a day where the person is: D7, wherever it is asked. */
export const isOver = (expiry: ExpiryDate, on: LocalDate): boolean => lastUsable(expiry) < on
