/**
 * Reads a file that is made of lines, from its first to its last, alone or with a helper.
 *
 * @since 0.1.0
 */
import type { ColumnRule, Dictionaries, FileRule } from "../table/ColumnRule.ts"
import { beginOf, type HeaderFault, headerAt, headerFaults } from "../table/csvHeader.ts"
import { mostRecordBytes } from "../table/Fault.ts"
import { type FileKind, fileKinds } from "../table/FileKind.ts"
import type { FileName } from "../table/Report.ts"
import { RowCollector } from "../table/RowCollector.ts"
import * as Scanner from "../table/Scanner.ts"
import type { ByteFile } from "./ByteFile.ts"
import type { Helper } from "./Helper.ts"
import { pieceBytes, RangeReader } from "./RangeReader.ts"
import { type OnPiece, readShared, worthSharing } from "./readShared.ts"
import type { SegmentJob } from "./SegmentJob.ts"

/** What is to be read of a file. */
export interface LineRequest {
  readonly file: FileName
  readonly format: Scanner.LineFormat
  /** The columns; those of the file's kind that it may lack are left out where it does. */
  readonly names: ReadonlyArray<string>
  /** Columns that the file need not have, since their value is known. */
  readonly known: ReadonlyArray<string>
  readonly dictionaries: Dictionaries
  /** The second thread, which a large file is shared with. */
  readonly helper: () => Helper | undefined
}

/** Where the rows of a file begin, and under which names; or what is wrong with its header. */
interface Beginning {
  readonly header: ReadonlyArray<string>
  readonly begin: number
  readonly faults: ReadonlyArray<HeaderFault>
}

const lineFeed = 10
const headerBytes = 64 * 1024

const refused = (...faults: ReadonlyArray<HeaderFault>): Beginning => ({ header: [], begin: 0, faults })

/** The columns that a header has to have. */
const expected = ({ file, known }: LineRequest): FileRule =>
  Object.fromEntries(Object.entries<ColumnRule>(fileKinds[file].rule).filter(([name]) => !known.includes(name)))

const beginning = (file: ByteFile, request: LineRequest): Beginning => {
  const bytes = new Uint8Array(mostRecordBytes + headerBytes + 2)
  let held = 0
  for (;;) {
    const got = file.read(bytes, held, headerBytes, held)
    held += got
    if (request.format === "ndjson") return { header: [], begin: beginOf(bytes), faults: [] }
    if (got === 0 && held > 0 && bytes[held - 1] !== lineFeed) {
      bytes[held] = lineFeed
      held += 1
    }
    const header = headerAt(bytes, held)
    if (header !== undefined) {
      if ("reason" in header) return refused(header)
      return { header: header.names, begin: header.next, faults: headerFaults(header.names, expected(request)) }
    }
    if (got === 0) return refused({ column: "header", reason: "Unclosed" })
    if (held > mostRecordBytes) return refused({ column: "header", reason: "Unending" })
  }
}

const alone = (
  file: ByteFile,
  job: SegmentJob,
  format: Scanner.LineFormat,
  from: number,
  dictionaries: Dictionaries,
  onPiece: OnPiece
): void => {
  const kind: FileKind = fileKinds[job.file]
  const rows = new RowCollector(kind.rule, job.names, dictionaries)
  const reader = new RangeReader(file, kind, rows, Scanner.make(format, job.header, rows))
  let bytes = from
  for (const piece of reader.pieces(from, Number.POSITIVE_INFINITY, "record")) {
    bytes += pieceBytes
    onPiece(piece, Math.min(1, bytes / (file.size ?? Number.POSITIVE_INFINITY)))
  }
}

/**
 * Reads all rows of a file.
 *
 * @returns what is wrong with the header: then no row was read
 * @throws {Stop} with status 3 when the file cannot be read
 */
export const readLines = async (
  file: ByteFile,
  request: LineRequest,
  onPiece: OnPiece
): Promise<ReadonlyArray<HeaderFault>> => {
  const { begin, faults, header } = beginning(file, request)
  if (faults.length > 0) return faults
  const { dictionaries, file: name, format, helper, names } = request
  const segmentCount = file.size === undefined ? 0 : Math.ceil(file.size / pieceBytes)
  const job: SegmentJob = {
    path: file.path,
    file: name,
    format,
    header,
    names: names.filter((each) => format === "ndjson" || header.includes(each)),
    begin,
    segmentBytes: pieceBytes,
    segments: segmentCount,
    counter: new Int32Array(new SharedArrayBuffer(4))
  }
  const second = segmentCount * pieceBytes > worthSharing[format] ? helper() : undefined
  if (second === undefined) alone(file, job, format, begin, dictionaries, onPiece)
  else {
    const rest = await readShared(file, job, second, dictionaries, onPiece)
    if (rest !== undefined) alone(file, job, format, rest, dictionaries, onPiece)
  }
  return []
}
