/**
 * How much of each product was used, month by month, and what for.
 *
 * @since 0.1.0
 */
import { monthOf } from "@haemtrack/domain/calendar/month"
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import { type TreatmentReason, usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import type { Amount } from "@haemtrack/domain/product/Amount"

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

const key = ({ amount, month, productId, reasonClass }: Usage): string =>
  `${month} ${productId} ${amount.unit} ${reasonClass}`

/** Rows of one key are one row. A product's id and a unit hold no space, so no two keys are spelt alike. */
const added = (rows: Iterable<Usage>): ReadonlyArray<Usage> => {
  const sums = new Map<string, Usage>()
  for (const row of rows) {
    const sum = sums.get(key(row))
    const thousandths = (sum?.amount.thousandths ?? 0) + row.amount.thousandths
    const treatments = (sum?.treatments ?? 0) + row.treatments
    sums.set(key(row), { ...row, amount: { ...row.amount, thousandths }, treatments })
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** As much of a treatment as its usage is counted by; a whole one will do. */
export type Used = Pick<Treatment, "productId" | "reason" | "total"> & {
  readonly occurredAt: Pick<Treatment["occurredAt"], "local">
}

const ofOne = ({ occurredAt, productId, reason, total }: Used): Usage => ({
  month: monthOf(occurredAt.local),
  productId,
  reasonClass: usageClass[reason],
  amount: total,
  treatments: 1
})

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
  added(Array.from(treatments, ofOne))

/**
 * The usage of two sets of treatments that have none in common, such as two centres or two halves of a year.
 *
 * Law: `merged(usage(a), usage(b)) = usage(a and b)`; commutative and associative, and no rows are its unit.
 *
 * @example
 * merged([], []) // => []
 */
export const merged = (a: ReadonlyArray<Usage>, b: ReadonlyArray<Usage>): ReadonlyArray<Usage> => added([...a, ...b])
