/**
 * One JSON object a line, read from bytes: names are columns, and null or an absent name is an empty field.
 *
 * The lines of a file mostly have the same names in the same order, with the same spaces. These are learnt from a line, and a
 * line that follows them is read in place; any other is read by `JSON.parse`, and may be learnt from.
 *
 * @since 0.1.0
 */
import { ByteTexts } from "../engine/ByteTexts.ts"
import * as Id from "../engine/Id.ts"
import { type Kind, mayBeNumber } from "./ColumnRule.ts"
import { type FaultReason, wholeRow } from "./Fault.ts"
import { type FieldReader, odd, stopsAt } from "./FieldReader.ts"
import type { AskedColumn, RowCollector } from "./RowCollector.ts"

const quote = 34
const comma = 44
const lineFeed = 10
const carriageReturn = 13
const closeBrace = 125

/** A text ends at its quotation mark; at a backslash or a control character it is not of the plain form. */
const textStops = stopsAt([quote, 92, ...Array.from({ length: 32 }, (_, byte) => byte)])
/** A number or a word ends where the grammar goes on. */
const valueStops = stopsAt([comma, closeBrace, 32, 9, carriageReturn, lineFeed, quote, 123, 91, 93])
const nullBytes = new TextEncoder().encode("null")
const encoder = new TextEncoder()

/** A name as the file spells it, from what stands before its quotation mark to what stands before its value. */
interface Key {
  readonly bytes: Uint8Array
  /** The first bytes once more, four at a time. */
  readonly words: Uint32Array
  /** The column, for one that was asked for, and its place among those. */
  readonly column: AskedColumn | undefined
  readonly place: number
}

/** Whether these bytes stand at a place, from their `skipped`-th on. */
const standsAt = (bytes: Uint8Array, at: number, expected: Uint8Array, skipped = 0): boolean => {
  for (let index = skipped; index < expected.length; index += 1) {
    if (bytes[at + index] !== expected[index]) return false
  }
  return true
}

const bytesPerWord = 4

/** Whether a name stands at a place: most of what a line holds are names, so they are compared word by word. */
const isKeyAt = (view: DataView, bytes: Uint8Array, at: number, { bytes: expected, words }: Key): boolean => {
  if (at + expected.length > view.byteLength) return false
  for (let index = 0; index < words.length; index += 1) {
    if (view.getUint32(at + index * bytesPerWord, true) !== words[index]) return false
  }
  return standsAt(bytes, at, expected, words.length * bytesPerWord)
}

const wordsOf = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.trunc(bytes.length / bytesPerWord) }, (_, index) =>
    view.getUint32(index * bytesPerWord, true)
  )
}

/** Digits, few enough to be exact, perhaps with a point among them: a number that is its own text. */
const isPlainNumber = (bytes: Uint8Array, from: number): boolean => {
  let at = from
  let byte = bytes[at] ?? 0
  while ((byte >= 48 && byte <= 57) || byte === 46) {
    at += 1
    byte = bytes[at] ?? 0
  }
  const second = bytes[from + 1]
  return (
    at > from &&
    at - from <= Id.mostDigits &&
    valueStops[byte] === 1 &&
    (bytes[from] !== 48 || second === 46 || at === from + 1)
  )
}

/** Passes over a value that nobody asked for. */
const passing: Pick<FieldReader, "read"> = {
  read: (bytes, from, stops) => {
    let at = from
    while (stops[bytes[at] ?? 0] === 0) at += 1
    return at
  }
}

/** The object of a line, or `undefined` for anything else that stands there. */
const objectIn = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A whole number beyond 2^53 is another one by now: such an id is written as text. */
const isKept = (kind: Kind, value: number): boolean => kind !== "id" || Number.isSafeInteger(value)

/** The value as text, or why it is not one of this column. */
export const fieldOf = (kind: Kind, value: unknown): { readonly text: string } | FaultReason => {
  if (value === null || value === undefined) return { text: "" }
  if (typeof value === "number" && mayBeNumber(kind) && isKept(kind, value)) return { text: String(value) }
  const mayBeText = kind !== "whole" && kind !== "decimal"
  if (typeof value === "string" && mayBeText) return { text: value }
  return mayBeText ? "NotString" : "NotNumber"
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/g

/** A name that stands twice in the object of a line, which `JSON.parse` would take the last value of. */
const repeatedName = (text: string): string | undefined => {
  const names = new Set<string>()
  let depth = 0
  let mayBeName = false
  for (const [sign] of text.matchAll(token)) {
    if (sign === "{" || sign === "[") depth += 1
    else if (sign === "}" || sign === "]") depth -= 1
    else if (sign !== "," && mayBeName && depth === 1) {
      const name = String(JSON.parse(sign))
      if (names.has(name)) return name
      names.add(name)
    }
    mayBeName = sign === "," || sign === "{"
  }
  return undefined
}

/** The names of a flat line as it spells them: `{"a":`, `,"b":` ... */
const keyPattern = /[{,]\s*("(?:[^"\\]|\\.)*")\s*:\s*(?=["\d.tfn-])(?:"(?:[^"\\]|\\.)*"|[^",{}[\]]*)/y

