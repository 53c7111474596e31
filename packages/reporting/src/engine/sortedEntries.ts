/**
 * The order of entries by several keys, each of which is a small whole number.
 *
 * @since 0.1.0
 */

/** A key: its value for each entry, from 0 to `size` - 1. */
export interface SortKey {
  readonly size: number
  readonly of: (entry: number) => number
}

const compared =
  (keys: ReadonlyArray<SortKey>) =>
  (a: number, b: number): number => {
    for (const { of } of keys) {
      const difference = of(a) - of(b)
      if (difference !== 0) return difference
    }
    return a - b
  }

/**
 * Entries 0 to `count` - 1 in the order of the first key, then of the second, and so on; entries that are equal in all stay in
 * their order.
 *
 * All keys of an entry and its number make one whole number, where that is exact: such numbers sort ten times as fast.
 *
 * @example
 * [...sortedEntries(3, [{ size: 2, of: (entry) => (entry === 0 ? 1 : 0) }])] // => [1, 2, 0]
 */
export const sortedEntries = (count: number, keys: ReadonlyArray<SortKey>): Uint32Array => {
  const whole = keys.reduce((size, key) => size * Math.max(key.size, 1), Math.max(count, 1))
  if (whole > Number.MAX_SAFE_INTEGER)
    return Uint32Array.from({ length: count }, (_, entry) => entry).toSorted(compared(keys))
  const packed = new Float64Array(count)
  for (let entry = 0; entry < count; entry += 1) {
    let key = 0
    for (const { of, size } of keys) key = key * size + of(entry)
    packed[entry] = key * count + entry
  }
  packed.sort()
  const entries = new Uint32Array(count)
  for (let place = 0; place < count; place += 1) entries[place] = (packed[place] ?? 0) % count
  return entries
}
