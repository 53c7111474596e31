/**
 * Where a function that only rises crosses zero.
 *
 * @since 0.1.0
 */

/** A function with its slope, between two places of which the first lies below the crossing and the second above. */
export interface Crossing {
  readonly value: (x: number) => number
  readonly slope?: (x: number) => number
  readonly lower: number
  readonly upper: number
  readonly start?: number
}

const mostSteps = 200
const nearEnough = 2 ** -52

/**
 * Newton's steps, by the given slope or that of the last two places, while they stay between the two ends and come nearer to zero;
 * halving otherwise, so that it always ends.
 *
 * @returns a place within some 1e-15 of the crossing, relative to it
 */
export const rootOf = ({ lower, slope, start, upper, value }: Crossing): number => {
  let [below, above] = [lower, upper]
  let x = start ?? (lower + upper) / 2
  let [before, valueBefore] = [Number.NaN, Infinity]
  for (let step = 0; step < mostSteps; step += 1) {
    const here = value(x)
    if (here === 0) return x
    if (here < 0) below = x
    else above = x
    const gradient = slope === undefined ? (here - valueBefore) / (x - before) : slope(x)
    const isNearer = slope !== undefined || Math.abs(here) < Math.abs(valueBefore) / 2
    const newton = isNearer ? x - here / gradient : Number.NaN
    const next = newton > below && newton < above ? newton : (below + above) / 2
    if (Math.abs(next - x) <= nearEnough * Math.abs(next) || above - below <= nearEnough * Math.abs(above)) return next
    ;[before, valueBefore] = [x, here]
    x = next
  }
  return x
}
