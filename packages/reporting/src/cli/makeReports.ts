/**
 * From files to reports: reads what the reports need, once, and makes them side by side.
 *
 * @since 0.1.0
 */
import { performance } from "node:perf_hooks"
import { resourceUsage } from "node:process"
import { collected } from "../table/collected.ts"
import { type ColumnRule, dictionaries as makeDictionaries } from "../table/ColumnRule.ts"
import type { NamedColumns } from "../table/Columns.ts"
import { fileKinds } from "../table/FileKind.ts"
import { emptyPiece } from "../table/emptyPiece.ts"
import type { Piece } from "../table/Piece.ts"
import type { Needs, Running } from "../table/Report.ts"
import { allReports, reports } from "../reports.ts"
import { type ListedFile, filesAt } from "./FileList.ts"
import * as Helper from "./Helper.ts"
import { malformed } from "./malformed.ts"
import { type FileName, fileNames, type ReportName, type Request } from "./options.ts"
import { progress } from "./Progress.ts"
import { worthSharing } from "./readShared.ts"
import { readTable, type TableRead } from "./readTable.ts"
import type { Result } from "./Result.ts"
import { Stop } from "./Stop.ts"
import type { Terminal } from "./Terminal.ts"
import { writeWhole } from "./outFile.ts"
import { written } from "./written.ts"

/** A report under way, and how long it took so far. */
interface Making {
  readonly name: ReportName
  readonly running: Running
  millis: number
}

const timed = <A>(making: Making, step: () => A): A => {
  const start = performance.now()
  const result = step()
  making.millis += performance.now() - start
  return result
}

/** The columns of a file that some reports read, and whether they read it at all. `all` reads, and so checks, every core column. */
const neededOf = ({ report }: Request, names: ReadonlyArray<ReportName>, file: FileName): ReadonlyArray<string> => {
  const needed = names.flatMap((name): ReadonlyArray<string> => (reports[name].needs satisfies Needs)[file])
  const core = Object.entries<ColumnRule>(fileKinds[file].rule).filter(([, { presence }]) => presence === "core")
  return [...new Set(report === "all" ? [...needed, ...core.map(([name]) => name)] : needed)]
}

const emptyNotes = {
  weight_kg: "iu_per_kg of their groups is null",
  batch: "no recall finds them",
  cause: "they are not spontaneous",
  severity: "they are in no class of it"
}

/** Where a field may be empty, and says nothing then, the reader is told how often; and that a file holds nothing. */
const notesOf = (path: string, { empty, refused, rows }: TableRead): ReadonlyArray<string> => [
  ...(rows === 0 && refused === 0 ? [`${path}: holds no row`] : []),
  ...Object.entries(emptyNotes).flatMap(([column, consequence]) => {
    const rows = empty.get(column)
    return rows === undefined ? [] : [`${path}: ${column} is empty in ${rows} rows: ${consequence}`]
  }),
  ...(refused > 0 ? [`${path}: malformed rows that were left out: ${refused}`] : [])
]

const pathOf = (request: Request, file: FileName): string => {
  const path = request.files.get(file)
  if (path === undefined)
    throw new Stop(2, `${request.report} needs --${file} FILE\nhaemtrack-report --help says what there is`)
  return path
}

/**
 * Makes the reports that were asked for, and writes them.
 *
 * @throws {Stop} when a file cannot be read or written, or a row is malformed; nothing is written then
 */
export const makeReports = async (request: Request, terminal: Terminal): Promise<void> => {
  const start = performance.now()
  const names = request.report === "all" ? allReports : [request.report]
  const needed = new Map(fileNames.map((file) => [file, neededOf(request, names, file)]))
  const files = new Map<FileName, ReadonlyArray<ListedFile>>(
    fileNames
      .filter((file) => (needed.get(file) ?? []).length > 0)
      .map((file) => [file, filesAt(pathOf(request, file), request.input)])
  )
  const dictionaries = makeDictionaries()
  const isLarge = [...files.values()].flat().some(({ format, size }) => size > worthSharing[format])
  // Begun before the small files are read, so that it is there for the large one.
  const helper = isLarge ? Helper.start(dictionaries) : undefined
  const line = progress(terminal)
  const reads: Array<TableRead> = []
  const notes: Array<string> = []
  const read = async (file: FileName, onPiece: (piece: Piece) => void): Promise<void> => {
    const listed = files.get(file)
    if (listed === undefined) return
    const table = await readTable(
      {
        file,
        files: listed,
        asked: needed.get(file) ?? [],
        dictionaries,
        helper: () => helper,
        onProgress: (part) => line.at(file, part)
      },
      onPiece
    )
    reads.push(table)
    notes.push(...notesOf(pathOf(request, file), table))
  }
  const whole = async (file: FileName): Promise<NamedColumns> => {
    const pieces: Array<Piece> = []
    await read(file, (piece) => pieces.push(piece))
    // A file whose header is at fault gave none: it is told when the others were read, too.
    return collected(file, pieces.length === 0 ? [emptyPiece(file)] : pieces)
  }

  try {
    const given = {
      persons: await whole("persons"),
      bleeds: await whole("bleeds"),
      deliveries: await whole("deliveries"),
      batches: request.batches,
      productPrefix: request.productPrefix
    }
    const makings = names.map((name): Making => ({ name, running: reports[name].begin(given), millis: 0 }))
    await read("treatments", ({ columns }) => {
      for (const making of makings) timed(making, () => making.running.add(columns))
    })
    line.end()
    const refused = reads.reduce((sum, table) => sum + table.refused, 0)
    if (refused > 0 && request.onBadRows === "stop") throw malformed(reads)

    const results = makings.map((making): Result => {
      const rows = timed(making, making.running.rows)
      notes.push(...making.running.notes())
      const rowsLeftOut = request.onBadRows === "skip" ? refused : undefined
      return { report: making.name, columns: reports[making.name].columns, rows, rowsLeftOut }
    })
    const computeMs = makings.reduce((sum, { millis }) => sum + millis, 0)
    const loadMs = performance.now() - start - computeMs

    const writing = performance.now()
    await write(request, results, terminal)
    const writeMs = performance.now() - writing
    notes.push(...request.unused.map((name) => `--${name} changes nothing in ${request.report}`))
    for (const note of new Set(notes)) terminal.err(`${note}\n`)
    if (request.timings !== undefined) {
      const peakRssMB = resourceUsage().maxRSS / 1024
      const each = Object.fromEntries(makings.map(({ millis, name }) => [name, millis]))
      const byReport = request.report === "all" ? { reports: each } : {}
      writeWhole(request.timings, `${JSON.stringify({ loadMs, computeMs, writeMs, peakRssMB, ...byReport })}\n`)
    }
  } finally {
    line.end()
    await helper?.stop()
  }
}

const write = async (request: Request, results: ReadonlyArray<Result>, terminal: Terminal): Promise<void> => {
  if (request.output === "parquet") {
    const { parquetOf } = await import("./parquetOf.ts")
    for (const result of results) writeWhole(request.out ?? "", parquetOf(result))
    return
  }
  const text = results.map(written[request.output]).join("")
  if (request.out === undefined) await terminal.out(text)
  else writeWhole(request.out, text)
}
