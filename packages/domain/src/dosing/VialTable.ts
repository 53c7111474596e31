/**
 * Every amount that can be made of whole vials, worked out once for a set of strengths.
 *
 * A choice of vials then is a search in a sorted list. For each amount only the fewest vials count, and of those the ones
 * with more of the largest strength, then of the next: every policy of clinical 3.5 breaks ties so once the amount is the same.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Amount } from "../product/Amount.ts"
import { UnitMismatch } from "../product/Amount.ts"
import type { Unit } from "../product/Unit.ts"
import { NotPossible } from "./doseErrors.ts"
import { grouped } from "../grouped.ts"

/** A strength, and how many vials of it there are; without `available` as many as are wanted. */
export interface VialStrength {
  readonly strength: Amount
  readonly available?: number
}

/** Vials of one strength, chosen. */
export interface VialCount {
  readonly strength: Amount
  readonly count: number
}

/** Amounts in whole thousandths of the unit. */
export interface VialTable {
  readonly unit: Unit
  /** All amounts, ascending. */
  readonly totals: Float64Array
  /** The amounts whose fewest vials are 1, 2, 3 ..., ascending each. */
  readonly totalsByCount: ReadonlyArray<Float64Array>
  /** The best way to make an amount of the table. */
  readonly way: (total: number) => Way
}

/** The vials of an amount: the fewest that make it, the largest first. */
export interface Way {
  readonly total: Amount
  readonly vials: number
  readonly counts: ReadonlyArray<VialCount>
}

/** Vials in one dose, unless the caller says otherwise, and at most (this project). */
export const usualMostVials = 10
const mostVialsEver = 20
/** A set of strengths that makes more amounts than this is none that is sold. */
const mostTotals = 200_000

interface Strength {
  readonly thousandths: number
  readonly available: number
}

/** Strengths by size, the largest first; a strength that is named twice is one. */
const strengthsOf = (vials: ReadonlyArray<VialStrength>, mostVials: number): ReadonlyArray<Strength> => {
  const available = new Map<number, number>()
  for (const vial of vials) {
    const more = Math.max(0, Math.floor(vial.available ?? mostVials)) || 0
    const sum = Math.min(mostVials, (available.get(vial.strength.thousandths) ?? 0) + more)
    if (sum > 0) available.set(vial.strength.thousandths, sum)
  }
  return [...available]
    .map(([thousandths, available]) => ({ thousandths, available }))
    .toSorted((a, b) => b.thousandths - a.thousandths)
}

/** The fewest vials for each amount that this strength and the smaller ones make. */
const withStrength = (
  smaller: ReadonlyMap<number, number>,
  { available, thousandths }: Strength,
  mostVials: number
): Map<number, number> | undefined => {
  const fewest = new Map(smaller)
  for (const [total, vials] of smaller) {
    for (let more = 1; more <= available && vials + more <= mostVials; more++) {
      const sum = total + more * thousandths
      if (vials + more < (fewest.get(sum) ?? Infinity)) fewest.set(sum, vials + more)
      if (fewest.size > mostTotals) return undefined
    }
  }
  return fewest
}

const ascending = (numbers: Iterable<number>): Float64Array => Float64Array.from(numbers).toSorted()

/**
 * The table of a set of vials.
 *
 * @param mostVials vials of one choice at most, 1 to 20
 * @returns fails when there is nothing to choose from, or far more than any pharmacy has
 */
export const make = (
  vials: ReadonlyArray<VialStrength>,
  mostVials = usualMostVials
): Result.Result<VialTable, NotPossible | UnitMismatch> => {
  const unit = vials[0]?.strength.unit
  if (unit === undefined || !(mostVials >= 1 && mostVials <= mostVialsEver)) return Result.fail(new NotPossible())
  const other = vials.find(({ strength }) => strength.unit !== unit)
  if (other !== undefined) return Result.fail(new UnitMismatch({ expected: unit, found: other.strength.unit }))

  const strengths = strengthsOf(vials, Math.floor(mostVials))
  if (!strengths.every(({ thousandths }) => thousandths > 0 && Number.isSafeInteger(thousandths * mostVialsEver))) {
    return Result.fail(new NotPossible())
  }
  // From the smallest strength up: `made[i]` knows what strength i and all smaller ones make.
  const made: Array<ReadonlyMap<number, number>> = [new Map([[0, 0]])]
  for (const strength of strengths.toReversed()) {
    const next = withStrength(made[0] ?? new Map(), strength, Math.floor(mostVials))
    if (next === undefined) return Result.fail(new NotPossible())
    made.unshift(next)
  }
  const all = new Map(made[0])
  all.delete(0)
  if (all.size === 0) return Result.fail(new NotPossible())

  const byCount = grouped(all.keys(), (total) => all.get(total) ?? 0)
  const known = new Map<number, Way>()
  return Result.succeed({
    unit,
    totals: ascending(all.keys()),
    totalsByCount: Array.from({ length: Math.max(...byCount.keys()) }, (_, index) =>
      ascending(byCount.get(index + 1) ?? [])
    ),
    // Most amounts are never asked for, and those that are, more than once.
    way: (total) => {
      const way = known.get(total) ?? wayOf(total, strengths, made, unit)
      known.set(total, way)
      return way
    }
  })
}

/** As many of the largest strength as leave a rest that the smaller ones make with the vials that are left, and so on. */
const wayOf = (
  total: number,
  strengths: ReadonlyArray<Strength>,
  made: ReadonlyArray<ReadonlyMap<number, number>>,
  unit: Unit
): Way => {
  const counts: Array<VialCount> = []
  const fewest = made[0]?.get(total) ?? 0
  let rest = total
  let vials = fewest
  strengths.forEach(({ available, thousandths }, index) => {
    let count = Math.min(available, vials, Math.floor(rest / thousandths))
    while (count > 0 && made[index + 1]?.get(rest - count * thousandths) !== vials - count) count--
    rest -= count * thousandths
    vials -= count
    if (count > 0) counts.push({ strength: { thousandths, unit }, count })
  })
  return { total: { thousandths: total, unit }, vials: fewest, counts }
}

/** How many of the ascending numbers are at most `limit`. */
export const countUpTo = (ascendingNumbers: Float64Array, limit: number): number => {
  let low = 0
  let high = ascendingNumbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascendingNumbers[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
