/**
 * Reads one column of a file: field after field into a typed array.
 *
 * Each kind of column has a plain form, which is read byte by byte, in place. Whatever else a file may hold (escapes, another
 * spelling of a number, a mistake) is handed over as text, which is slow and exact.
 *
 * @since 0.1.0
 */
import type { Column } from "./Columns.ts"
import type { FaultReason } from "./Fault.ts"

/** What a reader says of a field that has not the plain form: it is to be read as text. */
export const odd = -1

/** For every byte 1 when a field ends there, and 0 when it goes on. */
export type Stops = Uint8Array

/** Fields of rows that follow each other, `row` the first: `values` from `from` until before `to`. */
export interface NumberFields {
  readonly values: Float64Array
  readonly from: number
  readonly to: number
  readonly row: number
}

/** Told of a row that cannot stand in the column, and why. */
export type Refuse = (row: number, reason: FaultReason) => void

/** Reads the fields of one column. */
export interface FieldReader<C extends Column = Column> {
  /** Reads the field that begins at `from`. @returns where the byte stands that ended it, or {@link odd} */
  readonly read: (bytes: Uint8Array, from: number, stops: Stops, row: number) => number
  /** Reads a field; "" is an empty one. @returns why it cannot stand in this column */
  readonly readText: (text: string, row: number) => FaultReason | undefined
  /** Takes fields that are numbers already: amounts, days, seconds since 1970, ids, or the codes of texts. */
  readonly readNumbers: (fields: NumberFields, refuse: Refuse) => void
  /** The number of a text, for columns in which texts have numbers; or why it cannot stand here. */
  readonly numberOf?: (bytes: Uint8Array) => number | FaultReason
  /** The row turned out malformed, and the next one takes its place: for columns whose rows leave marks. */
  readonly forget?: (row: number) => void
  /** Makes room for so many rows. */
  readonly reserve: (rows: number) => void
  /** The first rows as a column of its own memory; the reader begins anew. */
  readonly take: (rows: number) => C
}

/** The bytes that end a field. Byte 0 is among them always: it stands behind the last byte of a piece. */
export const stopsAt = (bytes: Iterable<number>): Stops => {
  const stops = new Uint8Array(256)
  stops[0] = 1
  for (const byte of bytes) stops[byte] = 1
  return stops
}
