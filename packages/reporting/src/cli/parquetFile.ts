/**
 * Columns as a Parquet file, which DuckDB, Spark and this command read as they are.
 *
 * @since 0.1.0
 */
import type { SchemaElement } from "hyparquet"
import { parquetWriteBuffer } from "hyparquet-writer"
import type { Kind } from "../table/ColumnRule.ts"

/** A column to be written; its values are texts, numbers, or null. Times are in milliseconds. */
export interface WrittenColumn {
  readonly name: string
  readonly kind: Kind
  readonly values: ReadonlyArray<string | number | bigint | null>
}

/** Row groups of this length are read a group at a time. Source: standards FLAT-1. */
const groupRows = 100_000

const timestamp = (name: string, isAdjustedToUTC: boolean): SchemaElement => ({
  name,
  type: "INT64",
  repetition_type: "OPTIONAL",
  logical_type: { type: "TIMESTAMP", isAdjustedToUTC, unit: "MILLIS" }
})

const elementOf = ({ kind, name }: WrittenColumn): SchemaElement => {
  switch (kind) {
    case "id":
    case "text":
      return { name, type: "BYTE_ARRAY", repetition_type: "OPTIONAL", converted_type: "UTF8" }
    case "whole":
      return { name, type: "INT32", repetition_type: "OPTIONAL" }
    case "decimal":
      return { name, type: "DOUBLE", repetition_type: "OPTIONAL" }
    case "date":
      return { name, type: "INT32", repetition_type: "OPTIONAL", converted_type: "DATE" }
    case "instant":
      return timestamp(name, true)
    case "local_time":
      return timestamp(name, false)
  }
}

/**
 * The bytes of a file with these columns, all of one length.
 *
 * @param facts told in the file beside the rows, by name
 */
export const parquetFile = (
  columns: ReadonlyArray<WrittenColumn>,
  facts: Readonly<Record<string, string>> = {}
): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, values }) => ({ name, data: [...values] })),
      schema: [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)],
      rowGroupSize: groupRows,
      kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
      createdBy: "haemtrack-report"
    })
  )
