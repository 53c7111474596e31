/**
 * Rules about the time between two doses: too soon, and the same one entered twice (D3, D13).
 *
 * @since 0.1.0
 */
import * as BatchNumber from "../../product/BatchNumber.ts"
import { equals } from "../../product/Amount.ts"
import type { Product } from "../../product/Product.ts"
import type { Dose } from "../Dose.ts"
import type { Context } from "./Context.ts"
import { hoursBetween, latest, upTo } from "./doseHistory.ts"
import type { Thresholds } from "./thresholds.ts"
import { clear, found, notChecked, type Verdict } from "./Verdict.ts"

/** The batches that are known, in one order. */
const keysOf = ({ batches }: Dose): ReadonlyArray<string> =>
  batches.flatMap(({ number }) => (number === undefined ? [] : [BatchNumber.key(number)])).toSorted()

/** A batch that was not recorded is the same as any. */
const sameBatches = (a: Dose, b: Dose): boolean => {
  const [left, right] = [keysOf(a), keysOf(b)]
  return (
    left.length === 0 ||
    right.length === 0 ||
    (left.length === right.length && left.every((key, place) => key === right[place]))
  )
}

const isSameEntry = (a: Dose, b: Dose, minutes: number): boolean =>
  a.product.id === b.product.id &&
  Math.abs(hoursBetween(a, b)) * 60 <= minutes &&
  equals(a.amount, b.amount) &&
  sameBatches(a, b)

/** D13: the same product, batch and amount within half an hour, before or after. */
export const sameEntry = (dose: Dose, { history, thresholds }: Context): Verdict => {
  const other = history.find((each) => isSameEntry(each, dose, thresholds.sameEntryMinutes.value))
  return other === undefined ? clear : found({ minutesApart: Math.abs(hoursBetween(other, dose)) * 60 })
}

/** Hours that a product is not given again: its own figure, its molecule's, its class's. */
const intervalHours = (product: Product, use: Dose["use"], thresholds: Thresholds): number | undefined => {
  if (product.minIntervalHours !== undefined) return product.minIntervalHours
  if (product.minDoseIntervalDays !== undefined) return product.minDoseIntervalDays * 24
  const ofMolecule = product.molecule && thresholds.interval[product.molecule]
  if (ofMolecule !== undefined) return ofMolecule.value
  if (product.class !== "shl" && product.class !== "ehl") return undefined
  // Everything that is not routine may be urgent, and so has the shorter time.
  return thresholds.intervalOfClass[product.class].value[use === "prophylaxis" ? "prophylaxis" : "bleed"]
}

/** D3: sooner after the last dose of the product than its shortest interval. An entry made twice is only asked about (D13). */
export const tooSoon = (dose: Dose, context: Context): Verdict => {
  const interval = intervalHours(dose.product, dose.use, context.thresholds)
  if (interval === undefined) return notChecked("interval")
  const last = latest(upTo(context.history, dose).filter(({ product }) => product.id === dose.product.id))
  if (last === undefined || sameEntry(dose, context)._tag === "Found") return clear
  const hours = hoursBetween(last, dose)
  return hours < interval ? found({ hours, intervalHours: interval }) : clear
}
