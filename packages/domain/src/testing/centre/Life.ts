/**
 * The life of an invented person as it was: what was needed, taken and left out, what was brought to the home and lay there. The
 * diary is written of it, and may differ.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate } from "../../calendar/LocalDate.ts"
import { SkippedDoseReason } from "../../diary/SkippedDose.ts"
import { lastUsable } from "../../product/ExpiryDate.ts"
import type { Product } from "../../product/Product.ts"
import { batchesOn } from "./Batch.ts"
import { bleedsOf, type TrueBleed } from "./bleeding.ts"
import type { Clock } from "./Clock.ts"
import { type Cupboard, filled, stockOf, taken, type Vials, type Wanted } from "./Cupboard.ts"
import type { InventedPerson } from "./InventedPerson.ts"
import { journeysOf } from "./journeys.ts"
import { bleedNeeds, type Need, plannedNeeds } from "./Need.ts"
import { type Prescription, vialsFor } from "./Prescription.ts"
import { happens, oneOf, type Random } from "./Random.ts"
import type { Settings } from "./Settings.ts"

/** A dose that was taken, and the vials that were really used. */
export interface TrueDose extends Need {
  readonly taken: ReadonlyArray<Vials>
}

/** A planned dose that was not taken; with the reason, where the person says a word about it. */
export interface Omission {
  readonly plannedDate: LocalDate
  readonly reason?: Exclude<SkippedDoseReason, "other">
}

/** Boxes that came, or all that lay there when somebody counted, or what was broken; in milliseconds since 1970. */
export interface Boxes {
  readonly millis: number
  readonly boxes: ReadonlyArray<Vials>
}

/** Vials that nobody used. */
export interface Loss extends Boxes {
  readonly reason: "broken" | "expired"
}

/** All that happened. */
export interface Life {
  readonly bleeds: ReadonlyArray<TrueBleed>
  readonly doses: ReadonlyArray<TrueDose>
  readonly omissions: ReadonlyArray<Omission>
  readonly deliveries: ReadonlyArray<Boxes>
  readonly counts: ReadonlyArray<Boxes>
  readonly losses: ReadonlyArray<Loss>
}

const dayMillis = 86_400_000
const hourMillis = 3_600_000
const minuteMillis = 60_000

/** Days from one delivery to the next, and from one count of the cupboard to the next. */
const deliveryDays = 42
const countDays = 91
/** Doses for a bleed that a home keeps beside those of the plan. */
const reserve = 3

const reasons = ["forgot", "unwell", "no_vein_access", "no_stock", "centre_advice"] as const

type Happening =
  | { readonly kind: "delivery" | "count"; readonly millis: number }
  | { readonly kind: "need"; readonly millis: number; readonly need: Need }

const everySoOften = (kind: "delivery" | "count", { observed }: InventedPerson, days: number, hour: number) => {
  const found: Array<Happening> = []
  const last = dayNumber(observed.to)
  for (let day = dayNumber(observed.from) + (kind === "count" ? days : 0); day <= last; day += days) {
    found.push({ kind, millis: day * dayMillis + hour * hourMillis })
  }
  return found
}

/** What the plan asks for until the next delivery, and a reserve for bleeds: vials by product and presentation. */
const wantedBy = (
  needs: ReadonlyArray<Need>,
  { forBleeds }: Prescription,
  kg: number,
  millis: number
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
  for (const { millis: at, product, purpose, vials } of needs) {
    if (purpose.kind === "planned" && at >= millis && at < until) add(product, vials, 1)
  }
  add(forBleeds.product, vialsFor(forBleeds, kg).vials, reserve)
  return wanted
}

/** So many vials, of the first batch of that day, or of both when they are many. */
const boxesOf = (seed: number, product: Product, { count, presentationId }: Wanted, millis: number) => {
  const [first, second] = batchesOn(seed, { productId: product.id, presentationId }, Math.floor(millis / dayMillis))
  const half = count > 12 ? Math.floor(count / 2) : 0
  return half === 0
    ? [{ ...first, vials: count }]
    : [
        { ...first, vials: count - half },
        { ...second, vials: half }
      ]
}

/** One dose serves two bleeds at once, and who has just treated a bleed has had the dose of the plan. */
const apart = (forBleeds: ReadonlyArray<Need>, planned: ReadonlyArray<Need>): ReadonlyArray<Need> => {
  const inOrder = forBleeds.toSorted((a, b) => a.millis - b.millis)
  const given: Array<Need> = []
  for (const need of inOrder) if (need.millis - (given.at(-1)?.millis ?? -Infinity) > hourMillis) given.push(need)
  const isNear = ({ millis }: Need) => given.some((other) => Math.abs(other.millis - millis) <= hourMillis)
  return [...planned.filter((need) => !isNear(need)), ...given]
}

