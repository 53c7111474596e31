/**
 * Journeys of an invented person to places where the clocks show another time.
 *
 * @since 0.1.0
 */
import { dayNumber } from "../../calendar/LocalDate.ts"
import type { Period } from "../../calendar/Period.ts"
import { Zone } from "../../calendar/Zone.ts"
import { happens, oneOf, type Random, whole } from "./Random.ts"

/** Both days, as whole numbers, belong to it. */
export interface Journey {
  readonly first: number
  readonly last: number
  readonly zone: Zone
}

/** Clocks that are set on other days than at home, by half an hour, or never, and one that is a day ahead of another. */
const destinations = [
  Zone.make("Europe/Athens"),
  Zone.make("America/New_York"),
  Zone.make("Asia/Kolkata"),
  Zone.make("Australia/Lord_Howe"),
  Zone.make("Pacific/Honolulu")
] as const

/**
 * At most one in each year of the period.
 *
 * @param share of the years with a journey
 */
export const journeysOf = (random: Random, { from, to }: Period, share: number): ReadonlyArray<Journey> => {
  const end = dayNumber(to)
  const journeys: Array<Journey> = []
  for (let year = dayNumber(from); year <= end; year += 365) {
    const first = year + whole(random, 0, 330)
    const journey = { first, last: first + whole(random, 4, 18), zone: oneOf(random, destinations) }
    if (happens(random, share) && journey.last <= end) journeys.push(journey)
  }
  return journeys
}

/** The journey that a day is in. */
export const journeyOn = (journeys: ReadonlyArray<Journey>, day: number): Journey | undefined =>
  journeys.find(({ first, last }) => first <= day && day <= last)
