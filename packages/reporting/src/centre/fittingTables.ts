/**
 * Which tables of whole numbers fit what is printed: the ranges of each figure, and whether there are two tables that differ in one.
 *
 * One algorithm in two parts: ranges are cut until none changes, and a search fixes one figure after the other.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"

/** Places of figures: some, and the one that is their sum. */
export interface Sum {
  readonly cells: ReadonlyArray<number>
  readonly total: number
}

/** The sums of a publication, and for each place those that it is in. */
export interface Sums {
  readonly all: ReadonlyArray<Sum>
  readonly touching: ReadonlyArray<ReadonlyArray<Sum>>
}

/** What a figure can be at the least and at the most. */
export interface Ranges {
  readonly low: Float64Array
  readonly high: Float64Array
}

const copyOf = ({ high, low }: Ranges): Ranges => ({ low: low.slice(), high: high.slice() })

/** Cuts one range; says whether it changed. */
const cutTo = ({ high, low }: Ranges, place: number, least: number, most: number): boolean => {
  const [lower, upper] = [Math.max(at(low, place), least), Math.min(at(high, place), most)]
  const changed = lower !== at(low, place) || upper !== at(high, place)
  low[place] = lower
  high[place] = upper
  return changed
}

/** Cuts the ranges of one sum; gives the places whose ranges changed. */
const cutSum = (ranges: Ranges, { cells, total }: Sum): ReadonlyArray<number> => {
  let [lows, highs] = [0, 0]
  for (const cell of cells) {
    lows += at(ranges.low, cell)
    highs += at(ranges.high, cell)
  }
  const changed: Array<number> = []
  if (cutTo(ranges, total, lows, highs)) changed.push(total)
  const [least, most] = [at(ranges.low, total), at(ranges.high, total)]
  for (const cell of cells) {
    const others = { low: lows - at(ranges.low, cell), high: highs - at(ranges.high, cell) }
    if (cutTo(ranges, cell, least - others.high, most - others.low)) changed.push(cell)
  }
  return changed
}

/**
 * Cuts ranges until none changes, beginning with some sums and going on to those that share a changed place.
 *
 * @returns whether any table can fit them
 */
export const cut = (ranges: Ranges, { all, touching }: Sums, begin: ReadonlyArray<Sum> = all): boolean => {
  const waiting = new Set(begin)
  for (const sum of waiting) {
    waiting.delete(sum)
    for (const place of cutSum(ranges, sum)) {
      if (at(ranges.low, place) > at(ranges.high, place)) return false
      // A set that is walked goes on to what is added meanwhile.
      for (const next of at(touching, place)) waiting.add(next)
    }
  }
  return true
}

/** Whole numbers of a range, those near to `truth` first. */
const nearFirst = function* (low: number, high: number, truth: number): Generator<number> {
  if (truth >= low && truth <= high) yield truth
  for (let away = 1; truth - away >= low || truth + away <= high; away += 1) {
    if (truth + away >= low && truth + away <= high) yield truth + away
    if (truth - away >= low && truth - away <= high) yield truth - away
  }
}

/** The figure whose range is the smallest of those with more than one number in it. */
const narrowest = ({ high, low }: Ranges): number => {
  let [found, width] = [-1, Infinity]
  for (const [place, least] of low.entries()) {
    const here = at(high, place) - least
    if (here > 0 && here < width) [found, width] = [place, here]
  }
  return found
}

/** A table within ranges that were cut, or none. */
const tableIn = (ranges: Ranges, sums: Sums, truth: Float64Array): Float64Array | undefined => {
  const place = narrowest(ranges)
  if (place < 0) return ranges.low
  for (const value of nearFirst(at(ranges.low, place), at(ranges.high, place), at(truth, place))) {
    const found = tableWith(ranges, sums, truth, place, value)
    if (found !== undefined) return found
  }
  return undefined
}

const tableWith = (
  ranges: Ranges,
  sums: Sums,
  truth: Float64Array,
  place: number,
  value: number
): Float64Array | undefined => {
  const narrower = copyOf(ranges)
  narrower.low[place] = value
  narrower.high[place] = value
  return cut(narrower, sums, at(sums.touching, place)) ? tableIn(narrower, sums, truth) : undefined
}

/**
 * A table that fits and has another number than the true one in a place, or `undefined`: then the place is known to every reader.
 *
 * @param ranges cut, and none of them without an end
 */
export const otherTable = (
  ranges: Ranges,
  sums: Sums,
  truth: Float64Array,
  place: number
): Float64Array | undefined => {
  for (const value of nearFirst(at(ranges.low, place), at(ranges.high, place), at(truth, place))) {
    if (value === at(truth, place)) continue
    const found = tableWith(ranges, sums, truth, place, value)
    if (found !== undefined) return found
  }
  return undefined
}
