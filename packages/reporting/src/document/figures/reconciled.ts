/**
 * What of the delivered or used units is in the diary, product by product: the domain's finding, from the rows of a person.
 *
 * @since 0.1.0
 */
import { addDays, addMonths, type LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { days, type Period } from "@haemtrack/domain/calendar/Period"
import { type Reconciliation, reconcile } from "@haemtrack/domain/compliance/reconciliation"
import type { Unit } from "@haemtrack/domain/product/Unit"
import { byteOrder } from "../../engine/byteOrder.ts"
import { daysIn, observedStretches } from "../../population/observedTime.ts"
import type { Counted, Given, PersonRecord } from "../PersonRecord.ts"

/** The finding for one product in its one unit. */
export interface ProductReconciliation {
  readonly product: string
  readonly unit: Unit
  readonly delivered: number
  readonly finding: Reconciliation
}

interface Sums {
  readonly unit: Unit
  delivered: number
  recorded: number
}

const nothingElse: Counted = { returned: 0, wasted: 0, expired: 0, transferredOut: 0 }

type Dated = Given & { readonly on: LocalDate }

/** Shorter than this nothing is said of a share (clinical 5.10). */
const fewestMonths = 3

/** Whether the period is long enough, and something was delivered in it. */
const isLong = ({ from, to }: Period): boolean => addMonths(from, fewestMonths) <= addDays(to, 1)

/**
 * A finding for every product that was delivered or recorded in the period, in their order. One unit kind each; `counts` are of
 * the ends of the period (clinical 5.10).
 */
export const reconciledProducts = (
  { deliveries, treatments }: Pick<PersonRecord, "deliveries" | "treatments">,
  period: Period,
  counts: ReadonlyMap<string, Counted> = new Map()
): ReadonlyArray<ProductReconciliation> => {
  const sums = new Map<string, Sums>()
  const add = (rows: ReadonlyArray<Dated>, into: "delivered" | "recorded"): void => {
    for (const { on, product, thousandths, unit } of rows) {
      if (on < period.from || on > period.to) continue
      const own = sums.get(product) ?? { unit, delivered: 0, recorded: 0 }
      sums.set(product, own)
      own[into] += thousandths
    }
  }
  add(deliveries, "delivered")
  add(treatments, "recorded")
  return [...sums]
    .toSorted(([a], [b]) => byteOrder(a, b))
    .map(([product, { delivered, recorded, unit }]) => {
      const units = { delivered: delivered / 1000, recorded: recorded / 1000 }
      const found = reconcile({ ...(counts.get(product) ?? nothingElse), ...units })
      const { ratio: _, ...withoutRatio } = found
      const isShort = !isLong(period) || (found.method === "delivery" && delivered === 0)
      const finding: Reconciliation =
        isShort && found.ratio !== undefined ? { ...withoutRatio, band: "too_short" } : found
      return { product, unit, delivered: units.delivered, finding }
    })
}

/**
 * The share of the product that was recorded most, in the three months that end with a day; `undefined` where the diary or the
 * deliveries do not reach so far.
 */
export const reconciledUpTo = (record: PersonRecord, to: LocalDate): number | undefined => {
  const window = { from: addMonths(addDays(to, 1), -fewestMonths), to }
  if (daysIn(observedStretches(record.duty, window)) < days(window)) return undefined
  const [main] = reconciledProducts(record, window).toSorted((a, b) => b.finding.recorded - a.finding.recorded)
  return main?.finding.ratio
}
