/**
 * The empty rows of a column while it is being read: a bitmap that grows, and that is not there before a row is empty.
 *
 * @since 0.1.0
 */
import * as Bitmap from "./Bitmap.ts"

/** Law: `take(n)` marks the rows below `n` that were marked and not cleared since the last `take`. */
export class Gaps {
  #bitmap: Bitmap.Bitmap | undefined

  mark(row: number): void {
    const words = (row >>> 5) + 1
    if (this.#bitmap === undefined || this.#bitmap.length < words) {
      const wider = new Uint32Array(Math.max(64, words * 2))
      wider.set(this.#bitmap ?? [])
      this.#bitmap = wider
    }
    Bitmap.mark(this.#bitmap, row)
  }

  /** Takes a mark back: its row was not kept. */
  clear(row: number): void {
    if (this.#bitmap !== undefined && row >>> 5 < this.#bitmap.length) {
      this.#bitmap[row >>> 5] = (this.#bitmap[row >>> 5] ?? 0) & ~(1 << (row & 31))
    }
  }

  /** The bitmap of the first rows, as a part of a column: nothing where none of them is empty. */
  take(rows: number): { readonly missing?: Bitmap.Bitmap } {
    const bitmap = this.#bitmap
    this.#bitmap = undefined
    if (bitmap === undefined) return {}
    const missing = Bitmap.make(rows)
    missing.set(bitmap.subarray(0, missing.length))
    // The last word has bits of rows that are not among the first.
    if ((rows & 31) !== 0) missing[rows >>> 5] = (missing[rows >>> 5] ?? 0) & ((1 << (rows & 31)) - 1)
    return Bitmap.count(missing) === 0 ? {} : { missing }
  }
}
