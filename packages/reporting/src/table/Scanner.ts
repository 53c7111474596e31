/**
 * Reads records from bytes: what a file in lines is read by, whichever form its lines have.
 *
 * A file may be longer than the longest string, so no more of it is held than a piece.
 *
 * @since 0.1.0
 */
import { CsvScanner } from "./CsvScanner.ts"
import { NdjsonScanner } from "./NdjsonScanner.ts"
import type { RowCollector } from "./RowCollector.ts"

/** The forms of a file that are made of lines. */
export type LineFormat = "csv" | "ndjson"

/** Reads the records of a file into the rows it was made with. */
export interface Scanner {
  /**
   * Reads every record that begins before `limit`.
   *
   * @param base bytes of the file before these
   * @param to where the bytes end; a byte 0 stands there
   * @returns where the first record begins that was not read: before `limit` only when its end is not in the bytes
   */
  readonly scan: (bytes: Uint8Array, from: number, limit: number, to: number, base: number) => number
}

/** @param header the columns of the file, in their order; lines of JSON name theirs themselves */
export const make = (format: LineFormat, header: ReadonlyArray<string>, rows: RowCollector): Scanner =>
  format === "csv" ? new CsvScanner(header, rows) : new NdjsonScanner(rows)