/** Boxes that expire before the next delivery are sorted out at this one. */
const lastDayBefore = (millis: number): number => Math.floor(millis / dayMillis) + deliveryDays

/** Of a thousand doses, those at which a vial slips out of the hand. */
const breaksPerDose = 0.002

/** The life of a person from the first day of the diary to the last. */
export const lifeOf = (
  random: Random,
  someone: InventedPerson,
  prescription: Prescription,
  { faults, seed }: Settings,
  clockOf: (zone: Clock["zone"]) => Clock
): Life => {
  const home = clockOf(someone.person.zone)
  const journeys = journeysOf(random, someone.observed, faults.trip)
  const bleeds = bleedsOf(random, someone)
  const whereabouts = { home, journeys, clockOf }
  const planned = plannedNeeds(random, someone, prescription, whereabouts, faults.clockChange)
  const forBleeds = bleedNeeds(random, someone, prescription, bleeds, whereabouts)
  const needs = apart(forBleeds, planned)
  const happenings: ReadonlyArray<Happening> = [
    ...everySoOften("delivery", someone, deliveryDays, 4),
    ...everySoOften("count", someone, countDays, 21),
    ...needs.map((need): Happening => ({ kind: "need", millis: need.millis, need }))
  ].toSorted((a, b) => a.millis - b.millis)

  const doses: Array<TrueDose> = []
  const omissions: Array<Omission> = []
  const deliveries: Array<Boxes> = []
  const counts: Array<Boxes> = []
  const losses: Array<Loss> = []
  let cupboard: Cupboard = []
  const bring = (millis: number, boxes: ReadonlyArray<Vials>) => {
    if (boxes.length === 0) return
    cupboard = filled(cupboard, boxes)
    deliveries.push({ millis, boxes })
  }
  const take = (wanted: ReadonlyArray<Wanted>): ReadonlyArray<Vials> | undefined => {
    const found = taken(cupboard, wanted)
    if (found !== undefined) cupboard = found.left
    return found?.taken
  }
  for (const happening of happenings) {
    const { millis } = happening
    switch (happening.kind) {
      case "delivery": {
        const old = cupboard.filter(({ expiry }) => dayNumber(lastUsable(expiry)) < lastDayBefore(millis))
        if (old.length > 0) losses.push({ reason: "expired", millis: millis - minuteMillis, boxes: old })
        cupboard = cupboard.filter((box) => !old.includes(box))
        const kg = someone.weights.findLast(({ on }) => dayNumber(on) * dayMillis <= millis)?.kg ?? 70
        const boxes = [...wantedBy(planned, prescription, kg, millis)].flatMap(([product, wanted]) =>
          [...wanted].flatMap(([presentationId, count]) => {
            const lacking = count - stockOf(cupboard, presentationId)
            return lacking > 0 ? boxesOf(seed, product, { presentationId, count: lacking }, millis) : []
          })
        )
        bring(millis, boxes)
        break
      }
      case "count":
        if (cupboard.length > 0) counts.push({ millis, boxes: cupboard })
        break
      case "need": {
        const { need } = happening
        const { purpose } = need
        const isPlanned = purpose.kind === "planned"
        if (isPlanned && happens(random, faults.skipped)) {
          omissions.push({ plannedDate: purpose.plannedDate, reason: oneOf(random, reasons) })
        } else if (isPlanned && happens(random, faults.forgotten)) {
          omissions.push({ plannedDate: purpose.plannedDate })
        } else {
          const dose = take(need.vials)
          // The cupboard is short after many bleeds: a courier comes an hour before.
          if (dose === undefined) {
            const twice = need.vials.map(({ count, presentationId }) => ({ presentationId, count: count * 2 }))
            bring(
              millis - hourMillis,
              twice.flatMap((wanted) => boxesOf(seed, need.product, wanted, millis))
            )
          }
          doses.push({ ...need, taken: dose ?? take(need.vials) ?? [] })
        }
        const [first] = cupboard
        if (first !== undefined && happens(random, breaksPerDose)) {
          const broken = { ...first, vials: 1 }
          take([{ presentationId: first.item.presentationId, count: 1 }])
          losses.push({ reason: "broken", millis: millis + minuteMillis, boxes: [broken] })
        }
      }
    }
  }
  return { bleeds, doses, omissions, deliveries, counts, losses }
}
