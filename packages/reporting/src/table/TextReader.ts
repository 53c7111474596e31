/**
 * A column of texts that repeat, such as persons, products and codes.
 *
 * @since 0.1.0
 */
import { ByteDictionary } from "../engine/ByteDictionary.ts"
import { hashOf } from "../engine/ByteTexts.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import type { FaultReason } from "./Fault.ts"
import { type FieldReader, type NumberFields, odd, type Stops } from "./FieldReader.ts"

/** What may stand in the column. */
export interface TextRule {
  /** Asked once for each text. */
  readonly check: (text: string) => FaultReason | undefined
  readonly mayBeEmpty: boolean
}

/**
 * Reads texts by a dictionary, which columns that hold the same things share: a person has one code in every file.
 */
export const make = (rule: TextRule, dictionary: ByteDictionary): FieldReader<TextColumn> =>
  new TextReader(rule, dictionary)

/** No text had a code so far. */
const noCode = -1

class TextReader implements FieldReader<TextColumn> {
  readonly #rule: TextRule
  readonly #dictionary: ByteDictionary
  #last = noCode
  #codes = new Uint32Array(0)
  /** By their codes, the texts that passed the check of this column: another that shares the dictionary may take others. */
  #passed = new Uint8Array(64)
  /** The same texts, for fields that come as text. */
  readonly #codeByText = new Map<string, number>()

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
      // The sum of ByteTexts.hashed, written out: it is done for every byte.
      hash = (Math.imul(hash, 31) + byte) | 0
      at += 1
      byte = bytes[at] ?? 0
    }
    const code = this.#dictionary.find(bytes, from, at, hash)
    if (code < 0 || this.#passed[code] !== 1 || at === from) return this.#readNew(bytes, from, at, row)
    this.#codes[row] = code
    this.#last = code
    return at
  }

  readText(text: string, row: number): FaultReason | undefined {
    const code = this.#codeOf(text)
    if (typeof code !== "number") return code
    this.#codes[row] = code
    return undefined
  }

  readNumbers({ from, row, to, values }: NumberFields): void {
    this.#codes.set(values.subarray(from, to), row)
  }

  numberOf(bytes: Uint8Array): number | FaultReason {
    const known = this.#dictionary.find(bytes, 0, bytes.length, hashOf(bytes))
    if (known >= 0 && this.#passed[known] === 1) return known
    const text = ByteDictionary.textOf(bytes, 0, bytes.length)
    return text === undefined ? "BadText" : this.#codeOf(text)
  }

  /** The code of a text, or why it cannot stand here. */
  #codeOf(text: string): number | FaultReason {
    const known = this.#codeByText.get(text)
    if (known !== undefined) return known
    const fault = this.#fault(text)
    if (fault !== undefined) return fault
    const code = this.#dictionary.codeOfText(text)
    this.#codeByText.set(text, code)
    if (code >= this.#passed.length) {
      const more = new Uint8Array(code * 2)
      more.set(this.#passed)
      this.#passed = more
    }
    this.#passed[code] = 1
    return code
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
