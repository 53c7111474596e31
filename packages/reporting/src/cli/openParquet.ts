/**
 * A Parquet file, whose rows are read a group at a time, and of them only the columns that are asked for.
 *
 * @since 0.1.0
 */
import { parquetMetadataAsync, parquetSchema, type SchemaElement } from "hyparquet"
import type { FileRule, Kind } from "../table/ColumnRule.ts"
import type { HeaderFault } from "../table/csvHeader.ts"
import type { RowFault } from "../table/FileKind.ts"
import type { RowCollector } from "../table/RowCollector.ts"
import type { ByteFile } from "./ByteFile.ts"
import { decompressors } from "./parquetCodecs.ts"
import { type Page, parquetPages } from "./parquetPages.ts"
import { readPages } from "./readPages.ts"

/** A file that is open and whose description could be read. */
export interface ParquetFile {
  /** How many rows each group has. */
  readonly groups: ReadonlyArray<number>
  /** What is wrong with the columns that are asked for. */
  readonly columnFaults: (rule: FileRule, names: ReadonlyArray<string>) => ReadonlyArray<HeaderFault>
  /** The columns that the file has, out of some. */
  readonly present: (names: ReadonlyArray<string>) => ReadonlyArray<string>
  /** Reads the rows of a group into a collector that holds none; a row's place is its number. @returns the rows that are none */
  readonly readGroup: (group: number, rows: RowCollector) => ReadonlyArray<RowFault>
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

/** How many units of a time make a second, or `undefined` for what is no time. */
const perSecondIn = ({ converted_type, logical_type, type }: SchemaElement): number | undefined => {
  if (type !== "INT64") return undefined
  if (logical_type?.type === "TIMESTAMP") return { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }[logical_type.unit]
  if (converted_type === "TIMESTAMP_MILLIS") return 1e3
  return converted_type === "TIMESTAMP_MICROS" ? 1e6 : undefined
}

/** Whether a time says of itself that it was brought to UTC: then it is not what a clock showed. */
const isInUtc = ({ logical_type }: SchemaElement): boolean =>
  logical_type?.type === "TIMESTAMP" && logical_type.isAdjustedToUTC

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
  if (element.repetition_type === "REPEATED") return false
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
      return isText(element) || perSecondIn(element) !== undefined
    case "local_time":
      return isText(element) || (perSecondIn(element) !== undefined && !isInUtc(element))
  }
}

/**
 * Opens a Parquet file.
 *
 * @throws whatever hyparquet says of a file that is none
 */
export const openParquet = async (opened: ByteFile): Promise<ParquetFile> => {
  const file = bytesOf(opened)
  const metadata = await parquetMetadataAsync(file)
  const schema = parquetSchema(metadata)
  const elements = new Map(schema.children.map(({ element }) => [element.name, element]))
  const compressors = decompressors()
  const groups = metadata.row_groups.map(({ num_rows }) => Number(num_rows))

  const pagesOf = (name: string, group: number): Generator<Page> => {
    const meta = metadata.row_groups[group]?.columns.find(
      ({ meta_data }) => meta_data?.path_in_schema.length === 1 && meta_data.path_in_schema[0] === name
    )?.meta_data
    const column = schema.children.find(({ element }) => element.name === name)
    if (meta === undefined || column === undefined) throw new RangeError("openParquet: a group lacks a column")
    const from = Number(meta.dictionary_page_offset || meta.data_page_offset)
    const bytes = file.slice(from, from + Number(meta.total_compressed_size))
    return parquetPages(bytes, meta, [schema, column], groups[group] ?? 0, compressors)
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
    readGroup: (group, rows) => {
      const count = groups[group] ?? 0
      const begin = groups.slice(0, group).reduce((sum, each) => sum + each, 0)
      rows.reserve(count + 1)
      const faults = new Map<number, RowFault>()
      for (const { name, reader } of rows.columns) {
        const element = elements.get(name)
        const perSecond = (element && perSecondIn(element)) ?? 1
        const found = readPages(pagesOf(name, group), reader, perSecond)
        // The first column that is at fault is told.
        for (const { reason, row } of found) if (!faults.has(row)) faults.set(row, { row, column: name, reason })
      }
      for (let row = 0; row < count; row += 1) rows.keep(begin + row)
      return [...faults.values()].toSorted((a, b) => a.row - b.row)
    }
  }
}
