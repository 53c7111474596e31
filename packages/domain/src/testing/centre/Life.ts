/**
 * The life of an invented person as it was: what was needed, taken and left out, what was brought to the home and lay there. The
 * diary is written of it, and may differ.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate } from "../../calendar/LocalDate.ts"
import type { SkippedDoseReason } from "../../diary/SkippedDose.ts"
import type { Product } from "../../product/Product.ts"
import { bleedsOf, type TrueBleed } from "./bleeding.ts"
import type { Clock } from "./Clock.ts"
import type { Vials } from "./Cupboard.ts"
import { emptyHome, type Stock } from "./Home.ts"
import type { InventedPerson } from "./InventedPerson.ts"
import { journeysOf } from "./journeys.ts"
import { bleedNeeds, type Need, plannedNeeds } from "./Need.ts"
import { type Prescription, vialsFor } from "./Prescription.ts"
import { happens, oneOf, type Random } from "./Random.ts"
import type { Faults, Settings } from "./Settings.ts"

/** A dose that was taken, and the vials that were really used. */
export interface TrueDose extends Need {
  readonly taken: ReadonlyArray<Vials>
}

/** A planned dose that was not taken; with the reason, where the person says a word about it. */
export interface Omission {
  readonly plannedDate: LocalDate
  readonly reason?: Exclude<SkippedDoseReason, "other">
}

/** All that happened. */
export interface Life extends Stock {
  readonly bleeds: ReadonlyArray<TrueBleed>
  readonly doses: ReadonlyArray<TrueDose>
  readonly omissions: ReadonlyArray<Omission>
}

const dayMillis = 86_400_000
const hourMillis = 3_600_000

/** Days from one delivery to the next, and from one count of the cupboard to the next. */
const deliveryDays = 42
const countDays = 91
/** Doses for a bleed that a home keeps beside those of the plan. */
const reserve = 3
/** At two doses in a thousand a vial breaks. */
const breaksPerDose = 0.002

type Happening =
  | { readonly kind: "delivery" | "count"; readonly millis: number }
  | { readonly kind: "need"; readonly millis: number; readonly need: Need }

/** Every so many days at an hour of UTC; homes are counted when a first stretch is over. */
const everySoOften = (kind: "delivery" | "count", { observed }: InventedPerson, days: number, hour: number) => {
  const found: Array<Happening> = []
  const last = dayNumber(observed.to)
  for (let day = dayNumber(observed.from) + (kind === "count" ? days : 0); day <= last; day += days) {
    found.push({ kind, millis: day * dayMillis + hour * hourMillis })
  }
  return found
}

/** What the plan asks for until the next delivery, and a reserve for bleeds: vials by product and presentation. */
const wantedOn = (
  millis: number,
  planned: ReadonlyArray<Need>,
  { forBleeds }: Prescription,
  { weights }: InventedPerson
): ReadonlyMap<Product, ReadonlyMap<string, number>> => {
  const wanted = new Map<Product, Map<string, number>>()
  const add = (product: Product, vials: Need["vials"], times: number) => {
    const counts = wanted.get(product) ?? new Map<string, number>()
    for (const { count, presentationId } of vials) {
      counts.set(presentationId, (counts.get(presentationId) ?? 0) + count * times)
    }
    wanted.set(product, counts)
  }
  const until = millis + (deliveryDays + 1) * dayMillis
  for (const need of planned) if (need.millis >= millis && need.millis < until) add(need.product, need.vials, 1)
  const weight = weights.findLast(({ on }) => dayNumber(on) * dayMillis <= millis)
  if (weight !== undefined) add(forBleeds.product, vialsFor(forBleeds, weight.kg).vials, reserve)
  return wanted
}

/** One dose serves two bleeds at once, and who has just treated a bleed has had the dose of the plan. */
const apart = (forBleeds: ReadonlyArray<Need>, planned: ReadonlyArray<Need>): ReadonlyArray<Need> => {
  const inOrder = forBleeds.toSorted((a, b) => a.millis - b.millis)
  const given: Array<Need> = []
  for (const need of inOrder) if (need.millis - (given.at(-1)?.millis ?? -Infinity) > hourMillis) given.push(need)
  const isNear = ({ millis }: Need) => given.some((other) => Math.abs(other.millis - millis) <= hourMillis)
  return [...planned.filter((need) => !isNear(need)), ...given]
}

const reasons = ["forgot", "unwell", "no_vein_access", "no_stock", "centre_advice"] as const

/** Whether a planned dose is left out, and what is said of it; bleeds are always treated. */
const omissionOf = (random: Random, { purpose }: Need, { forgotten, skipped }: Faults): Omission | undefined => {
  if (purpose.kind !== "planned") return undefined
  const { plannedDate } = purpose
  if (happens(random, skipped)) return { plannedDate, reason: oneOf(random, reasons) }
  return happens(random, forgotten) ? { plannedDate } : undefined
}

/** The life of a person from the first day of the diary to the last. */
export const lifeOf = (
  random: Random,
  someone: InventedPerson,
  prescription: Prescription,
  { faults, seed }: Settings,
  clockOf: (zone: Clock["zone"]) => Clock
): Life => {
  const journeys = journeysOf(random, someone.observed, faults.trip)
  const bleeds = bleedsOf(random, someone)
  const whereabouts = { home: clockOf(someone.person.zone), journeys, clockOf }
  const planned = plannedNeeds(random, someone, prescription, whereabouts, faults.clockChange)
  const needs = apart(bleedNeeds(random, someone, prescription, bleeds, whereabouts), planned)
  const happenings: ReadonlyArray<Happening> = [
    ...everySoOften("delivery", someone, deliveryDays, 4),
    ...everySoOften("count", someone, countDays, 21),
    ...needs.map((need): Happening => ({ kind: "need", millis: need.millis, need }))
  ].toSorted((a, b) => a.millis - b.millis)

  const home = emptyHome(seed)
  const doses: Array<TrueDose> = []
  const omissions: Array<Omission> = []
  for (const happening of happenings) {
    const { millis } = happening
    switch (happening.kind) {
      case "delivery":
        home.sortOut(deliveryDays, millis)
        home.topUp(wantedOn(millis, planned, prescription, someone), millis)
        break
      case "count":
        home.count(millis)
        break
      case "need": {
        const { need } = happening
        const omission = omissionOf(random, need, faults)
        if (omission === undefined) doses.push({ ...need, taken: home.give(need) })
        else omissions.push(omission)
        if (happens(random, breaksPerDose)) home.drop(millis)
      }
    }
  }
  const { counts, deliveries, losses } = home
  return { bleeds, doses, omissions, deliveries, counts, losses }
}
