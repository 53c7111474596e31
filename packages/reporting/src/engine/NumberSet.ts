/**
 * A set of whole numbers, most of which lie close together, such as the ids of a file's rows: these cost a bit each.
 *
 * @since 0.1.0
 */

/** Numbers seen so far. */
export interface NumberSet {
  /** Adds a whole number. @returns `false` when it was there already */
  readonly add: (number: number) => boolean
}

const pageSize = 65_536
/** A page costs as much as some hundred numbers of a plain set. */
const numbersPerPage = 128
/** One plain set holds at most 2^24 numbers. */
const plainSets = 64

/** An empty set. */
export const make = (): NumberSet => {
  const pages = new Map<number, Uint32Array>()
  const plain: Array<Set<number>> = []
  let count = 0
  let isScattered = false
  let lastNumber = Number.NaN
  let last: Uint32Array = new Uint32Array(0)

  const addPlain = (number: number): boolean => {
    const place = Math.abs(number) % plainSets
    const set = plain[place] ?? new Set()
    plain[place] = set
    if (set.has(number)) return false
    set.add(number)
    return true
  }

  /** Turns to the page of a number. @returns `false` where there is none: no page is added once numbers are scattered */
  const turnTo = (pageNumber: number): boolean => {
    const known = pages.get(pageNumber)
    isScattered ||= known === undefined && pages.size > plainSets + count / numbersPerPage
    if (known === undefined && isScattered) return false
    last = known ?? new Uint32Array(pageSize / 32)
    pages.set(pageNumber, last)
    lastNumber = pageNumber
    return true
  }

  return {
    add: (number) => {
      const pageNumber = Math.floor(number / pageSize)
      if (pageNumber !== lastNumber && !turnTo(pageNumber)) return addPlain(number)
      const place = number - pageNumber * pageSize
      const word = last[place >>> 5] ?? 0
      const bit = 1 << (place & 31)
      if ((word & bit) !== 0) return false
      last[place >>> 5] = word | bit
      count += 1
      return true
    }
  }
}
