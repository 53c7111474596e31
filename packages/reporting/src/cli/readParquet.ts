/**
 * Reads a Parquet file, alone or with a helper.
 *
 * @since 0.1.0
 */
import type { Dictionaries } from "../table/ColumnRule.ts"
import type { HeaderFault } from "../table/csvHeader.ts"
import { fileKinds } from "../table/FileKind.ts"
import type { FileName } from "../table/Report.ts"
import * as ByteFile from "./ByteFile.ts"
import type { Helper } from "./Helper.ts"
import { openParquet, type ParquetFile } from "./openParquet.ts"
import { type OnPiece, readShared } from "./readShared.ts"
import { Stop } from "./Stop.ts"

/** What is to be read of a file. */
export interface ParquetRequest {
  readonly file: FileName
  readonly names: ReadonlyArray<string>
  readonly dictionaries: Dictionaries
  readonly helper: () => Helper | undefined
}

const notParquet: ReadonlyArray<HeaderFault> = [{ column: "the file", reason: "NotParquet" }]

/** What hyparquet says of a file that is cut off, or is none; our own stops are passed on. */
const refusing = async <A>(act: () => Promise<A>): Promise<A | undefined> => {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Stop || !(error instanceof Error)) throw error
    return undefined
  }
}

/**
 * Reads all rows of a file.
 *
 * @returns what is wrong with the file or its columns: then what was read of it is not whole
 * @throws {Stop} with status 3 when the file cannot be read
 */
export const readParquet = async (
  path: string,
  { dictionaries, file: name, helper, names }: ParquetRequest,
  onPiece: OnPiece
): Promise<ReadonlyArray<HeaderFault>> => {
  const file = ByteFile.open(path)
  try {
    const parquet: ParquetFile | undefined = await refusing(() => openParquet(file))
    if (parquet === undefined) return notParquet
    const faults = parquet.columnFaults(fileKinds[name].rule, names)
    if (faults.length > 0) return faults
    const job = {
      path,
      file: name,
      format: "parquet",
      header: [],
      names: parquet.present(names),
      begin: 0,
      segmentBytes: 0,
      segments: parquet.groups.length,
      counter: new Int32Array(new SharedArrayBuffer(4))
    } as const
    const second = parquet.groups.length > 1 ? helper() : undefined
    const read = await refusing(async () => {
      await readShared(file, job, second, dictionaries, onPiece)
      return job
    })
    return read === undefined ? notParquet : []
  } finally {
    file.close()
  }
}
