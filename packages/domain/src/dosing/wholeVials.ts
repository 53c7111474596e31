/**
 * From an amount to whole vials: what a dose is really made of, as a vial is not split.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Amount, UnitMismatch } from "../product/Amount.ts"
import { NothingRequired, NotPossible } from "./doseErrors.ts"
import * as VialTable from "./VialTable.ts"

/** Codes 7.7. `nearest` is for what-if questions of analysts: it lets a dose fall short without limit. */
export const VialPolicy = Schema.Literals(["least_waste", "fewest_vials", "nearest"])
export type VialPolicy = typeof VialPolicy.Type

/** How a choice is made. Shares are fractions of the amount required: 0.05 is 5 %. */
export interface Choosing {
  readonly policy?: VialPolicy
  /** How far the vials may fall short; nothing unless said. */
  readonly below?: number
  /** How far `fewest_vials` may go above; a tenth unless said. */
  readonly above?: number
}

/** Whole vials for an amount. `difference` is total less required, in the unit; `usedPolicy` may not be the one asked for. */
export interface VialChoice {
  readonly total: Amount
  readonly vials: number
  readonly counts: ReadonlyArray<VialTable.VialCount>
  readonly difference: number
  readonly usedPolicy: VialPolicy
}

/** Comparisons of amounts forgive this much of the unit, in thousandths (clinical 3.5). */
const slack = 1e-6
const usualAbove = 0.1

type Refusal = NothingRequired | NotPossible

/** A decimal times a thousand is off by a last digit now and then, and two amounts would no longer be equally near. */
const inThousandths = (figure: number): number => {
  const whole = Math.round(figure * 1000)
  return Math.abs(figure * 1000 - whole) <= slack ? whole : figure * 1000
}

const totalAt = (totals: Float64Array, index: number): number | undefined => totals[index]

/** The amounts on either side of the required one, the smaller first. */
const neighbours = (totals: Float64Array, required: number): ReadonlyArray<number> => {
  const upTo = VialTable.countUpTo(totals, required)
  return [totalAt(totals, upTo - 1), totalAt(totals, upTo)].filter((total) => total !== undefined)
}

const within = (from: number, to: number) => (total: number) => total >= from - slack && total <= to + slack

/** Of amounts in ascending order, the one that is nearest to what is required, and the larger of two that are equally near. */
const nearestOf = (totals: ReadonlyArray<number>, required: number): number | undefined => {
  const [first, second] = totals
  if (first === undefined || second === undefined) return first
  return Math.abs(first - required) < Math.abs(second - required) ? first : second
}

/** As {@link nearestOf}, but of two that are equally near the one with fewer vials. */
const leastWaste = (table: VialTable.VialTable, required: number, least: number): number | undefined => {
  const candidates = neighbours(table.totals, required).filter(within(least, Infinity))
  const [first, second] = candidates
  const tied = first !== undefined && second !== undefined && required - first === second - required
  return tied && table.way(first).vials < table.way(second).vials ? first : nearestOf(candidates, required)
}

const fewestVials = (table: VialTable.VialTable, required: number, least: number, most: number): number | undefined => {
  for (const totals of table.totalsByCount) {
    const found = nearestOf(neighbours(totals, required).filter(within(least, most)), required)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The whole vials for an amount, from a table that is made once for the vials at hand (clinical 3.5).
 *
 * Law: equal to trying every combination. With `fewest_vials`, when nothing lies in the band, the answer is that of
 * `least_waste`, and says so.
 *
 * @param required in the unit of the vials
 */
export const choose = (
  table: VialTable.VialTable,
  required: number,
  { above = usualAbove, below = 0, policy = "least_waste" }: Choosing = {}
): Result.Result<VialChoice, Refusal> => {
  if (!(required > 0 && required < Infinity)) return Result.fail(new NothingRequired())
  if (!(below >= 0 && above >= 0)) return Result.fail(new NotPossible())
  const thousandths = inThousandths(required)
  const answer = (total: number | undefined, usedPolicy: VialPolicy): Result.Result<VialChoice, Refusal> => {
    if (total === undefined) return Result.fail(new NotPossible())
    const { counts, total: made, vials } = table.way(total)
    return Result.succeed({ total: made, vials, counts, difference: (total - thousandths) / 1000, usedPolicy })
  }

  if (policy === "nearest") return answer(nearestOf(neighbours(table.totals, thousandths), thousandths), policy)
  const least = thousandths * (1 - below)
  if (policy === "fewest_vials") {
    const found = fewestVials(table, thousandths, least, thousandths * (1 + above))
    if (found !== undefined) return answer(found, policy)
  }
  return answer(leastWaste(table, thousandths, least), "least_waste")
}

/** As {@link choose}, for one amount. */
export const wholeVials = (
  required: number,
  vials: ReadonlyArray<VialTable.VialStrength>,
  choosing: Choosing & { readonly mostVials?: number } = {}
): Result.Result<VialChoice, Refusal | UnitMismatch> =>
  Result.flatMap(VialTable.make(vials, choosing.mostVials), (table) => choose(table, required, choosing))
