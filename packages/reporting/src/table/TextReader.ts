/**
 * A column of texts that repeat, such as persons, products and codes.
 *
 * @since 0.1.0
 */
import { ByteDictionary, hashOf } from "../engine/ByteDictionary.ts"
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

/** No text had a code so far. */
const noCode = -1

class TextReader implements FieldReader<TextColumn> {
  readonly #rule: TextRule
  readonly #dictionary: ByteDictionary
  #last = noCode
  #empty = noCode
  #codes = new Uint32Array(0)

  constructor(rule: TextRule, dictionary: ByteDictionary) {
    this.#rule = rule
    this.#dictionary = dictionary
  }

  read(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    // Many a text is that of the row before.
    const same = this.#last === noCode ? odd : this.#dictionary.endAt(this.#last, bytes, from)
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
    const fault = this.#fault(text)
    if (fault === undefined) this.#codes[row] = text === "" ? this.#emptyCode() : this.#dictionary.codeOfText(text)
    return fault
  }

  readNumber(code: number, row: number): FaultReason | undefined {
    this.#codes[row] = code
    return undefined
  }

  numberOf(bytes: Uint8Array): number | FaultReason {
    const known = bytes.length === 0 ? noCode : this.#dictionary.find(bytes, 0, bytes.length, hashOf(bytes))
    if (known !== noCode) return known
    const text = ByteDictionary.textOf(bytes, 0, bytes.length)
    if (text === undefined) return "BadText"
    return this.#fault(text) ?? this.#dictionary.codeOfText(text)
  }

  /** In a file that lacks the column every row is empty. */
  #emptyCode(): number {
    if (this.#empty === noCode) this.#empty = this.#dictionary.codeOfText("")
    return this.#empty
  }

  #fault(text: string): FaultReason | undefined {
    if (text !== "") return this.#rule.check(text)
    return this.#rule.mayBeEmpty ? undefined : "Empty"
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
