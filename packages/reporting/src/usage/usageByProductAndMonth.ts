/**
 * How much of each product was used, month by month, and what for.
 *
 * @since 0.1.0
 */
import { monthOf } from "@haemtrack/domain/calendar/month"
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import { type TreatmentReason, usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import type { Amount } from "@haemtrack/domain/product/Amount"
import { byteOrder } from "../engine/byteOrder.ts"
import { usage } from "./usage.ts"
import * as UsageColumns from "./UsageColumns.ts"
import { ofRow, type UsageGroup } from "./UsageGroup.ts"

/** What reports add up together: reasons that have one class (clinical 4.3.2). */
export type ReasonClass = (typeof usageClass)[TreatmentReason]

/** What was used of one product, in one month, for one class of reasons, counted in one unit. */
export interface Usage {
  /** `YYYY-MM` on the wall clock of the place where each treatment was given (TIME-8). */
  readonly month: string
  readonly productId: string
  readonly reasonClass: ReasonClass
  /** Exact, in whole thousandths of its unit; amounts of two units are two rows. */
  readonly amount: Amount
  /** How many treatments, 1 or more. */
  readonly treatments: number
}

/** As much of a treatment as its usage is counted by; a whole one will do. */
export type Used = Pick<Treatment, "productId" | "reason" | "total"> & {
  readonly occurredAt: Pick<Treatment["occurredAt"], "local">
}

/** A person's own figures are of one diary, whichever centre looks after them. */
const ownDiary = ""

const ofTreatment = ({ occurredAt, productId, reason, total }: Used): UsageGroup<ReasonClass> =>
  ofRow(
    {
      centre: ownDiary,
      month: monthOf(occurredAt.local),
      product: productId,
      reason: usageClass[reason],
      unit: total.unit
    },
    total.thousandths,
    undefined
  )

const toGroup = ({ amount, month, productId, reasonClass, treatments }: Usage): UsageGroup<ReasonClass> => ({
  centre: ownDiary,
  month,
  product: productId,
  reason: reasonClass,
  unit: amount.unit,
  n: treatments,
  thousandths: amount.thousandths,
  perKg: undefined
})

const ofGroup = ({ month, n, product, reason, thousandths, unit }: UsageGroup<ReasonClass>): Usage => ({
  month,
  productId: product,
  reasonClass: reason,
  amount: { thousandths, unit },
  treatments: n
})

/** In the order of month, product, unit and class: a reader of one product wants its units together. */
const inOrder = (a: Usage, b: Usage): number =>
  byteOrder(a.month, b.month) ||
  byteOrder(a.productId, b.productId) ||
  byteOrder(a.amount.unit, b.amount.unit) ||
  byteOrder(a.reasonClass, b.reasonClass)

const added = (groups: Iterable<UsageGroup<ReasonClass>>): ReadonlyArray<Usage> =>
  usage([UsageColumns.make(groups)])
    .map(ofGroup)
    .toSorted(inOrder)

/**
 * Usage of the treatments given: a row for each month, product, unit and class of reasons, in that order.
 *
 * It is what was recorded as given, not what was delivered, and vials that were opened and not used up are not in it. Laws:
 * the order of the treatments does not matter, and the amounts of a product and unit sum to what its treatments sum to.
 *
 * @param treatments in their current version; those that were withdrawn are to be left out by whoever asks
 * @returns no row for a month, product or class without a treatment: nothing recorded is not a usage of 0
 * @source clinical 5.6 and 4.3.2; docs/methods/usage.md
 * @example
 * usageByProductAndMonth([]) // => []
 */
export const usageByProductAndMonth = (treatments: Iterable<Used>): ReadonlyArray<Usage> =>
  added(Array.from(treatments, ofTreatment))

/**
 * The usage of two sets of treatments that have none in common, such as two centres or two halves of a year.
 *
 * Law: `merged(usage(a), usage(b)) = usage(a and b)`; commutative and associative, and no rows are its unit.
 *
 * @example
 * merged([], []) // => []
 */
export const merged = (a: ReadonlyArray<Usage>, b: ReadonlyArray<Usage>): ReadonlyArray<Usage> =>
  added([...a, ...b].map(toGroup))
