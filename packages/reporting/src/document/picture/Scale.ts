/**
 * From a figure to a place on an axis, and the round figures that are written beside it. Axes begin at 0.
 *
 * @since 0.1.0
 */
import { fixed } from "../shown.ts"

/** An axis between two places. */
export interface Scale {
  readonly at: (value: number) => number
  readonly ticks: ReadonlyArray<{ readonly place: number; readonly label: string }>
}

const mostTicks = 6
/** Below it an axis would have no figure that anybody could read. */
const leastEnd = 1e-6

/** The smallest of 1, 2 and 5 times a power of ten that needs no more than so many steps. */
const stepOf = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most / mostTicks))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => most / step <= mostTicks) ?? 10 * power
}

/** To a hundredth of a unit of the picture, so that a file does not depend on the last digits of a machine. */
export const place = (value: number): number => Math.round(value * 100) / 100

/**
 * An axis for the values given.
 *
 * Law: a larger value is nearer to `to`; every value lies between `from` and `to`.
 *
 * @param values 0 or more each; where none is more than a millionth the axis ends at 1
 */
export const make = (values: Iterable<number>, from: number, to: number): Scale => {
  let largest = 0
  for (const value of values) largest = Math.max(largest, value)
  const most = largest < leastEnd ? 1 : largest
  const step = stepOf(most)
  const steps = Math.ceil(most / step - 1e-9)
  const end = steps * step
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const at = (value: number): number => place(from + ((to - from) * value) / end)
  return {
    at,
    ticks: Array.from({ length: steps + 1 }, (_, index) => ({
      place: at(index * step),
      label: fixed(index * step, places)
    }))
  }
}
