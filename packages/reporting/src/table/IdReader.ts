/**
 * A column of ids: texts of up to 40 characters, most of which are whole numbers.
 *
 * @since 0.1.0
 */
import { Gaps } from "../engine/Gaps.ts"
import * as Id from "../engine/Id.ts"
import { ByteTexts, hashed } from "../engine/ByteTexts.ts"
import type { IdColumn } from "./Columns.ts"
import type { FaultReason } from "./Fault.ts"
import { type FieldReader, type NumberFields, odd, type Refuse, type Stops } from "./FieldReader.ts"
import { textFault } from "./textFault.ts"

const mostCharacters = 40

const apostrophe = 39

/**
 * Whether bytes are an id as nearly all are: of ASCII, whose characters are bytes. What might be marked for a spreadsheet, and a single
 * character, which may be a number, are looked at as texts.
 *
 * @param bits those that are set in any of the bytes
 */
const isPlain = (bytes: Uint8Array, from: number, to: number, bits: number): boolean =>
  bits < 0x80 && to - from > 1 && to - from <= mostCharacters && bytes[from] !== apostrophe

/** Reads ids, those that are texts by a dictionary; `mayBeEmpty` for those that point to a row of another file. */
export const make = (rule: { readonly mayBeEmpty: boolean }, dictionary: ByteTexts): FieldReader<IdColumn> =>
  new IdReader(rule.mayBeEmpty, dictionary)

class IdReader implements FieldReader<IdColumn> {
  readonly #mayBeEmpty: boolean
  readonly #texts: ByteTexts
  readonly #gaps = new Gaps()
  #values = new Float64Array(0)

  constructor(mayBeEmpty: boolean, dictionary: ByteTexts) {
    this.#mayBeEmpty = mayBeEmpty
    this.#texts = dictionary
  }

  read(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    let at = from
    let byte = bytes[at] ?? 0
    const isLeadingZero = byte === 48
    let id = 0
    while (byte >= 48 && byte <= 57) {
      id = id * 10 + byte - 48
      at += 1
      byte = bytes[at] ?? 0
    }
    if (stops[byte] === 0 || isLeadingZero || at - from > Id.mostDigits) return this.#readOther(bytes, from, stops, row)
    if (at > from) this.#values[row] = id
    else if (this.#mayBeEmpty) this.#setMissing(row)
    else return odd
    return at
  }

  readText(text: string, row: number): FaultReason | undefined {
    if (text === "") {
      if (!this.#mayBeEmpty) return "Empty"
      this.#setMissing(row)
      return undefined
    }
    const fault = textFault(text, mostCharacters)
    if (fault === undefined) this.#values[row] = Id.numberOf(text) ?? -1 - this.#texts.codeOfText(text)
    return fault
  }

  #readOther(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    let at = from
    let byte = bytes[at] ?? 0
    let hash = 0
    let bits = 0
    while (stops[byte] === 0) {
      hash = hashed(hash, byte)
      bits |= byte
      at += 1
      byte = bytes[at] ?? 0
    }
    const code = this.#texts.find(bytes, from, at, hash)
    if (code >= 0) this.#values[row] = -1 - code
    else if (isPlain(bytes, from, at, bits)) this.#values[row] = -1 - this.#texts.codeOf(bytes, from, at, hash)
    else {
      const text = ByteTexts.textOf(bytes, from, at)
      if (text === undefined || this.readText(text, row) !== undefined) return odd
    }
    return at
  }

  readNumbers({ from, row, to, values }: NumberFields, refuse: Refuse): void {
    const ids = this.#values
    for (let index = from, at = row; index < to; index += 1, at += 1) {
      const value = values[index] ?? Number.NaN
      // Less than 0 is the code of a text; a whole number beyond 2^53 is another one by now.
      if (Number.isSafeInteger(value)) ids[at] = value
      else refuse(at, "NotString")
    }
  }

  numberOf(bytes: Uint8Array): number | FaultReason {
    const text = ByteTexts.textOf(bytes, 0, bytes.length)
    if (text === undefined) return "BadText"
    return textFault(text, mostCharacters) ?? Id.numberOf(text) ?? -1 - this.#texts.codeOfText(text)
  }

  forget(row: number): void {
    this.#gaps.clear(row)
  }

  reserve(rows: number): void {
    const values = new Float64Array(rows)
    values.set(this.#values)
    this.#values = values
  }

  take(rows: number): IdColumn {
    return { values: this.#values.slice(0, rows), texts: this.#texts, ...this.#gaps.take(rows) }
  }

  #setMissing(row: number): void {
    this.#gaps.mark(row)
    this.#values[row] = 0
  }
}
