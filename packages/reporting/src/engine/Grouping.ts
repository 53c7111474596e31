/**
 * Which rows belong together: those whose texts are the same in every column that a report groups by.
 *
 * @since 0.1.0
 */
import { at } from "./at.ts"
import * as Dictionary from "./Dictionary.ts"

/** Numbers the groups 0, 1, 2 ..., in order of first appearance, over any number of batches. */
export interface Grouping {
  /** The group of each row of a batch. Every batch brings the same columns, with dictionaries of its own. */
  readonly groupsOf: (columns: ReadonlyArray<Dictionary.TextColumn>) => Uint32Array
}

/** A pair of numbers below this has a key of its own among the whole numbers below 2^53. */
const most = 2 ** 26

/** Numbers pairs of numbers 0, 1, 2 ..., in order of first appearance. */
const pairing = () => {
  const numbers = new Map<number, number>()
  return (a: number, b: number): number => {
    if (a >= most || b >= most) throw new RangeError("Grouping: more groups than can be numbered")
    const key = a * most + b
    const known = numbers.get(key) ?? numbers.size
    if (known === numbers.size) numbers.set(key, known)
    return known
  }
}

/** Narrows groups by one more column. */
const narrowing = () => {
  const dictionary = Dictionary.make()
  const pair = pairing()
  return (groups: Uint32Array, { codes, texts }: Dictionary.TextColumn): Uint32Array => {
    const own = Uint32Array.from(texts, dictionary.codeOf)
    return groups.map((group, row) => pair(group, at(own, at(codes, row))))
  }
}

/** Law: two rows are in one group exactly when their texts are equal in each of the columns. */
export const make = (): Grouping => {
  const steps: Array<ReturnType<typeof narrowing>> = []
  return {
    groupsOf: (columns) => {
      let groups: Uint32Array = new Uint32Array(columns[0]?.codes.length ?? 0)
      for (const [place, column] of columns.entries()) {
        const step = steps[place] ?? narrowing()
        steps[place] = step
        groups = step(groups, column)
      }
      return groups
    }
  }
}
