/**
 * The middle value, or the mean of the two middle ones.
 *
 * @returns `undefined` for no value
 * @example
 * medianOf(Float64Array.of(1, 4, 2)) // => 2
 */
export const medianOf = (values: Float64Array): number | undefined => {
  const sorted = values.toSorted()
  const upper = sorted[sorted.length >>> 1]
  const lower = sorted[(sorted.length - 1) >>> 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
