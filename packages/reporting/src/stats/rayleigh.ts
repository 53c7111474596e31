/**
 * Whether times of day gather around one hour: Rayleigh's test on the circle of the clock.
 *
 * @since 0.1.0
 */
import { sumOf } from "./count.ts"
import type { Missing } from "./StatisticStatus.ts"

/** How closely times gather, from 0 to 1, and around when. */
export interface Rayleigh {
  readonly status: "ok"
  readonly method: "rayleigh"
  readonly n: number
  readonly meanResultant: number
  /** From 0 to less than 24; absent where the times have no direction. */
  readonly meanHour?: number
  readonly z: number
  readonly p: number
}

const fewest = 5
const noDirection = 1e-6
const dayHours = 24

/**
 * The mean direction of some times of day and the probability of so clear a one by chance (clinical 5.11.1).
 *
 * It sees one heap only: mornings and evenings alike cancel out. Laws: the order does not matter; all times an hour later move
 * the mean hour by one and leave the rest; a time of 24 is one of 0.
 *
 * @param hours decimal hours of the day
 * @returns `too_few` for fewer than 5
 * @throws {RangeError} for a time that is no number
 * @source Zar JH, Biostatistical Analysis, 5th ed (2010), p. 617, eq. 27.4; docs/methods/rayleigh.md
 * @example
 * rayleigh([7, 8, 9]) // => { status: "too_few", n: 3 }
 */
export const rayleigh = (hours: ReadonlyArray<number>): Rayleigh | Missing<"too_few"> => {
  if (!hours.every(Number.isFinite)) throw new RangeError("rayleigh: an hour is not a number")
  const n = hours.length
  if (n < fewest) return { status: "too_few", n }
  const angles = hours.map((hour) => (2 * Math.PI * hour) / dayHours)
  const [x, y] = [sumOf(angles.map(Math.cos)), sumOf(angles.map(Math.sin))]
  // Rounding may leave it above n by some 1e-16.
  const resultant = Math.min(n, Math.hypot(x, y))
  const meanResultant = resultant / n
  const direction = (Math.atan2(y, x) / (2 * Math.PI)) * dayHours
  return {
    status: "ok",
    method: "rayleigh",
    n,
    meanResultant,
    ...(meanResultant < noDirection ? {} : { meanHour: ((direction % dayHours) + dayHours) % dayHours }),
    z: resultant ** 2 / n,
    p: Math.min(1, Math.exp(Math.sqrt(1 + 4 * n + 4 * (n ** 2 - resultant ** 2)) - (1 + 2 * n)))
  }
}
