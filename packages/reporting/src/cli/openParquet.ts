/**
 * A Parquet file, whose rows are read a group at a time, and of them only the columns that are asked for.
 *
 * @since 0.1.0
 */
import { type FileMetaData, parquetMetadataAsync, parquetRead, type SchemaElement } from "hyparquet"
import type { FileRule, Kind } from "../table/ColumnRule.ts"
import type { HeaderFault } from "../table/csvHeader.ts"
import type { FaultReason } from "../table/Fault.ts"
import type { FieldReader } from "../table/FieldReader.ts"
import type { AskedColumn, RowCollector } from "../table/RowCollector.ts"
import type { ByteFile } from "./ByteFile.ts"

/** A file that is open and whose description could be read. */
export interface ParquetFile {
  /** How many rows each group has. */
  readonly groups: ReadonlyArray<number>
  /** What is wrong with the columns that are asked for. */
  readonly columnFaults: (rule: FileRule, names: ReadonlyArray<string>) => ReadonlyArray<HeaderFault>
  /** The columns that the file has, out of some. */
  readonly present: (names: ReadonlyArray<string>) => ReadonlyArray<string>
  /** Reads the rows of a group; a row's place is its number. */
  readonly readGroup: (group: number, rows: RowCollector) => Promise<void>
}

/** What hyparquet reads from: our file, which answers at once. */
const bytesOf = (file: ByteFile) => ({
  byteLength: file.size ?? 0,
  slice: (from: number, to = file.size ?? 0): ArrayBuffer => {
    const bytes = new Uint8Array(to - from)
    let held = 0
    for (let got = -1; got !== 0 && held < bytes.length; held += got) {
      got = file.read(bytes, held, bytes.length - held, from + held)
    }
    return bytes.buffer
  }
})

/** Seconds in a unit of a time, or `undefined` for what is no time. */
const secondsIn = ({ converted_type, logical_type, type }: SchemaElement): number | undefined => {
  if (type !== "INT64") return undefined
  if (logical_type?.type === "TIMESTAMP") return { MILLIS: 1e-3, MICROS: 1e-6, NANOS: 1e-9 }[logical_type.unit]
  if (converted_type === "TIMESTAMP_MILLIS") return 1e-3
  return converted_type === "TIMESTAMP_MICROS" ? 1e-6 : undefined
}

const isText = ({ converted_type, logical_type, type }: SchemaElement): boolean =>
  type === "BYTE_ARRAY" && (converted_type === "UTF8" || logical_type?.type === "STRING")

const isWhole = ({ converted_type, logical_type, type }: SchemaElement): boolean =>
  (type === "INT32" || type === "INT64") &&
  (logical_type === undefined || logical_type.type === "INTEGER") &&
  (converted_type === undefined || /^U?INT_/.test(converted_type))

const isDate = ({ converted_type, logical_type, type }: SchemaElement): boolean =>
  type === "INT32" && (converted_type === "DATE" || logical_type?.type === "DATE")

/** Whether a column's type can hold fields of a kind; times and dates may be texts, as they are in other files. */
const holds = (element: SchemaElement, kind: Kind): boolean => {
  switch (kind) {
    case "text":
      return isText(element)
    case "id":
      return isText(element) || isWhole(element)
    case "whole":
    case "decimal":
      return isWhole(element) || element.type === "DOUBLE" || element.type === "FLOAT"
    case "date":
      return isText(element) || isDate(element)
    case "instant":
    case "local_time":
      return isText(element) || secondsIn(element) !== undefined
  }
}

/** Writes field `index` of a column to a row. */
type Write = (index: number, row: number) => FaultReason | undefined

/**
 * Takes the values of a column over as numbers, so that a group's columns need not all be held as what they were decoded to.
 *
 * A place that is NaN is empty, or holds what is kept beside the numbers: a text, or why it cannot stand there.
 */
