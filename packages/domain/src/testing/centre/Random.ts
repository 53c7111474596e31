/**
 * A source of chance for invented data: the same seed gives the same numbers, on every machine, for ever.
 *
 * It is handed over and never global, and it is not for secrets. Numbers come from a Weyl sequence whose steps are mixed.
 *
 * @since 0.1.0
 */

/** Draws numbers, each from where the last one left off. */
export interface Random {
  /** From 0 to below 1. */
  readonly fraction: () => number
}

/** Odd, and near the golden section of 2 ** 32, so that the sequence visits every state. */
const step = 0x9e3779b1

const mixed = (state: number): number => {
  const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
  return (twice ^ (twice >>> 15)) >>> 0
}

/**
 * The source of a seed.
 *
 * @param stream sources of one seed that share nothing: one for each person, so that nobody's life depends on who else there is
 */
export const make = (seed: number, stream = 0): Random => {
  let state = mixed(mixed(seed | 0) + Math.imul(stream + 1, step))
  return {
    fraction: () => {
      state = (state + step) | 0
      return mixed(state) / 2 ** 32
    }
  }
}

/** A whole number; both ends can be drawn. */
export const whole = ({ fraction }: Random, from: number, to: number): number =>
  from + Math.floor(fraction() * (to - from + 1))

/** Whether something of this probability happens. */
export const happens = ({ fraction }: Random, probability: number): boolean => fraction() < probability

/** One of several, each as likely as any other. */
export const oneOf = <A>(random: Random, all: readonly [A, ...ReadonlyArray<A>]): A =>
  all[whole(random, 0, all.length - 1)] ?? all[0]

/** Choices, each with a weight. */
export type Weights<A> = readonly [readonly [A, number], ...ReadonlyArray<readonly [A, number]>]

/** One of several, each as likely as its weight says. */
export const weighted = <A>({ fraction }: Random, all: Weights<A>): A => {
  let left = fraction() * all.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [each, weight] of all) {
    left -= weight
    if (left < 0) return each
  }
  return all[0][0]
}

/** So many lower-case hexadecimal digits, twelve at most. */
export const hex = ({ fraction }: Random, digits: number): string => {
  const low = Math.floor(fraction() * 0x1000000)
  const high = digits > 6 ? Math.floor(fraction() * 0x1000000) : 0
  return (high * 0x1000000 + low).toString(16).padStart(12, "0").slice(-digits)
}
