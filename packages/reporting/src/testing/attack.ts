/**
 * What a stubborn reader of a publication does: tries every table of whole numbers that fits what is printed, and notes what each
 * star could be. Written apart from the suppression, by another way: leaves only, one after the other.
 *
 * @since 0.1.0
 */

/** What the reader takes from one printed figure. */
export interface Reading {
  readonly low: number
  readonly high: number
}

/** A leaf, or a total with the leaves that it adds up. */
export interface Printed {
  readonly name: string
  readonly leaves: ReadonlyArray<string>
  readonly reading: Reading
}

/**
 * The first two values that each figure can have, in the order in which they were met.
 *
 * @param leaves every figure that is no total
 * @param watched the search ends once each of these has two
 */
export const possibleValues = (
  leaves: ReadonlyArray<Printed>,
  totals: ReadonlyArray<Printed>,
  watched: ReadonlyArray<string>
): ReadonlyMap<string, ReadonlySet<number>> => {
  const all = [...leaves, ...totals]
  const found = new Map(all.map(({ name }) => [name, new Set<number>()]))
  const chosen = new Map<string, number>()
  const isDone = () => watched.every((name) => (found.get(name)?.size ?? 0) >= 2)
  const note = () => {
    for (const { leaves: parts, name } of all) {
      const values = found.get(name)
      if (values !== undefined && values.size < 2)
        values.add(parts.reduce((sum, leaf) => sum + (chosen.get(leaf) ?? 0), 0))
    }
  }
  const readingOf = new Map(leaves.map(({ name, reading }) => [name, reading]))
  const canFit = ({ leaves: parts, reading }: Printed): boolean => {
    let [low, high] = [0, 0]
    for (const leaf of parts) {
      const { high: most, low: least } = readingOf.get(leaf) ?? { low: 0, high: 0 }
      low += chosen.get(leaf) ?? least
      high += chosen.get(leaf) ?? most
    }
    return low <= reading.high && high >= reading.low
  }
  const from = (index: number): void => {
    const leaf = leaves[index]
    if (leaf === undefined) {
      note()
      return
    }
    for (let value = leaf.reading.low; value <= leaf.reading.high && !isDone(); value += 1) {
      chosen.set(leaf.name, value)
      if (totals.every(canFit)) from(index + 1)
    }
    chosen.delete(leaf.name)
  }
  from(0)
  return found
}