const writing = (reader: FieldReader, count: number, unit: number) => {
  const numbers = new Float64Array(count).fill(Number.NaN)
  const others = new Map<number, unknown>()
  const take = (index: number, value: unknown): void => {
    if (typeof value === "number" || typeof value === "bigint") numbers[index] = Number(value) * unit
    else if (value !== null && value !== undefined) others.set(index, value)
  }
  const write: Write = (index, row) => {
    const number = numbers[index] ?? Number.NaN
    if (!Number.isNaN(number)) return reader.readNumber(number, row)
    const other = others.get(index)
    if (other === undefined) return reader.readText("", row)
    return other instanceof Refused ? other.reason : reader.readText(String(other), row)
  }
  return { take, write }
}

/** A text that cannot stand in its column, while the column is decoded. */
class Refused {
  readonly reason: FaultReason

  constructor(reason: FaultReason) {
    this.reason = reason
  }
}

/** The description without the types that hyparquet would make objects of: times stay numbers. */
const plain = (metadata: FileMetaData): FileMetaData => ({
  ...metadata,
  schema: metadata.schema.map((element) => {
    const { converted_type: _converted, logical_type: _logical, ...rest } = element
    return isText(element) ? element : rest
  })
})

/**
 * Opens a Parquet file.
 *
 * @throws whatever hyparquet says of a file that is none
 */
export const openParquet = async (opened: ByteFile): Promise<ParquetFile> => {
  const file = bytesOf(opened)
  const described = await parquetMetadataAsync(file)
  const metadata = plain(described)
  const elements = new Map(described.schema.slice(1).map((element) => [element.name, element]))
  const groups = described.row_groups.map(({ num_rows }) => Number(num_rows))

  const writer = async ({ name, reader }: AskedColumn, rowStart: number, rowEnd: number): Promise<Write> => {
    const numberOf = reader.numberOf?.bind(reader)
    const stringFromBytes = (bytes: Uint8Array | undefined): unknown => {
      if (bytes === undefined || numberOf === undefined) return bytes && new TextDecoder().decode(bytes)
      const number = numberOf(bytes)
      return typeof number === "number" ? number : new Refused(number)
    }
    const element = elements.get(name)
    const { take, write } = writing(reader, rowEnd - rowStart, (element && secondsIn(element)) ?? 1)
    await parquetRead({
      file,
      metadata,
      columns: [name],
      rowStart,
      rowEnd,
      parsers: { stringFromBytes },
      onChunk: ({ columnData, rowStart: begin }) => {
        for (let index = 0; index < columnData.length; index += 1) take(begin + index - rowStart, columnData[index])
      }
    })
    return write
  }

  return {
    groups,
    present: (names) => names.filter((name) => elements.has(name)),
    columnFaults: (rule, names) =>
      names.flatMap((column): ReadonlyArray<HeaderFault> => {
        const element = elements.get(column)
        const asked = rule[column]
        if (element === undefined) return asked?.presence === "core" ? [{ column, reason: "NoColumn" }] : []
        return asked !== undefined && holds(element, asked.kind) ? [] : [{ column, reason: "BadType" }]
      }),
    readGroup: async (group, rows) => {
      const begin = groups.slice(0, group).reduce((sum, count) => sum + count, 0)
      const count = groups[group] ?? 0
      const writes: Array<Write> = []
      for (const column of rows.columns) writes.push(await writer(column, begin, begin + count))
      for (let index = 0; index < count; index += 1) {
        const bad = firstFault(writes, rows, index)
        if (bad === undefined) rows.keep(begin + index)
        else rows.refuse(begin + index, bad.column, bad.reason)
      }
    }
  }
}

const firstFault = (writes: ReadonlyArray<Write>, rows: RowCollector, index: number): HeaderFault | undefined => {
  for (let place = 0; place < writes.length; place += 1) {
    const reason = writes[place]?.(index, rows.row)
    if (reason !== undefined) return { column: rows.columns[place]?.name ?? "", reason }
  }
  return undefined
}
