/**
 * Whether what was recorded agrees with what went out of the home's stock: recorded use over expected use (clinical 5.10).
 *
 * Amounts are of one product and in one unit, which one does not matter.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 6.6. */
export const Method = Schema.Literals(["stock", "delivery"])
export type Method = typeof Method.Type

/** Codes 6.6. */
export const Band = Schema.Literals(["good", "partial", "poor", "over_recorded", "no_use", "stock_error", "too_short"])
export type Band = typeof Band.Type

/** What came, went and was recorded in a period. A count that nobody made is absent and never 0. */
export interface Totals {
  readonly openingStock?: number
  readonly closingStock?: number
  readonly delivered: number
  readonly returned: number
  readonly wasted: number
  readonly expired: number
  readonly transferredOut: number
  readonly recorded: number
}

/** The finding, with both numbers behind its ratio; no ratio where there was no use, or the stock cannot be right. */
export interface Reconciliation {
  readonly method: Method
  readonly recorded: number
  readonly expectedUse: number
  /** Negative where more was recorded than used. */
  readonly unaccounted: number
  readonly ratio?: number
  readonly band: Band
}

/** The published cut, and this project's two around it. @source clinical 5.10 */
const cuts = { over: 1.1, good: 0.75, partial: 0.5 }

const bandOf = (ratio: number): Band => {
  if (ratio > cuts.over) return "over_recorded"
  if (ratio >= cuts.good) return "good"
  return ratio >= cuts.partial ? "partial" : "poor"
}

const hasBothCounts = ({ closingStock, openingStock }: Totals): boolean =>
  openingStock !== undefined && closingStock !== undefined

/** What must have been used: by both stock counts where the method is `stock`, else what was delivered and did not leave otherwise. */
const expectedUse = (totals: Totals, method: Method): number => {
  const { closingStock = 0, delivered, expired, openingStock = 0, returned, transferredOut, wasted } = totals
  const gone = returned + wasted + expired + transferredOut
  return method === "stock" ? openingStock + delivered - gone - closingStock : delivered - gone
}

const judge = (method: Method, recorded: number, expected: number): Reconciliation => {
  const found = { method, recorded, expectedUse: expected, unaccounted: expected - recorded }
  if (expected < 0) return { ...found, band: "stock_error" }
  if (expected === 0) return { ...found, band: recorded > 0 ? "over_recorded" : "no_use" }
  return { ...found, ratio: recorded / expected, band: bandOf(recorded / expected) }
}

/**
 * Recorded over expected use of one period (clinical 5.10). Law: more recorded use never lowers the ratio.
 *
 * @example
 * reconcile({ delivered: 20_000, returned: 0, wasted: 0, expired: 0, transferredOut: 0, recorded: 15_000 }).ratio // => 0.75
 */
export const reconcile = (totals: Totals): Reconciliation => {
  const method = hasBothCounts(totals) ? "stock" : "delivery"
  return judge(method, totals.recorded, expectedUse(totals, method))
}

/** A part of the period, usually a month, of which some days are exempt. `recorded` is of the other days only. */
export interface Stretch extends Totals {
  readonly days: number
  readonly exemptDays: number
}

/**
 * Recorded over expected use of a period with exempt days: they leave both sides, so expected use counts by the share of the
 * days that are left (clinical 5.10, 7.7). Stock counts are used where every stretch has both, else none is.
 *
 * @returns `undefined` when every day is exempt
 */
export const reconcileStretches = (stretches: ReadonlyArray<Stretch>): Reconciliation | undefined => {
  const left = stretches.filter(({ days, exemptDays }) => exemptDays < days)
  if (left.length === 0) return undefined
  const method = left.every(hasBothCounts) ? "stock" : "delivery"
  const share = ({ days, exemptDays }: Stretch) => (exemptDays === 0 ? 1 : (days - exemptDays) / days)
  return judge(
    method,
    left.reduce((sum, stretch) => sum + stretch.recorded, 0),
    left.reduce((sum, stretch) => sum + expectedUse(stretch, method) * share(stretch), 0)
  )
}
