/**
 * A count of events and the exposure in which they were counted, as every rate begins with them.
 *
 * @since 0.1.0
 */

/** The largest count that the exact methods are asked for: beyond it they would take seconds, and no diary has it. */
const mostEvents = 1e8

/** Throws for what is no count of events: it is a mistake in the program, not in a diary. */
export const checkCount = (count: number): void => {
  if (!Number.isSafeInteger(count) || count < 0 || count > mostEvents) throw new RangeError("not a count of events")
}

/** Throws for what is no exposure: negative, infinite, or no number. */
export const checkExposure = (exposure: number): void => {
  if (!Number.isFinite(exposure) || exposure < 0) throw new RangeError("not an exposure")
}

/** The sum of some numbers; 0 of none. */
export const sumOf = (values: Iterable<number>): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
