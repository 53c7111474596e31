/**
 * C1, C2 and C8: whether what was recorded agrees with what was used, product by product (clinical 5.10, 7.2).
 *
 * A person's lowest ratio counts. More recorded than used, or more stock than there can be, is a review of the figures and
 * never held against anybody.
 *
 * @since 0.1.0
 */
import { addDays, daysBetween, earliest, type LocalDate } from "../../calendar/LocalDate.ts"
import { monthsBetween } from "../../calendar/month.ts"
import { contains, type Period } from "../../calendar/Period.ts"
import type { KeptMovement } from "../KeptRecords.ts"
import type { MeasureCode, MeasureResult } from "../Measure.ts"
import { type Reconciliation, reconcileStretches, type Stretch } from "../reconciliation.ts"
import { measured, notApplicable, type View, type ViewMonth } from "./View.ts"

/** A product and what its sums say; `undefined` where the time of deliveries is too short, or every day is exempt. */
export interface ProductReconciliation {
  readonly productId: string
  readonly found: Reconciliation | undefined
}

const isSupply = ({ kind }: KeptMovement): boolean => kind === "delivered" || kind === "collected"

/** The count that stands for the end of a day: the nearest of the days about it, the earlier of two. */
const countAt = ({ records, thresholds }: View, productId: string, day: LocalDate): number | undefined => {
  const near = records.counts
    .filter(
      (count) => count.productId === productId && Math.abs(daysBetween(day, count.on)) <= thresholds.countWithinDays
    )
    .toSorted((a, b) => Math.abs(daysBetween(day, a.on)) - Math.abs(daysBetween(day, b.on)) || (a.on < b.on ? -1 : 1))
  return near[0]?.amount
}

const amountOf = (rows: ReadonlyArray<{ readonly amount: number }>): number =>
  rows.reduce((sum, { amount }) => sum + amount, 0)

const stretch = (view: View, productId: string, months: ReadonlyArray<ViewMonth>, period: Period): Stretch => {
  const { counts, records } = view
  const isOf = (row: { readonly productId: string; readonly on: LocalDate }) =>
    row.productId === productId && contains(period, row.on)
  const moved = records.movements.filter(isOf)
  const of = (...kinds: ReadonlyArray<KeptMovement["kind"]>) =>
    amountOf(moved.filter(({ kind }) => kinds.includes(kind)))
  const openingStock = countAt(view, productId, addDays(period.from, -1))
  const closingStock = countAt(view, productId, period.to)
  return {
    ...(openingStock === undefined ? {} : { openingStock }),
    ...(closingStock === undefined ? {} : { closingStock }),
    delivered: of("delivered", "collected"),
    returned: of("returned"),
    wasted: of("wasted"),
    expired: of("expired"),
    transferredOut: of("transferred_out"),
    recorded: amountOf(records.treatments.filter((treatment) => isOf(treatment) && counts(treatment.on))),
    days: months.reduce((sum, { days }) => sum + days, 0),
    exemptDays: months.reduce((sum, month) => sum + (month.exempt ? month.days : month.exemptDays), 0)
  }
}

/** Months between two counts belong together; without a count at both ends of the window each month stands alone. */
const stretches = (view: View, productId: string): ReadonlyArray<Stretch> => {
  const { months, window } = view
  const isCounted = (day: LocalDate) => countAt(view, productId, day) !== undefined
  const byStock = isCounted(addDays(window.from, -1)) && isCounted(window.to)
  const found: Array<Stretch> = []
  let open: Array<ViewMonth> = []
  for (const month of months) {
    open.push(month)
    if (byStock && !isCounted(month.period.to)) continue
    found.push(stretch(view, productId, open, { from: open[0]?.period.from ?? month.period.from, to: month.period.to }))
    open = []
  }
  return found
}

/** Deliveries must have been known for some months, and one must lie in the window, before a ratio means anything (F68). */
const isLongEnough = ({ records, thresholds, window }: View, productId: string): boolean => {
  const supplied = records.movements.filter(
    (row) => row.productId === productId && isSupply(row) && row.on <= window.to
  )
  const first = earliest(supplied.map(({ on }) => on))
  return (
    first !== undefined &&
    monthsBetween(first, window.to) + 1 >= thresholds.shortestMonths &&
    supplied.some(({ on }) => on >= window.from)
  )
}

/** The sums of every product that came or was recorded in the window, by product. */
export const reconciliations = (view: View): ReadonlyArray<ProductReconciliation> => {
  const { movements, treatments } = view.records
  const products = new Set(
    [...movements, ...treatments].filter(({ on }) => contains(view.window, on)).map(({ productId }) => productId)
  )
  return [...products].toSorted().map((productId) => ({
    productId,
    found: isLongEnough(view, productId) ? reconcileStretches(stretches(view, productId)) : undefined
  }))
}

interface Judged {
  readonly productId: string
  readonly recorded: number
  readonly expectedUse: number
  readonly ratio: number
}

const ratioBelow = (
  code: Extract<MeasureCode, "C1" | "C2">,
  all: ReadonlyArray<ProductReconciliation>,
  least: number
): MeasureResult => {
  const judged = all.flatMap(({ found, productId }): ReadonlyArray<Judged> =>
    found?.ratio === undefined
      ? []
      : [{ productId, recorded: found.recorded, expectedUse: found.expectedUse, ratio: found.ratio }]
  )
  const [lowest, ...others] = judged.toSorted((a, b) => a.ratio - b.ratio)
  if (lowest === undefined) {
    const bands = all.map(({ found }) => found?.band ?? "too_short")
    const why =
      (["stock_error", "over_recorded", "no_use"] as const).find((band) => bands.includes(band)) ?? "too_short"
    return notApplicable(code, all.length === 0 ? "no_deliveries" : why, all.length)
  }
  const low = [lowest, ...others].filter(({ ratio }) => ratio < least)
  return measured(code, low.length > 0 ? "raised" : "clear", {
    value: lowest.ratio,
    numerator: lowest.recorded,
    denominator: lowest.expectedUse,
    leftOut: all.length - judged.length,
    evidence: low.map(({ productId }) => productId)
  })
}

/** C1: recorded over expected use, of the product where it is lowest. */
export const c1 = ({ thresholds }: View, all: ReadonlyArray<ProductReconciliation>): MeasureResult =>
  ratioBelow("C1", all, thresholds.recordedRatio)

/** C2: the same, so low that it is serious. */
export const c2 = ({ thresholds }: View, all: ReadonlyArray<ProductReconciliation>): MeasureResult =>
  ratioBelow("C2", all, thresholds.recordedRatioSerious)

/** C8: products whose figures cannot be right, of those that have figures. */
export const c8 = (all: ReadonlyArray<ProductReconciliation>): MeasureResult => {
  const judged = all.filter(({ found }) => found !== undefined)
  if (judged.length === 0) return notApplicable("C8", all.length === 0 ? "no_deliveries" : "too_short", all.length)
  const wrong = judged.filter(({ found }) => found?.band === "over_recorded" || found?.band === "stock_error")
  return measured("C8", wrong.length > 0 ? "raised" : "clear", {
    value: wrong.length,
    numerator: wrong.length,
    denominator: judged.length,
    leftOut: all.length - judged.length,
    evidence: wrong.map(({ productId }) => productId)
  })
}
