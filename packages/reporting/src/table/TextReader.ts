/**
 * A column of texts that repeat, such as persons, products and codes.
 *
 * @since 0.1.0
 */
import { ByteDictionary } from "../engine/ByteDictionary.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import type { FaultReason } from "./Fault.ts"
import { type FieldReader, odd, type Stops } from "./FieldReader.ts"

/** What may stand in the column. */
export interface TextRule {
  /** Asked once for each text. */
  readonly check: (text: string) => FaultReason | undefined
  readonly mayBeEmpty: boolean
}

/**
 * Reads texts by a dictionary, which columns that hold the same things share: a person has one code in every file.
 *
 * Only texts that passed the check are in the dictionary, so a text that is found in it needs no other.
 */
export const make = (rule: TextRule, dictionary: ByteDictionary): FieldReader<TextColumn> =>
  new TextReader(rule, dictionary)

const noRow = -1

class TextReader implements FieldReader<TextColumn> {
  readonly #rule: TextRule
  readonly #dictionary: ByteDictionary
  #last = noRow
  #codes = new Uint32Array(0)

  constructor(rule: TextRule, dictionary: ByteDictionary) {
    this.#rule = rule
    this.#dictionary = dictionary
  }

  read(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    // Many a text is that of the row before.
    const same = this.#last === noRow ? odd : this.#dictionary.endAt(this.#last, bytes, from)
    if (same > from && stops[bytes[same] ?? 0] === 1) {
      this.#codes[row] = this.#last
      return same
    }
    let at = from
    let byte = bytes[at] ?? 0
    let hash = 0
    while (stops[byte] === 0) {
      // The sum of ByteDictionary.hashed, written out: it is done for every byte.
      hash = (Math.imul(hash, 31) + byte) | 0
      at += 1
      byte = bytes[at] ?? 0
    }
    const code = this.#dictionary.find(bytes, from, at, hash)
    if (code < 0 || at === from) return this.#readNew(bytes, from, at, row)
    this.#codes[row] = code
    this.#last = code
    return at
  }

  readText(text: string, row: number): FaultReason | undefined {
    const fault = text !== "" ? this.#rule.check(text) : this.#rule.mayBeEmpty ? undefined : "Empty"
    if (fault === undefined) this.#codes[row] = this.#dictionary.codeOfText(text)
    return fault
  }

  #readNew(bytes: Uint8Array, from: number, to: number, row: number): number {
    const text = ByteDictionary.textOf(bytes, from, to)
    return text === undefined || this.readText(text, row) !== undefined ? odd : to
  }

  reserve(rows: number): void {
    const codes = new Uint32Array(rows)
    codes.set(this.#codes)
    this.#codes = codes
  }

  take(rows: number): TextColumn {
    return { texts: this.#dictionary.texts, codes: this.#codes.slice(0, rows) }
  }
}
