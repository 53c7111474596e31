/**
 * Sums of each month, by numbered slots: few of the months and slots that there could be have any.
 *
 * @since 0.1.0
 */

/** So many slots, side by side, are kept for a month once one of them has a sum in it. */
export const pageSlots = 16
/** Of a slot in a month: its rows, its thousandths, and its units a kilogram, which are NaN once a weight was unknown. */
const sumsPerSlot = 3
const sumsPerPage = pageSlots * sumsPerSlot

/** Law: each sum is that of what was added to its month and slot. */
export class MonthlySums {
  /** By month and then by page of slots: the number of the page plus 1, or 0 for one that is not there. */
  readonly #pageNumbers: Array<Int32Array | undefined> = []
  #pages = 0
  #sums = new Float64Array(0)

  add(month: number, slot: number, n: number, thousandths: number, perKg: number): void {
    const page = Math.trunc(slot / pageSlots)
    const known = this.#pageNumbers[month]?.[page] ?? 0
    const at = placeIn(known === 0 ? this.#addPage(month, page) : known, slot)
    const sums = this.#sums
    sums[at] = (sums[at] ?? 0) + n
    sums[at + 1] = (sums[at + 1] ?? 0) + thousandths
    sums[at + 2] = (sums[at + 2] ?? 0) + perKg
  }

  /** The months that have any sum, in their order. */
  months(): ReadonlyArray<number> {
    return [...this.#pageNumbers.keys()].filter((month) => this.#pageNumbers[month] !== undefined)
  }

  /** Where the sums of a slot in a month stand, or -1 when it has none. */
  find(month: number, slot: number): number {
    const page = this.#pageNumbers[month]?.[Math.trunc(slot / pageSlots)] ?? 0
    const at = placeIn(page, slot)
    return page === 0 || this.#sums[at] === 0 ? -1 : at
  }

  /** The sums that stand at a place. */
  n(at: number): number {
    return this.#sums[at] ?? 0
  }

  thousandths(at: number): number {
    return this.#sums[at + 1] ?? 0
  }

  perKg(at: number): number {
    return this.#sums[at + 2] ?? 0
  }

  #addPage(month: number, page: number): number {
    const known = this.#pageNumbers[month] ?? new Int32Array(0)
    const wider = page < known.length ? known : new Int32Array(Math.max(page + 1, known.length * 2))
    if (wider !== known) wider.set(known)
    this.#pages += 1
    wider[page] = this.#pages
    this.#pageNumbers[month] = wider
    const length = this.#pages * sumsPerPage
    if (length > this.#sums.length) this.#sums = longer(this.#sums, length)
    return this.#pages
  }
}

const placeIn = (page: number, slot: number): number => (page - 1) * sumsPerPage + (slot % pageSlots) * sumsPerSlot

const longer = (sums: Float64Array, length: number): Float64Array<ArrayBuffer> => {
  const wider = new Float64Array(Math.max(length, sums.length * 2))
  wider.set(sums)
  return wider
}
