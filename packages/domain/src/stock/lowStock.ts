/**
 * Whether there is enough at home: for the next doses and one major bleed, and never less than the emergency floor.
 *
 * All amounts of one product are in its one unit. Where a planned dose has no amount, because it goes by a weight that nobody
 * knows, there is no level: that is said, and not taken for "enough".
 *
 * @since 0.1.0
 */
import * as Order from "effect/Order"
import { daysBetween, type LocalDate } from "../calendar/LocalDate.ts"
import type { Slot } from "../dosing/Slot.ts"
import type { PersonId } from "../person/Person.ts"
import type { Amount } from "../product/Amount.ts"
import { presentation } from "../product/Catalogue.ts"
import type { Product } from "../product/Product.ts"
import { isUsable, usableUntil } from "./expiry.ts"
import type { Balance } from "./Ledger.ts"
import { home, type Location, travelBag } from "./Location.ts"

/** What is to come of one product: doses that are planned and not taken yet, in the order of their days, from `on` onwards. */
export interface Need {
  readonly on: LocalDate
  readonly planned: ReadonlyArray<Slot>
  /** One dose for a major bleed, when the bleed plan uses this product. */
  readonly bleedDose?: Amount
  /** The emergency floor, in thousandths. */
  readonly floor?: number
}

/** Days whose planned use is kept at home, and planned doses that are, whichever is more (clinical 6.9). */
const keep = { days: 7, doses: 2 } as const

const sumOf = (slots: ReadonlyArray<Slot>): number | undefined =>
  slots.reduce<number | undefined>(
    (sum, { amount }) => (sum === undefined || amount === undefined ? undefined : sum + amount.thousandths),
    0
  )

/** Below how many thousandths of the unit stock is low (clinical 6.9); `undefined` when a planned amount is not known. */
export const lowLevel = ({ bleedDose, floor = 0, on, planned }: Need): number | undefined => {
  const week = sumOf(planned.filter(({ date }) => date >= on && daysBetween(on, date) < keep.days))
  const next = sumOf(planned.filter(({ date }) => date >= on).slice(0, keep.doses))
  if (week === undefined || next === undefined) return undefined
  return Math.max(Math.max(week, next) + (bleedDose?.thousandths ?? 0), floor)
}

/** Vials that count for the level: available, in date, at home or in the travel bag. */
export const countedStock = (
  balances: ReadonlyArray<Balance>,
  product: Product,
  personId: PersonId,
  on: LocalDate
): ReadonlyArray<Balance> => {
  const places: ReadonlyArray<Location> = [home(personId), travelBag(personId)]
  return balances.filter(
    ({ expiry, item, location, state, vials }) =>
      state === "available" &&
      vials > 0 &&
      item.productId === product.id &&
      places.includes(location) &&
      (expiry === undefined || isUsable(on, expiry))
  )
}

const contentOf = ({ item, vials }: Balance, product: Product): number =>
  vials * (presentation(product, item.presentationId)?.strength.thousandths ?? 0)

/** What vials hold by their labels, in thousandths. A strength that the catalogue does not know counts for nothing. */
export const content = (stock: ReadonlyArray<Balance>, product: Product): number =>
  stock.reduce((sum, balance) => sum + contentOf(balance, product), 0)

/** `low` below the level, `unknown` without one. */
export const stockLevel = (level: number | undefined, present: number): "low" | "enough" | "unknown" =>
  level === undefined ? "unknown" : present < level ? "low" : "enough"

/** The person and the nurse are told once a day (clinical 6.9). */
export const isNoticeDue = (
  state: ReturnType<typeof stockLevel>,
  lastNotice: LocalDate | undefined,
  on: LocalDate
): boolean => state === "low" && (lastNotice === undefined || lastNotice < on)

/** When the stock will not do, if the plan is kept to. It knows of no bleed, and says so. */
export interface Forecast {
  readonly assumes: "plan_and_no_bleeds"
  /** The day of the first dose that is not covered; left out when all planned doses are. */
  readonly firstUncovered?: LocalDate
}

interface Lot {
  readonly until: string
  readonly thousandths: number
}

const lotsOf = (stock: ReadonlyArray<Balance>, product: Product): ReadonlyArray<Lot> =>
  stock
    .map((balance) => ({ until: usableUntil(balance.expiry), thousandths: contentOf(balance, product) }))
    .toSorted(Order.mapInput(Order.String, ({ until }) => until))

/** The first planned dose that the stock does not cover, first expiring used first; `undefined` when an amount is not known. */
export const forecast = (
  planned: ReadonlyArray<Slot>,
  stock: ReadonlyArray<Balance>,
  product: Product
): Forecast | undefined => {
  const lots = lotsOf(stock, product)
  let [at, used] = [0, 0]
  for (const { amount, date } of planned) {
    if (amount === undefined) return undefined
    let wanted = amount.thousandths
    for (let lot = lots[at]; lot !== undefined && wanted > 0; lot = lots[at]) {
      const taken = lot.until < date ? 0 : Math.min(wanted, lot.thousandths - used)
      wanted -= taken
      used += taken
      if (wanted > 0) [at, used] = [at + 1, 0]
    }
    if (wanted > 0) return { assumes: "plan_and_no_bleeds", firstUncovered: date }
  }
  return { assumes: "plan_and_no_bleeds" }
}
