/**
 * The time zone that a person lives in. Calendar days are counted in it; who moves has another from a day on, and the days
 * before keep theirs (clinical 9.4, 9.5).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { Zone } from "../calendar/Zone.ts"

/** A zone, and the day from which it is home. */
export const HomeZone = Schema.Struct({ zone: Zone, from: LocalDate })
export type HomeZone = typeof HomeZone.Type

/** The zones of a life; the first was home before its day, too, as nobody knows another. */
export const HomeZones = Schema.NonEmptyArray(HomeZone)
export type HomeZones = typeof HomeZones.Type

/**
 * The home zone of a day. Law: a move from a later day changes nothing (clinical 9.5).
 */
export const zoneOn = ([first, ...moves]: HomeZones, date: LocalDate): Zone =>
  moves.reduce((last, move) => (move.from <= date && last.from <= move.from ? move : last), first).zone
