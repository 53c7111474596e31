/**
 * Reads what an option names as one table: a file, or the files of a folder.
 *
 * @since 0.1.0
 */
import type { Dictionaries } from "../table/ColumnRule.ts"
import { constantFault, withConstant } from "../table/constantColumn.ts"
import { type Fault, inWords } from "../table/Fault.ts"
import { columnsToRead, type FileKind, fileKinds } from "../table/FileKind.ts"
import * as Intake from "../table/Intake.ts"
import type { Piece } from "../table/Piece.ts"
import type { FileName } from "../table/Report.ts"
import * as ByteFile from "./ByteFile.ts"
import type { ListedFile } from "./FileList.ts"
import type { Helper } from "./Helper.ts"
import { linesOf } from "./lineOf.ts"
import { readLines } from "./readLines.ts"
import type { OnPiece } from "./readShared.ts"

/** What is to be read. */
export interface TableRequest {
  readonly file: FileName
  readonly files: ReadonlyArray<ListedFile>
  /** The columns that reports read. */
  readonly asked: ReadonlyArray<string>
  readonly dictionaries: Dictionaries
  readonly helper: () => Helper | undefined
  /** Told how far reading is, from 0 to 1, over all files. */
  readonly onProgress: (part: number) => void
}

/** What was found beside the rows. */
export interface TableRead {
  /** The first faults, each with the file that it is in. */
  readonly told: ReadonlyArray<string>
  /** How many rows can stand in the table. */
  readonly rows: number
  /** How many rows were refused; a file that has no header counts as one. */
  readonly refused: number
  /** In how many rows each column is empty. */
  readonly empty: ReadonlyMap<string, number>
}

/** What is wrong with a file as a whole, and on which lines its places are. */
interface FileRead {
  readonly faults: ReadonlyArray<Omit<Fault, "line">>
  readonly linesOf: (places: ReadonlyArray<number>) => ReadonlyArray<number>
}

/** A row of Parquet has no line: its number takes the place of one. */
const rowNumbers = (places: ReadonlyArray<number>): ReadonlyArray<number> => places.map((place) => place + 1)

const linesIn = (path: string, places: ReadonlyArray<number>): ReadonlyArray<number> => {
  if (places.length === 0) return []
  const file = ByteFile.open(path)
  try {
    return linesOf(file, places)
  } finally {
    file.close()
  }
}

/** Reads one file into the intake of its table. */
const readFile = async (
  listed: ListedFile,
  { asked, dictionaries, file, helper }: TableRequest,
  onPiece: OnPiece
): Promise<FileRead> => {
  const kind: FileKind = fileKinds[file]
  const known = [...listed.constants.keys()].filter((name) => name in kind.rule)
  const names = columnsToRead(kind, asked).filter((name) => !known.includes(name))
  const constants = known.map((name) => ({ name, text: listed.constants.get(name) ?? "" }))
  for (const constant of constants) {
    const reason = constantFault(kind.rule, constant, dictionaries)
    if (reason !== undefined) return { faults: [{ column: constant.name, reason }], linesOf: rowNumbers }
  }
  const complete = (piece: Piece): Piece =>
    constants.reduce((whole, constant) => withConstant(whole, kind.rule, constant, dictionaries), piece)
  if (listed.format === "parquet") {
    const { readParquet } = await import("./readParquet.ts")
    const request = { file, names, dictionaries, helper }
    const faults = await readParquet(listed.path, request, (piece, part) => onPiece(complete(piece), part))
    return { faults, linesOf: rowNumbers }
  }
  const opened = ByteFile.open(listed.path)
  try {
    const request = { file, format: listed.format, names, known, dictionaries, helper }
    const faults = await readLines(opened, request, (piece, part) => onPiece(complete(piece), part))
    return { faults, linesOf: opened.pipeLinesOf ?? ((places) => linesIn(listed.path, places)) }
  } finally {
    opened.close()
  }
}

/**
 * Reads all files of a table, and hands over the rows that can stand in it, piece by piece, in their order.
 *
 * @throws {Stop} with status 3 when a file cannot be read
 */
export const readTable = async (request: TableRequest, onPiece: (piece: Piece) => void): Promise<TableRead> => {
  const intake = Intake.make(fileKinds[request.file])
  const told: Array<string> = []
  let headers = 0
  let rows = 0
  for (const [index, listed] of request.files.entries()) {
    const before = intake.told().length
    const { faults: headerFaults, linesOf: linesOfFile } = await readFile(listed, request, (piece, part) => {
      const admitted = intake.admit(piece)
      rows += admitted.rows
      onPiece(admitted)
      request.onProgress((index + part) / request.files.length)
    })
    headers += headerFaults.length
    const fresh = intake.told().slice(before)
    const lines = linesOfFile(fresh.map(({ place }) => place))
    const faults = [
      ...headerFaults.map((fault) => ({ ...fault, line: 1 })),
      ...fresh.map((fault, place) => ({ ...fault, line: lines[place] ?? 0 }))
    ]
    told.push(...faults.map((fault) => `${listed.path}: ${inWords(fault)}`))
  }
  return { told, rows, refused: intake.refused() + headers, empty: intake.empty() }
}
