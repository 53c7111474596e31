/**
 * Reads a range of a file's bytes as rows.
 *
 * @since 0.1.0
 */
import { mostRecordBytes, wholeRow } from "../table/Fault.ts"
import type { FileKind } from "../table/FileKind.ts"
import type { Piece } from "../table/Piece.ts"
import type { RowCollector } from "../table/RowCollector.ts"
import type { Scanner } from "../table/Scanner.ts"
import { without } from "../table/without.ts"
import type { ByteFile } from "./ByteFile.ts"

/** So many bytes are scanned at a time: enough that a piece costs little, and few enough to stay in the processor's cache. */
export const pieceBytes = 4 * 1024 * 1024
/** The record that begins last in a range mostly ends within so many bytes behind it. */
const overhang = 16 * 1024

const lineFeed = 10

/** Where the records of a range begin and end: the first of them, and the first behind them. */
export interface Ends {
  readonly first: number
  readonly next: number
}

/** Where reading begins: at a record, or anywhere, to go on at the first line that follows, which is most likely a record. */
export type Beginning = "record" | "anywhere"

/** One reader reads one range after another. */
export class RangeReader {
  readonly #file: ByteFile
  readonly #kind: Pick<FileKind, "rowFaults">
  readonly #rows: RowCollector
  readonly #scanner: Scanner
  readonly #bytes: Uint8Array

  constructor(file: ByteFile, kind: Pick<FileKind, "rowFaults">, rows: RowCollector, scanner: Scanner) {
    this.#file = file
    this.#kind = kind
    this.#rows = rows
    this.#scanner = scanner
    this.#bytes = new Uint8Array(Math.min(pieceBytes, file.size ?? pieceBytes) + overhang + 2)
  }

  /** The rows of records that begin in the range, piece by piece. A record that does not end is refused, and is the last. */
  *pieces(from: number, limit: number, beginning: Beginning): Generator<Piece, Ends> {
    const bytes = this.#bytes
    let base = beginning === "record" ? from : from - 1
    let first = beginning === "record" ? from : undefined
    let held = 0
    for (;;) {
      const wanted = Math.max(limit - base - held, 0) + overhang
      const got = this.#file.read(bytes, held, Math.min(bytes.length - held - 2, wanted), base + held)
      held += got
      const isEnd = got === 0
      // The last line may lack its end.
      if (isEnd && held > 0 && bytes[held - 1] !== lineFeed) {
        bytes[held] = lineFeed
        held += 1
      }
      bytes[held] = 0
      const start: number = first === undefined ? bytes.subarray(0, held).indexOf(lineFeed) + 1 : 0
      if (first === undefined && start > 0) first = base + start
      const next =
        first === undefined ? held : this.#scanner.scan(bytes, start, Math.min(limit - base, held), held, base)
      const isUnending = held - next > mostRecordBytes
      if (first !== undefined && next < held && (isEnd || isUnending)) {
        this.#rows.refuse(base + next, wholeRow, isEnd ? "Unclosed" : "Unending")
      }
      yield this.#piece()
      if (isEnd || isUnending) return { first: first ?? base + held, next: Number.POSITIVE_INFINITY }
      if (base + next >= limit) return { first: first ?? base + next, next: base + next }
      bytes.copyWithin(0, next, held)
      base += next
      held -= next
    }
  }

  #piece(): Piece {
    const piece = this.#rows.take()
    return without(piece, [...this.#kind.rowFaults(piece.columns)])
  }
}
