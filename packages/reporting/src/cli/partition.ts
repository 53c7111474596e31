/**
 * Divides a file by centre and year into a folder of Parquet files, which reports, DuckDB and Spark read as one table.
 *
 * Rows are held until there are many, and then written as one part of each division, so that a file of any length can be divided.
 *
 * @since 0.1.0
 */
import { mkdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { pid } from "node:process"
import { at } from "../engine/at.ts"
import * as Ids from "../engine/Ids.ts"
import * as Bitmap from "../engine/Bitmap.ts"
import * as Day from "../engine/Day.ts"
import { dictionaries as makeDictionaries } from "../table/ColumnRule.ts"
import type { Column, NamedColumns } from "../table/Columns.ts"
import { fileKinds } from "../table/FileKind.ts"
import type { FileName } from "../table/Report.ts"
import { cannot } from "./cannot.ts"
import { filesAt } from "./FileList.ts"
import { malformed } from "./malformed.ts"
import type { PartitionRequest } from "./options.ts"
import { writeWhole } from "./outFile.ts"
import { parquetFile, type WrittenColumn } from "./parquetFile.ts"
import { progress } from "./Progress.ts"
import { readTable } from "./readTable.ts"
import type { Terminal } from "./Terminal.ts"

/** So many rows are held before they are written. */
const heldRows = 400_000

/** The column that says to which year a row belongs; a person belongs to none. */
const yearColumns: Readonly<Record<FileName, string | undefined>> = {
  treatments: "local_time",
  bleeds: "onset_local",
  deliveries: "delivered_on",
  persons: undefined
}

type Value = string | number | bigint | null

/** The value of each row, as a file holds it. */
const valueOf = (name: FileName, columnName: string, column: Column): ((row: number) => Value) => {
  if ("codes" in column) {
    return (row) => {
      const text = at(column.texts, at(column.codes, row))
      return text === "" ? null : text
    }
  }
  if ("days" in column) return (row) => BigInt(at(column.days, row) * 86_400 + at(column.seconds, row)) * 1000n
  const { missing, values } = column
  if ("texts" in column) {
    return (row) => {
      if (Bitmap.has(missing, row)) return null
      return Ids.textOf(column.texts, at(values, row))
    }
  }
  const isInstant = columnName in fileKinds[name].rule && kindOf(name, columnName) === "instant"
  return (row) => {
    if (Bitmap.has(missing, row)) return null
    return isInstant ? BigInt(Math.floor(at(values, row))) * 1000n : at(values, row)
  }
}

const kindOf = (name: FileName, column: string): WrittenColumn["kind"] => {
  const found = Object.entries(fileKinds[name].rule).find(([each]) => each === column)
  if (found === undefined) throw new RangeError("partition: a column was read that the file cannot have")
  return found[1].kind
}

const yearOf = (column: Column | undefined, row: number): string | undefined => {
  if (column === undefined) return undefined
  if ("days" in column) return Day.textOf(at(column.days, row)).slice(0, 4)
  return "values" in column ? Day.textOf(at(column.values, row)).slice(0, 4) : undefined
}

/** Rows of one division that wait to be written. */
interface Division {
  readonly folder: string
  readonly values: ReadonlyMap<string, Array<Value>>
  /** How many parts were written. */
  parts: number
}

const divisions = (name: FileName, folder: string) => {
  const all = new Map<string, Division>()
  let held = 0

  const divisionOf = (centre: string, year: string | undefined, columns: ReadonlyArray<string>): Division => {
    const path = [`centre=${encodeURIComponent(centre)}`, ...(year === undefined ? [] : [`year=${year}`])]
    const key = path.join("/")
    const known = all.get(key) ?? {
      folder: join(folder, ...path),
      values: new Map(columns.map((column) => [column, []])),
      parts: 0
    }
    all.set(key, known)
    return known
  }

  const write = (): void => {
    for (const division of all.values()) {
      const written = [...division.values].map(([column, values]) => ({
        name: column,
        kind: kindOf(name, column),
        values
      }))
      if ((written[0]?.values.length ?? 0) === 0) continue
      mkdirSync(division.folder, { recursive: true })
      writeWhole(join(division.folder, `part-${division.parts}.parquet`), parquetFile(written))
      division.parts += 1
      for (const values of division.values.values()) values.length = 0
    }
    held = 0
  }

  return {
    add: (columns: NamedColumns, rows: number): void => {
      const present = Object.entries(columns).flatMap(([column, values]) =>
        values === undefined ? [] : [{ column, value: valueOf(name, column, values) }]
      )
      const { centre } = columns
      if (centre === undefined || !("codes" in centre)) throw new RangeError("partition: the centre was not read")
      const year = yearColumns[name]
      const names = present.map(({ column }) => column)
      for (let row = 0; row < rows; row += 1) {
        const when = year === undefined ? undefined : yearOf(columns[year], row)
        const division = divisionOf(at(centre.texts, at(centre.codes, row)), when, names)
        for (const { column, value } of present) division.values.get(column)?.push(value(row))
      }
      held += rows
      if (held >= heldRows) write()
    },
    end: write
  }
}

/**
 * Divides a file. The folder is there whole, or not at all.
 *
 * @throws {Stop} when a file cannot be read or written, or a row is malformed
 */
export const partition = async ({ file, input, out, path }: PartitionRequest, terminal: Terminal): Promise<void> => {
  const temporary = `${out}.${pid}.partial`
  const divided = divisions(file, temporary)
  const line = progress(terminal)
  try {
    mkdirSync(temporary)
    const read = await readTable(
      {
        file,
        files: filesAt(path, input),
        asked: Object.keys(fileKinds[file].rule),
        dictionaries: makeDictionaries(),
        helper: () => undefined,
        onProgress: (part) => line.at(file, part)
      },
      ({ columns, rows }) => divided.add(columns, rows)
    )
    if (read.refused > 0) throw malformed([read])
    divided.end()
    renameSync(temporary, out)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw cannot("write", out, error)
  } finally {
    line.end()
  }
}
