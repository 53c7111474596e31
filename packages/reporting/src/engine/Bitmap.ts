/**
 * Which rows of a column are empty, one bit a row: a missing value is never a zero.
 *
 * @since 0.1.0
 */

/** Bit `row % 32` of word `row / 32` is set for an empty row. A column without an empty row has no bitmap. */
export type Bitmap = Uint32Array

/** A bitmap for so many rows, none of them marked. */
export const make = (rows: number): Bitmap => new Uint32Array(Math.ceil(rows / 32))

/** Marks a row. */
export const mark = (bitmap: Bitmap, row: number): void => {
  bitmap[row >>> 5] = (bitmap[row >>> 5] ?? 0) | (1 << (row & 31))
}

/** Whether a row is marked; no bitmap marks none. */
export const has = (bitmap: Bitmap | undefined, row: number): boolean =>
  bitmap !== undefined && (((bitmap[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1

const bitsOf = (word: number): number => {
  let count = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/**
 * How many rows are marked.
 *
 * @example
 * count(undefined) // => 0
 */
export const count = (bitmap: Bitmap | undefined): number => {
  let marked = 0
  for (const word of bitmap ?? []) marked += bitsOf(word)
  return marked
}