/** Reads lines. */
export class NdjsonScanner {
  readonly #rows: RowCollector
  readonly #places: ReadonlyMap<string, number>
  #keys: ReadonlyArray<Key> = []
  /** For each column the row that was last written to it: an absent name is written as empty at the end of its line. */
  readonly #written: Float64Array
  #view: DataView = new DataView(new ArrayBuffer(0))
  #line = 0

  constructor(rows: RowCollector) {
    this.#rows = rows
    this.#places = new Map(rows.columns.map(({ name }, place) => [name, place]))
    this.#written = new Float64Array(rows.columns.length)
  }

  /** Reads every line that begins before `limit`, as `CsvScanner` reads records. */
  scan(bytes: Uint8Array, from: number, limit: number, to: number, base: number): number {
    const rows = this.#rows
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = from
    while (at < limit) {
      this.#line += 1
      const end = this.#plainLine(bytes, at)
      if (end !== odd) {
        rows.keep(base + at)
        at = end
      } else {
        rows.forget()
        const next = bytes.indexOf(lineFeed, at) + 1
        if (next === 0 || next > to) return at
        this.#oddLine(bytes.subarray(at, next - 1), base + at)
        at = next
      }
    }
    return at
  }

  #plainLine(bytes: Uint8Array, from: number): number {
    const keys = this.#keys
    const row = this.#rows.row
    let at = from
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index]
      if (key === undefined || !isKeyAt(this.#view, bytes, at, key)) continue
      at = this.#value(bytes, at + key.bytes.length, key, row)
      if (at === odd) return odd
      if (bytes[at] === closeBrace) {
        const end = bytes[at + 1] === carriageReturn ? at + 2 : at + 1
        return bytes[end] === lineFeed && this.#completed(row) ? end + 1 : odd
      }
    }
    return odd
  }

  #value(bytes: Uint8Array, from: number, { column, place }: Key, row: number): number {
    const byte = bytes[from] ?? 0
    const reader = column?.reader ?? passing
    if (column !== undefined) {
      if (byte === nullBytes[0]) {
        if (!standsAt(bytes, from, nullBytes) || column.reader.readText("", row) !== undefined) return odd
        this.#written[place] = this.#line
        return from + nullBytes.length
      }
      this.#written[place] = this.#line
    }
    if (byte === quote) {
      if (column?.kind === "whole" || column?.kind === "decimal" || bytes[from + 1] === quote) return odd
      const end = reader.read(bytes, from + 1, textStops, row)
      return end !== odd && bytes[end] === quote ? end + 1 : odd
    }
    if (column !== undefined && !(mayBeNumber(column.kind) && isPlainNumber(bytes, from))) return odd
    return valueStops[byte] === 1 ? odd : reader.read(bytes, from, valueStops, row)
  }

  /** Writes the columns whose names the line has not as empty. */
  #completed(row: number): boolean {
    const columns = this.#rows.columns
    for (let index = 0; index < columns.length; index += 1) {
      if (this.#written[index] !== this.#line && columns[index]?.reader.readText("", row) !== undefined) return false
    }
    return true
  }

  #oddLine(bytes: Uint8Array, place: number): void {
    const text = ByteTexts.textOf(bytes, 0, bytes.length)
    const object = text === undefined ? undefined : objectIn(text)
    if (text === undefined || object === undefined)
      return this.#rows.refuse(place, wholeRow, text === undefined ? "BadText" : "BadJson")
    const repeated = repeatedName(text)
    if (repeated !== undefined) {
      return this.#rows.refuse(place, this.#places.has(repeated) ? repeated : wholeRow, "NamedTwiceInLine")
    }
    const values = new Map<string, unknown>(Object.entries(object))
    for (const { kind, name, reader } of this.#rows.columns) {
      const field = fieldOf(kind, values.get(name))
      const reason = typeof field === "string" ? field : reader.readText(field.text, this.#rows.row)
      if (reason !== undefined) return this.#rows.refuse(place, name, reason)
    }
    this.#rows.keep(place)
    if (values.size > this.#keys.length) this.#learn(text, values)
  }

  /** Takes the spelling of a line's names over; a line that has one of them twice teaches nothing. */
  #learn(text: string, values: ReadonlyMap<string, unknown>): void {
    const keys: Array<Key> = []
    keyPattern.lastIndex = 0
    for (let match = keyPattern.exec(text); match !== null; match = keyPattern.exec(text)) {
      const [whole, name = ""] = match
      const spelt = whole.slice(0, whole.indexOf(":", whole.indexOf(name) + name.length) + 1)
      const spaces = /^\s*/.exec(whole.slice(spelt.length))?.[0] ?? ""
      const known: unknown = JSON.parse(name)
      const bytes = encoder.encode(spelt + spaces)
      const place = this.#places.get(String(known)) ?? -1
      keys.push({ bytes, words: wordsOf(bytes), column: this.#rows.columns[place], place })
    }
    if (keys.length === values.size && text.startsWith("{")) this.#keys = keys
  }
}
