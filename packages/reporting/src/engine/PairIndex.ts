/**
 * Numbers pairs of whole numbers 0, 1, 2 ..., in order of first appearance: how rows are grouped by two columns.
 *
 * Open addressing over typed arrays: a `Map` from a key of both costs three times as much a row.
 *
 * @since 0.1.0
 */

/** A table of at most half as many entries as places finds one after a step or two. */
const firstPlaces = 256

/** Spreads both numbers over all bits. The odd constants are those of the golden ratio and of xxHash32. */
const spread = (a: number, b: number): number => {
  const mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca77)
  return mixed ^ (mixed >>> 15)
}

/** Law: `of(a, b) === of(c, d)` exactly when `a === c` and `b === d`. */
export class PairIndex {
  #size = 0
  /** Both numbers of each entry, side by side. */
  #pairs = new Int32Array(firstPlaces)
  /** The number of an entry plus 1, or 0 for a free place. */
  #places = new Int32Array(firstPlaces)

  /** How many pairs have a number. */
  get size(): number {
    return this.#size
  }

  /** The number of a pair; a new pair gets the next one. Both are whole numbers from 0 to 2^31 - 1. */
  of(a: number, b: number): number {
    const last = this.#places.length - 1
    for (let place = spread(a, b) & last; ; place = (place + 1) & last) {
      const entry = (this.#places[place] ?? 0) - 1
      if (entry < 0) return this.#add(place, a, b)
      if (this.#pairs[entry * 2] === a && this.#pairs[entry * 2 + 1] === b) return entry
    }
  }

  /** The first number of a pair that has a number. */
  first(entry: number): number {
    return this.#pairs[entry * 2] ?? 0
  }

  /** The second number of a pair that has a number. */
  second(entry: number): number {
    return this.#pairs[entry * 2 + 1] ?? 0
  }

  #add(place: number, a: number, b: number): number {
    const entry = this.#size
    this.#places[place] = entry + 1
    this.#pairs[entry * 2] = a
    this.#pairs[entry * 2 + 1] = b
    this.#size += 1
    if (this.#size * 2 === this.#pairs.length) this.#double()
    return entry
  }

  #double(): void {
    const pairs = new Int32Array(this.#pairs.length * 2)
    pairs.set(this.#pairs)
    this.#pairs = pairs
    const places = new Int32Array(this.#places.length * 2)
    const last = places.length - 1
    for (let entry = 0; entry < this.#size; entry += 1) {
      let place = spread(this.first(entry), this.second(entry)) & last
      while (places[place] !== 0) place = (place + 1) & last
      places[place] = entry + 1
    }
    this.#places = places
  }
}
