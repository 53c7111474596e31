/**
 * An id that the device makes: it carries the time when it was made, so that an entry written without a network has its
 * name at once and keeps it (API-5).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"

/** UUID of version 7, in lower case. The id of each kind of record is a brand of it. */
export const Uuid7 = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
)

/** The id says that it was made more than a day after now: the clock of the device is wrong, or the id was not made by one. */
export class IdInFuture extends Schema.TaggedError<IdInFuture>()("IdInFuture", {}) implements Ruled {
  readonly rule = "API-5"
  readonly field = "id"
}

/** When the id says that it was made, in milliseconds since 1970. */
export const madeAtMillis = (id: typeof Uuid7.Type): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

const dayMillis = 86_400_000

/** An id made up to a day ahead is accepted, because devices' clocks differ (API-5). */
export const isInFuture = (id: typeof Uuid7.Type, nowMillis: number): boolean =>
  madeAtMillis(id) > nowMillis + dayMillis
