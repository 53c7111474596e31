/**
 * Between which limits the rates of places of different sizes lie when nothing but chance, or chance and ordinary differences
 * between places, moves them.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { checkExposure, sumOf } from "./count.ts"
import { z95, z998 } from "./Interval.ts"
import { poissonQuantile, poissonUpTo } from "./poissonQuantile.ts"
import { inOrder, quantile } from "./quantile.ts"

/** Two pairs of limits of a rate: 95 % and 99.8 % lie between them. */
export interface Limits {
  readonly lower998: number
  readonly lower95: number
  readonly upper95: number
  readonly upper998: number
}

/** How much of a distribution lies below each limit, and how many standard errors out it is. */
const tails = {
  lower998: { share: 0.001, z: -z998 },
  lower95: { share: 0.025, z: -z95 },
  upper95: { share: 0.975, z: z95 },
  upper998: { share: 0.999, z: z998 }
} as const

const limitsBy = (of: (tail: (typeof tails)[keyof typeof tails]) => number): Limits => ({
  lower998: of(tails.lower998),
  lower95: of(tails.lower95),
  upper95: of(tails.upper95),
  upper998: of(tails.upper998)
})

/** A count between two whole ones, at which exactly so much would lie below. */
const interpolated = (share: number, mean: number): number => {
  const count = poissonQuantile(share, mean)
  const [here, before] = [poissonUpTo(count, mean), poissonUpTo(count - 1, mean)]
  return count - (here - share) / (here - before)
}

/**
 * Chance alone: exact Poisson limits around a target rate, between two counts by interpolation (clinical 5.15).
 *
 * Law: they close in on the target as exposure grows, and never cross it.
 *
 * @param target events for each unit of exposure, more than 0
 * @param exposure more than 0
 * @source Spiegelhalter DJ (2005) Stat Med 24:1185-1202, doi:10.1002/sim.1970; docs/methods/funnel.md
 */
export const poissonLimits = (target: number, exposure: number): Limits =>
  limitsBy(({ share }) => Math.max(0, interpolated(share, target * exposure)) / exposure)

/** How far the places as a whole lie from what chance gives. */
export interface Spread {
  /** (observed - expected) / √expected of each place. */
  readonly z: ReadonlyArray<number>
  /** The mean square of them; 1 for chance alone. */
  readonly phi: number
  /** The same, the outermost tenth on each side drawn in: one place far out does not excuse itself. */
  readonly phiWinsorised: number
  /** The variance between places, in squares of the target; 0 where chance is enough. */
  readonly tauSquared: number
}

const drawnIn = 0.1

/**
 * The spread of places around a target rate. Laws: the order of places does not matter; `tauSquared` is 0 or more.
 *
 * @param observed a count for each place
 * @param expected the counts that the target would give, each more than 0
 * @throws {RangeError} for no place, columns of different lengths, and an expected count that is not above 0
 * @source Spiegelhalter DJ (2005) Qual Saf Health Care 14:347-351, doi:10.1136/qshc.2005.013755; docs/methods/funnel.md
 */
export const spreadOf = (observed: ReadonlyArray<number>, expected: ReadonlyArray<number>): Spread => {
  if (observed.length !== expected.length || observed.length === 0) throw new RangeError("spreadOf: not two columns")
  for (const each of expected) {
    checkExposure(each)
    if (each === 0) throw new RangeError("spreadOf: nothing is expected")
  }
  const places = observed.length
  const z = expected.map((each, place) => (at(observed, place) - each) / Math.sqrt(each))
  const sorted = inOrder(z)
  const [least, most] = [quantile(sorted, drawnIn) ?? 0, quantile(sorted, 1 - drawnIn) ?? 0]
  const phiWinsorised = sumOf(z.map((each) => Math.min(most, Math.max(least, each)) ** 2)) / places
  const [sum, squares] = [sumOf(expected), sumOf(expected.map((each) => each * each))]
  return {
    z,
    phi: sumOf(z.map((each) => each * each)) / places,
    phiWinsorised,
    // One place alone has nothing to differ from.
    tauSquared: phiWinsorised <= 1 || places === 1 ? 0 : (places * phiWinsorised - (places - 1)) / (sum - squares / sum)
  }
}

/** Chance and a variance between places: random effects that add to it. @source as {@link spreadOf} */
export const additiveLimits = (target: number, exposure: number, { tauSquared }: Spread): Limits =>
  limitsBy(({ z }) => Math.max(0, target * (1 + z * Math.sqrt(1 / (target * exposure) + tauSquared))))

/** Chance, multiplied by the spread of all places: for small places wider than the additive limits. @source as {@link spreadOf} */
export const multiplicativeLimits = (target: number, exposure: number, { phiWinsorised }: Spread): Limits =>
  limitsBy(({ z }) => Math.max(0, target * (1 + z * Math.sqrt(phiWinsorised / (target * exposure)))))

/** The outermost of several limits on each side: no method makes a place stand out that another would not. */
export const widest = (first: Limits, ...others: ReadonlyArray<Limits>): Limits =>
  others.reduce(
    (wide, each) => ({
      lower998: Math.min(wide.lower998, each.lower998),
      lower95: Math.min(wide.lower95, each.lower95),
      upper95: Math.max(wide.upper95, each.upper95),
      upper998: Math.max(wide.upper998, each.upper998)
    }),
    first
  )
