/**
 * From the four files to what reports for people are made from: a record for each person, and the hash of each file.
 *
 * @since 0.1.0
 */
import type { Basis, Input as HashedInput } from "../document/Document.ts"
import type { PersonRecord } from "../document/PersonRecord.ts"
import { recordsOf } from "../document/recordsOf.ts"
import { collected } from "../table/collected.ts"
import { dictionaries as makeDictionaries } from "../table/ColumnRule.ts"
import type { NamedColumns } from "../table/Columns.ts"
import { emptyPiece } from "../table/emptyPiece.ts"
import { fileKinds } from "../table/FileKind.ts"
import type { Piece } from "../table/Piece.ts"
import type { DocumentRequest } from "./documentOptions.ts"
import { filesAt } from "./FileList.ts"
import { type FileRead, leftOut } from "./leftOut.ts"
import { malformed } from "./malformed.ts"
import { type FileName, fileNames } from "./options.ts"
import { progress } from "./Progress.ts"
import { readMovements } from "./readMovements.ts"
import { readRegimens } from "./readRegimens.ts"
import { readSkipped } from "./readSkipped.ts"
import { readStatements } from "./readStatements.ts"
import { readTable, type TableRead } from "./readTable.ts"
import { sha256 } from "./sha256.ts"
import { Stop } from "./Stop.ts"
import type { Terminal } from "./Terminal.ts"

/** People, and what they were read from. */
export interface RecordsRead extends Pick<Basis, "rowsLeftOut"> {
  readonly records: ReadonlyArray<PersonRecord>
  readonly inputs: ReadonlyArray<HashedInput>
}

type RecordsRequest = Pick<
  DocumentRequest,
  "files" | "input" | "movements" | "onBadRows" | "period" | "regimens" | "skipped" | "statements"
>

/**
 * Reads all four files, every column of them, and the files beside them that there are.
 *
 * @throws {Stop} when one is missing or cannot be read, or a row is malformed and none may be left out
 */
export const readRecords = async (
  { files: given, input, movements, onBadRows, period, regimens, skipped, statements }: RecordsRequest,
  terminal: Terminal
): Promise<RecordsRead> => {
  const dictionaries = makeDictionaries()
  const line = progress(terminal)
  const reads: Array<TableRead & FileRead> = []
  const inputs: Array<HashedInput> = []
  const columns = new Map<FileName, NamedColumns>()
  try {
    for (const file of fileNames) {
      const path = given.get(file)
      if (path === undefined) throw new Stop(2, `--${file} FILE is missing\nhaemtrack-report --help says what there is`)
      const files = filesAt(path, input)
      const pieces: Array<Piece> = []
      const request = {
        file,
        files,
        asked: Object.keys(fileKinds[file].rule),
        dictionaries,
        helper: () => undefined,
        onProgress: (part: number) => line.at(file, part)
      }
      const table = await readTable(request, (piece) => pieces.push(piece))
      reads.push({ path, ...table })
      columns.set(file, collected(file, pieces.length === 0 ? [emptyPiece(file)] : pieces))
      for (const [place, { path: part }] of files.entries()) {
        inputs.push({ name: files.length === 1 ? file : `${file}, part ${place + 1}`, sha256: await sha256(part) })
      }
    }
  } finally {
    line.end()
  }
  if (onBadRows === "stop" && reads.some(({ refused }) => refused > 0)) throw malformed(reads)
  const whole = (file: FileName): NamedColumns => columns.get(file) ?? {}
  const records = recordsOf({
    persons: whole("persons"),
    treatments: whole("treatments"),
    bleeds: whole("bleeds"),
    deliveries: whole("deliveries")
  })
  const said = statements === undefined ? undefined : readStatements(statements, onBadRows)
  const prescribed = regimens === undefined ? undefined : readRegimens(regimens, onBadRows, period)
  const missed = skipped === undefined ? undefined : readSkipped(skipped, onBadRows)
  const moved = movements === undefined ? undefined : readMovements(movements, onBadRows, period)
  const beside: Array<FileRead> = []
  for (const [name, path, read] of [
    ["statements", statements, said],
    ["regimens", regimens, prescribed],
    ["skipped doses", skipped, missed],
    ["stock movements", movements, moved]
  ] as const) {
    if (path === undefined || read === undefined) continue
    beside.push({ path, refused: read.refused })
    inputs.push({ name, sha256: await sha256(path) })
  }
  return {
    ...leftOut(onBadRows, [...reads, ...beside], terminal),
    records: records.map((record) => ({
      ...record,
      ...(said === undefined ? {} : { said: said.said.get(record.id) ?? [] }),
      ...(prescribed === undefined ? {} : { planned: prescribed.planned.get(record.id) ?? [] }),
      ...(missed === undefined ? {} : { skipped: missed.skipped.get(record.id) ?? [] }),
      ...(moved === undefined ? {} : { counted: moved.counted.get(record.id) ?? new Map() })
    })),
    inputs
  }
}
