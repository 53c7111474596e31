/**
 * Numbers pairs of whole numbers 0, 1, 2 ..., in order of first appearance: how rows are grouped by two columns.
 *
 * Open addressing over typed arrays: a `Map` from a key of both costs three times as much a row.
 *
 * @since 0.1.0
 */

/** A table of at most half as many entries as places finds one after a step or two. */
const firstPlaces = 256
/** A place holds both numbers and their entry plus 1, which is 0 while the place is free; four numbers, so that it lies in one line of the cache. */
const perPlace = 4

/** Spreads both numbers over all bits. The odd constants are those of the golden ratio and of xxHash32. */
const spread = (a: number, b: number): number => {
  const mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca77)
  return mixed ^ (mixed >>> 15)
}

/** Law: `of(a, b) === of(c, d)` exactly when `a === c` and `b === d`. */
export class PairIndex {
  #size = 0
  #last = firstPlaces - 1
  #places = new Int32Array(firstPlaces * perPlace)
  /** Both numbers of each entry, side by side. */
  #pairs = new Int32Array(firstPlaces)

  /** How many pairs have a number. */
  get size(): number {
    return this.#size
  }

  /** The number of a pair; a new pair gets the next one. Both are whole numbers from 0 to 2^31 - 1. */
  of(a: number, b: number): number {
    const places = this.#places
    for (let place = spread(a, b) & this.#last; ; place = (place + 1) & this.#last) {
      const at = place * perPlace
      const entry = (places[at + 2] ?? 0) - 1
      if (entry < 0) return this.#add(at, a, b)
      if (places[at] === a && places[at + 1] === b) return entry
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

  #add(at: number, a: number, b: number): number {
    const entry = this.#size
    put(this.#places, at, a, b, entry)
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
    this.#last = this.#last * 2 + 1
    this.#places = new Int32Array((this.#last + 1) * perPlace)
    for (let entry = 0; entry < this.#size; entry += 1) {
      const [a, b] = [this.first(entry), this.second(entry)]
      let place = spread(a, b) & this.#last
      while (this.#places[place * perPlace + 2] !== 0) place = (place + 1) & this.#last
      put(this.#places, place * perPlace, a, b, entry)
    }
  }
}

const put = (places: Int32Array, at: number, a: number, b: number, entry: number): void => {
  places[at] = a
  places[at + 1] = b
  places[at + 2] = entry + 1
}
