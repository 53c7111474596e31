/**
 * A dose that an invented person needs at a time: one of the plan, or one for a bleed. Whether they take it is another matter.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate } from "../../calendar/LocalDate.ts"
import { localDateAt } from "../../calendar/localDay.ts"
import { instantOf } from "../../calendar/Instant.ts"
import { versionOn } from "../../dosing/changeRegimen.ts"
import type { SignedDose } from "../../dosing/Regimen.ts"
import { slots } from "../../dosing/slots.ts"
import type { Product } from "../../product/Product.ts"
import type { TrueBleed } from "./bleeding.ts"
import { changeDays, type Clock, type Shown, shownAt, shownWhen } from "./Clock.ts"
import { exponential, normal } from "./distributions.ts"
import type { InventedPerson } from "./InventedPerson.ts"
import { type Journey, journeyOn } from "./journeys.ts"
import { bleedVials, type Prescription } from "./Prescription.ts"
import { happens, oneOf, type Random, whole } from "./Random.ts"

/** What a dose is for: a day of the plan, or a bleed by its place in the list of bleeds. */
export type Purpose =
  | { readonly kind: "planned"; readonly plannedDate: LocalDate }
  | { readonly kind: "first" | "later"; readonly bleed: number }

/** A dose: at what time, of what, and in which vials. */
export interface Need extends Shown {
  readonly purpose: Purpose
  readonly place: "home" | "away"
  readonly product: Product
  readonly vials: SignedDose["vials"]
}

/** Where the person is, and what the clocks show there. */
export interface Whereabouts {
  readonly home: Clock
  readonly journeys: ReadonlyArray<Journey>
  readonly clockOf: (zone: Journey["zone"]) => Clock
}

/** Morning or evening, as the person is used to: minutes of the day. */
const habitOf = (random: Random): number => oneOf(random, [390, 420, 435, 450, 480, 1110, 1170])

const within = (least: number, value: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)))

/** A few minutes around the hour that is shown twice in autumn, and left out in spring, where clocks are set at one o'clock. */
const beforeDawn = (random: Random): number => whole(random, 60, 119)

/** The doses of the plan. @param atTheChange share of those on a day of setting the clocks that fall into that hour */
export const plannedNeeds = (
  random: Random,
  { observed }: InventedPerson,
  { plan }: Prescription,
  { clockOf, home, journeys }: Whereabouts,
  atTheChange: number
): ReadonlyArray<Need> => {
  const habit = habitOf(random)
  if (plan === undefined) return []
  const changes = changeDays(home)
  return slots(plan.regimen, observed.from, observed.to).map(({ date }): Need => {
    const day = dayNumber(date)
    const journey = journeyOn(journeys, day)
    const isAtChange = journey === undefined && changes.has(day) && happens(random, atTheChange)
    const minute = isAtChange ? beforeDawn(random) : within(300, normal(random, habit, 25), 1380)
    const clock = journey === undefined ? home : clockOf(journey.zone)
    return {
      ...shownAt(clock, day, minute, happens(random, 0.5) ? "earlier" : "later"),
      purpose: { kind: "planned", plannedDate: date },
      place: journey === undefined ? "home" : "away",
      product: plan.product,
      vials: versionOn(plan.regimen, date)?.signed?.vials ?? []
    }
  })
}

const hourMillis = 3_600_000
const dayMillis = 24 * hourMillis

/** Hours after the start of each dose for a bleed: most bleeds need one, some need more, and one in twelve is not treated. */
const dosesAfter = (random: Random, { severity }: TrueBleed): ReadonlyArray<number> => {
  if (happens(random, severity === "minor" ? 0.12 : 0.02)) return []
  const hours = [0.3 + exponential(random, 3)]
  const more = severity === "minor" ? 0.25 : 0.55
  while (hours.length < 8 && happens(random, more)) hours.push((hours.at(-1) ?? 0) + 12 + exponential(random, 8))
  return hours
}

/** The doses for the bleeds. */
export const bleedNeeds = (
  random: Random,
  someone: InventedPerson,
  prescription: Prescription,
  bleeds: ReadonlyArray<TrueBleed>,
  { clockOf, home, journeys }: Whereabouts
): ReadonlyArray<Need> =>
  bleeds.flatMap((bleed, index) => {
    if (bleed.certainty === "knock") return []
    return dosesAfter(random, bleed).map((hours, place): Need => {
      const millis = bleed.startsAt + hours * hourMillis
      const journey = journeyOn(journeys, Math.floor(millis / dayMillis))
      const shown = shownWhen(journey === undefined ? home : clockOf(journey.zone), millis)
      return {
        ...shown,
        purpose: { kind: place === 0 ? "first" : "later", bleed: index },
        place: journey === undefined ? "home" : "away",
        product: prescription.forBleeds.product,
        vials: bleedVials(prescription, someone, localDateAt(instantOf(millis), home.zone)).vials
      }
    })
  })
