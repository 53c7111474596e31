/**
 * Texts of a column, found by their bytes and kept as these: a million ids as texts would take four times the memory.
 *
 * @since 0.1.0
 */

const firstPlaces = 512
const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** What the bytes of a text amount to, one byte after another; a reader adds each byte as it passes it. */
export const hashed = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0

/** What all bytes of a text amount to. */
export const hashOf = (bytes: Uint8Array, from = 0, to = bytes.length): number => {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = hashed(hash, bytes[at] ?? 0)
  return hash
}

/** Bytes that are no UTF-8 have no text. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Texts that were handed over: the bytes of each end where those of the next begin. */
export interface PackedTexts {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
}

/** Texts by their codes 0, 1, 2 ..., in order of first appearance. Law: `at(codeOfText(t)) = t`. */
export class ByteTexts {
  #length = 0
  #hashes = new Int32Array(firstPlaces / 2)
  /** Where the bytes of each text begin in the store; those of text `i` end where those of `i + 1` begin. */
  #begins = new Uint32Array(firstPlaces / 2 + 1)
  #store = new Uint8Array(4096)
  #places = new Int32Array(firstPlaces)

  /** How many texts have a code. */
  get length(): number {
    return this.#length
  }

  /** The text of a code, or `undefined` when none has it. */
  at(code: number): string | undefined {
    if (!(code >= 0 && code < this.#length)) return undefined
    return decoder.decode(this.#store.subarray(this.#begins[code], this.#begins[code + 1]))
  }

  /**
   * The code of the bytes from `from` to `to`, or -1 when no such text was added.
   *
   * @param hash of these bytes, by {@link hashed} from 0
   */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const last = this.#places.length - 1
    for (let place = (hash ^ (hash >>> 15)) & last; ; place = (place + 1) & last) {
      const code = (this.#places[place] ?? 0) - 1
      if (code < 0) return -1
      if (this.#hashes[code] === hash && this.#equals(code, bytes, from, to)) return code
    }
  }

  /** Where a text ends that stands at `from`, or -1 when it does not stand there. */
  endAt(code: number, bytes: Uint8Array, from: number): number {
    const begin = this.#begins[code] ?? 0
    const length = (this.#begins[code + 1] ?? 0) - begin
    return this.#equals(code, bytes, from, from + length) ? from + length : -1
  }

  /** The text that these bytes are, or `undefined` when they are no UTF-8. */
  static textOf(bytes: Uint8Array, from: number, to: number): string | undefined {
    return decoded(bytes.subarray(from, to))
  }

  /** The code of a text; a new one gets the next code. The text is well formed. */
  codeOfText(text: string): number {
    const bytes = encoder.encode(text)
    return this.codeOf(bytes, 0, bytes.length, hashOf(bytes))
  }

  /** The code of the bytes from `from` to `to`, which are a text; a new one gets the next code. */
  codeOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const known = this.find(bytes, from, to, hash)
    return known < 0 ? this.add(bytes, from, to, hash) : known
  }

  /** Hands all texts over, and begins anew. */
  takePacked(): PackedTexts {
    const ends = this.#begins.slice(1, this.#length + 1)
    const packed = { bytes: this.#store.slice(0, this.#begins[this.#length]), ends }
    this.#length = 0
    this.#places.fill(0)
    return packed
  }

  /** The code of each of some texts that were handed over. */
  codesOf({ bytes, ends }: PackedTexts): Uint32Array {
    let begin = 0
    return ends.map((end) => {
      const code = this.codeOf(bytes, begin, end, hashOf(bytes, begin, end))
      begin = end
      return code
    })
  }

  #equals(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const begin = this.#begins[code] ?? 0
    const length = to - from
    if ((this.#begins[code + 1] ?? 0) - begin !== length) return false
    const store = this.#store
    for (let index = 0; index < length; index += 1) {
      if (store[begin + index] !== bytes[from + index]) return false
    }
    return true
  }

  /** Adds a text that has no code yet. */
  protected add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const code = this.#length
    const begin = this.#begins[code] ?? 0
    const end = begin + to - from
    if (end > this.#store.length) this.#store = grown(this.#store, Math.max(end, this.#store.length * 2))
    const store = this.#store
    for (let at = 0; at < to - from; at += 1) store[begin + at] = bytes[from + at] ?? 0
    this.#begins[code + 1] = end
    this.#hashes[code] = hash
    this.#length += 1
    if (this.#length * 2 < this.#places.length) this.#put(this.#places, code, hash)
    else this.#double()
    return code
  }

  #put(places: Int32Array, code: number, hash: number): void {
    const last = places.length - 1
    let place = (hash ^ (hash >>> 15)) & last
    while (places[place] !== 0) place = (place + 1) & last
    places[place] = code + 1
  }

  #double(): void {
    const hashes = new Int32Array(this.#hashes.length * 2)
    hashes.set(this.#hashes)
    const begins = new Uint32Array(hashes.length + 1)
    begins.set(this.#begins)
    const places = new Int32Array(this.#places.length * 2)
    for (let code = 0; code < this.#length; code += 1) this.#put(places, code, hashes[code] ?? 0)
    this.#hashes = hashes
    this.#begins = begins
    this.#places = places
  }
}

const grown = (bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> => {
  const longer = new Uint8Array(length)
  longer.set(bytes)
  return longer
}
