/**
 * The ids of a file's rows, kept to find one that stands there twice.
 *
 * An id is text. Most files number their rows, and a numbered row costs one bit here.
 *
 * @since 0.1.0
 */
import { copyOf } from "./interning.ts"

/** Ids seen so far. */
export interface IdSet {
  /** Adds an id. @returns `false` when it was there already */
  readonly add: (id: string) => boolean
}

const number = /^[1-9]\d{0,8}$/
const bitsPerPage = 65_536

/** One set holds at most 2^24 texts, so there is one for each ending. */
const endingOf = (id: string): string => id.slice(-3)

/** An empty set. `007` and `7` are two ids, as two texts are. */
export const make = (): IdSet => {
  const pages = new Map<number, Uint32Array>()
  const texts = new Map<string, Set<string>>()

  const addNumber = (id: number): boolean => {
    const pageNumber = Math.floor(id / bitsPerPage)
    const page = pages.get(pageNumber) ?? new Uint32Array(bitsPerPage / 32)
    pages.set(pageNumber, page)
    const word = (id % bitsPerPage) >>> 5
    const bit = 1 << (id & 31)
    const before = page[word] ?? 0
    page[word] = before | bit
    return (before & bit) === 0
  }

  const addText = (id: string): boolean => {
    const ending = endingOf(id)
    const seen = texts.get(ending) ?? new Set()
    texts.set(copyOf(ending), seen)
    if (seen.has(id)) return false
    seen.add(copyOf(id))
    return true
  }

  return { add: (id) => (number.test(id) ? addNumber(Number(id)) : addText(id)) }
}
