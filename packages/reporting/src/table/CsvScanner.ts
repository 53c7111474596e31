/**
 * Comma-separated values as RFC 4180 has them, read from bytes: quoted fields may hold commas, quotation marks and line ends.
 *
 * What the standard leaves open is refused: a quotation mark inside an unquoted field, text after a closing one, a carriage
 * return alone. A row whose fields are all of the plain form of their columns is read in place; any other is cut into texts first.
 *
 * @since 0.1.0
 */
import { ByteTexts } from "../engine/ByteTexts.ts"
import { mostRecordBytes, wholeRow, type FaultReason } from "./Fault.ts"
import { type FieldReader, odd, stopsAt } from "./FieldReader.ts"
import type { RowCollector } from "./RowCollector.ts"

const quote = 34
const comma = 44
const lineFeed = 10
const carriageReturn = 13

const plainStops = stopsAt([quote, comma, lineFeed, carriageReturn])
const quotedStops = stopsAt([quote])

/** Passes over a field that nobody asked for. */
const passing: Pick<FieldReader, "read"> = {
  read: (bytes, from, stops) => {
    let at = from
    while (stops[bytes[at] ?? 0] === 0) at += 1
    return at
  }
}

/** What begins at a place of the file; `next` is where the following record begins. */
export type CsvRecord =
  | { readonly _tag: "Record"; readonly fields: ReadonlyArray<Uint8Array>; readonly next: number }
  | { readonly _tag: "Broken"; readonly field: number; readonly reason: FaultReason; readonly next: number }

/** A field without its quotation marks, and where it ends. */
interface Field {
  readonly bytes: Uint8Array
  readonly end: number
}

/** The field that begins with a quotation mark at `from`, or `undefined` when its end is not in the bytes yet. */
const quotedField = (bytes: Uint8Array, from: number, to: number): Field | undefined => {
  const content: Array<number> = []
  for (let at = from + 1; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      if (bytes[at + 1] !== quote) return { bytes: Uint8Array.from(content), end: at + 1 }
      at += 1
    }
    content.push(byte)
  }
  return undefined
}

const plainField = (bytes: Uint8Array, from: number, to: number): Field | undefined => {
  for (let end = from; end < to; end += 1) {
    const byte = bytes[end] ?? 0
    if (byte !== 0 && plainStops[byte] === 1) return { bytes: bytes.subarray(from, end), end }
  }
  return undefined
}

const faultAfter = (bytes: Uint8Array, from: number, end: number): FaultReason => {
  if (bytes[from] === quote) return "TextAfterQuote"
  return bytes[end] === quote ? "QuoteInside" : "CarriageReturn"
}

/**
 * The record that begins at `from`, or `undefined` when its end is not in the bytes yet.
 *
 * A quotation mark or a carriage return as the last byte may mean either thing; the line end that is missing after it says that
 * the record is read again with more bytes.
 *
 * @param most fields that are kept: a line of nothing but commas is not to be held field by field
 */
export const recordAt = (
  bytes: Uint8Array,
  from: number,
  to: number,
  most = Number.POSITIVE_INFINITY
): CsvRecord | undefined => {
  const fields: Array<Uint8Array> = []
  let start = from
  for (;;) {
    const field = bytes[start] === quote ? quotedField(bytes, start, to) : plainField(bytes, start, to)
    if (field === undefined || field.end >= to) return undefined
    const { end } = field
    const byte = bytes[end]
    const isCrLf = byte === carriageReturn && end + 1 < to && bytes[end + 1] === lineFeed
    if (byte !== comma && byte !== lineFeed && !isCrLf) {
      const next = bytes.indexOf(lineFeed, end) + 1
      if (next === 0 || next > to) return undefined
      return { _tag: "Broken", field: fields.length, reason: faultAfter(bytes, start, end), next }
    }
    if (fields.length < most) fields.push(field.bytes)
    if (byte !== comma) return { _tag: "Record", fields, next: end + (isCrLf ? 2 : 1) }
    start = end + 1
  }
}

/** A field's text, or `undefined` for bytes that are no UTF-8. */
export const textOf = (bytes: Uint8Array): string | undefined => ByteTexts.textOf(bytes, 0, bytes.length)

/** Reads the rows under one header. */
export class CsvScanner {
  readonly #header: ReadonlyArray<string>
  readonly #rows: RowCollector
  /** For each field of a row its reader, or one that passes over it. */
  readonly #readers: ReadonlyArray<Pick<FieldReader, "read">>
  /** For each column that was asked for its field, or -1 where the header lacks it. */
  readonly #places: ReadonlyArray<number>

  /** @param header the columns of the file, in their order; none that is asked for is in it twice */
  constructor(header: ReadonlyArray<string>, rows: RowCollector) {
    this.#header = header
    this.#rows = rows
    const asked = new Map(rows.columns.map(({ name, reader }) => [name, reader]))
    this.#readers = header.map((name) => asked.get(name) ?? passing)
    this.#places = rows.columns.map(({ name }) => header.indexOf(name))
  }

  /**
   * Reads every record that begins before `limit`.
   *
   * @param base bytes of the file before these
   * @param to where the bytes end; a byte 0 stands there
   * @returns where the first record begins that was not read: before `limit` only when its end is not in the bytes
   */
  scan(bytes: Uint8Array, from: number, limit: number, to: number, base: number): number {
    const rows = this.#rows
    let at = from
    while (at < limit) {
      const end = this.#plainRow(bytes, at)
      if (end !== odd) {
        rows.keep(base + at)
        at = end
      } else {
        rows.forget()
        const record = recordAt(bytes, at, Math.min(to, at + mostRecordBytes), this.#header.length + 1)
        if (record === undefined) return at
        this.#oddRow(record, base + at)
        at = record.next
      }
    }
    return at
  }

  #plainRow(bytes: Uint8Array, from: number): number {
    const readers = this.#readers
    const row = this.#rows.row
    const last = readers.length - 1
    let at = from
    for (let field = 0; ; field += 1) {
      const reader = readers[field] ?? passing
      if (bytes[at] === quote) {
        at = reader.read(bytes, at + 1, quotedStops, row)
        if (at === odd || bytes[at] !== quote) return odd
        at += 1
      } else {
        at = reader.read(bytes, at, plainStops, row)
        if (at === odd) return odd
      }
      if (field === last) break
      if (bytes[at] !== comma) return odd
      at += 1
    }
    if (bytes[at] === lineFeed) return at + 1
    return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : odd
  }

  #oddRow(record: CsvRecord, place: number): void {
    const header = this.#header
    if (record._tag === "Broken") {
      return this.#rows.refuse(place, header[record.field] ?? wholeRow, record.reason)
    }
    const { fields } = record
    if (fields.length > header.length) return this.#rows.refuse(place, `field ${header.length + 1}`, "ManyFields")
    if (fields.length < header.length) {
      return this.#rows.refuse(place, header[fields.length] ?? wholeRow, "TooFewFields")
    }
    for (const [index, { name, reader }] of this.#rows.columns.entries()) {
      const field = fields[this.#places[index] ?? -1]
      const text = field === undefined ? "" : textOf(field)
      const reason = text === undefined ? "BadText" : reader.readText(text, this.#rows.row)
      if (reason !== undefined) return this.#rows.refuse(place, name, reason)
    }
    this.#rows.keep(place)
  }
}
