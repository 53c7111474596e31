/**
 * The header of a file of comma-separated values: the names of its columns.
 *
 * @since 0.1.0
 */
import type { FileRule } from "./ColumnRule.ts"
import { recordAt, textOf } from "./CsvScanner.ts"
import { type FaultReason, wholeRow } from "./Fault.ts"

/** The names, and where the first row begins. */
export interface Header {
  readonly names: ReadonlyArray<string>
  readonly next: number
}

/** Why no row can be read under a header. */
export interface HeaderFault {
  readonly column: string
  readonly reason: FaultReason
}

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** Where a file begins to say something: behind its byte-order mark, if it has one. */
export const beginOf = (bytes: Uint8Array): number =>
  byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0

/**
 * The header that begins a file.
 *
 * @returns `undefined` when it does not end in these bytes
 */
export const headerAt = (bytes: Uint8Array, to: number): Header | HeaderFault | undefined => {
  const from = beginOf(bytes)
  if (from === to) return { column: "header", reason: "NoHeader" }
  const record = recordAt(bytes, from, to)
  if (record === undefined) return undefined
  if (record._tag === "Broken") return { column: wholeRow, reason: record.reason }
  const names = record.fields.map(textOf)
  if (!names.every((name) => name !== undefined)) return { column: "header", reason: "BadText" }
  return { names, next: record.next }
}

/**
 * What is wrong with a header: every column of the file's kind is in it, once.
 *
 * All core columns are asked for, whichever a report reads: a file without one is of another kind.
 */
export const headerFaults = (names: ReadonlyArray<string>, rule: FileRule): ReadonlyArray<HeaderFault> =>
  Object.entries(rule).flatMap(([column, { presence }]): ReadonlyArray<HeaderFault> => {
    const count = names.filter((name) => name === column).length
    if (count > 1) return [{ column, reason: "NamedTwice" }]
    return count === 0 && presence === "core" ? [{ column, reason: "NoColumn" }] : []
  })
