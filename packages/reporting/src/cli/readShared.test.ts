import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dictionaries as makeDictionaries } from "../table/ColumnRule.ts"
import { collected } from "../table/collected.ts"
import { textOf } from "../engine/Ids.ts"
import { headerAt } from "../table/csvHeader.ts"
import type { NamedColumns } from "../table/Columns.ts"
import type { Piece } from "../table/Piece.ts"
import { diaryFiles } from "../testing/diaryFiles.ts"
import { csvText } from "../table/csvText.ts"
import type { LineFormat } from "../table/Scanner.ts"
import * as ByteFile from "./ByteFile.ts"
import * as Helper from "./Helper.ts"
import { readLines } from "./readLines.ts"
import type { Segment, SegmentJob } from "./SegmentJob.ts"
import { readShared } from "./readShared.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "haemtrack-shared-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const names = ["treatment_id", "person_id", "batch", "units_iu", "local_time", "bleed_id"]

/** The columns that NDJSON writes as numbers. */
const numbers = new Set(["treatment_id", "units_iu", "weight_kg", "bleed_id"])

/** The rows as texts, whoever numbered them. */
const shown = (columns: NamedColumns): unknown =>
  names.map((name) => {
    const column = columns[name]
    if (column === undefined || "days" in column) return column
    if ("codes" in column) return Array.from(column.codes, (code) => column.texts[code])
    if (!("texts" in column)) return column
    return { ids: Array.from(column.values, (value) => textOf(column.texts, value)), missing: column.missing }
  })

const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const alone = async (path: string, format: LineFormat = "csv"): Promise<unknown> => {
  const [file, dictionaries, pieces] = [ByteFile.open(path), makeDictionaries(), new Array<Piece>()]
  const request = {
    file: "treatments",
    format,
    names,
    known: [],
    dictionaries,
    helper: () => undefined
  } as const
  expect(await readLines(file, request, (piece) => pieces.push(piece))).toEqual([])
  file.close()
  return shown(collected("treatments", pieces))
}

/** The whole file as a job of segments of so many bytes, and the file. */
const jobOf = (path: string, segmentBytes: number, format: LineFormat) => {
  const file = ByteFile.open(path)
  const bytes = new Uint8Array(4096)
  const header = format === "ndjson" ? { names: [], next: 0 } : headerAt(bytes, file.read(bytes, 0, 4096, 0))
  if (header === undefined || "reason" in header) throw new RangeError("the test's file has no header")
  const job: SegmentJob = {
    path,
    file: "treatments",
    format,
    header: header.names,
    names,
    begin: header.next,
    segmentBytes,
    segments: Math.ceil((file.size ?? 0) / segmentBytes),
    counter: new Int32Array(new SharedArrayBuffer(4))
  }
  return { file, job }
}

/** Reads in segments of so many bytes, with a second thread. @returns the rows, and whether reading was not to be gone on with alone */
const shared = async (path: string, segmentBytes: number, format: LineFormat = "csv") => {
  const [dictionaries, pieces] = [makeDictionaries(), new Array<Piece>()]
  const { file, job } = jobOf(path, segmentBytes, format)
  const helper = Helper.start(dictionaries)
  const rest = await readShared(file, job, helper, dictionaries, (piece) => pieces.push(piece))
  await helper.stop()
  file.close()
  return { rows: shown(collected("treatments", pieces)), rest }
}

/** What the second thread reads when the first does nothing: it may be late for a small file. */
const helped = async (path: string, segmentBytes: number): Promise<unknown> => {
  const [dictionaries, segments] = [makeDictionaries(), new Array<Segment>()]
  const { file, job } = jobOf(path, segmentBytes, "csv")
  const helper = Helper.start(dictionaries)
  await helper.read(job, (segment) => segments.push(segment))
  await helper.stop()
  file.close()
  return shown(
    collected(
      "treatments",
      segments.flatMap(({ pieces }) => pieces)
    )
  )
}

const text = (count: number, batch = (each: string): string => each): string => {
  const { header, rows } = diaryFiles(count, 7).treatments
  return csvText(
    header,
    Array.from(rows(), (row) => row.with(4, batch(row[4] ?? "")))
  )
}

describe("a file that two threads share", () => {
  it("is read as it is by one, wherever the segments begin", async () => {
    for (const [name, content] of [
      ["plain.csv", text(4000)],
      ["open.csv", text(4000).trimEnd()],
      ["crlf.csv", text(4000).replaceAll("\n", "\r\n")]
    ] as const) {
      const path = put(name, content)
      const rows = await alone(path)
      for (const segmentBytes of [1000, 7919, 65_536]) {
        expect(await shared(path, segmentBytes)).toEqual({ rows, rest: undefined })
      }
    }
  }, 60_000)

  it("has the same ids where they are texts, some of which come again and again", async () => {
    const { header, rows } = diaryFiles(4000, 7).treatments
    const [own, bleed] = ["treatment_id", "bleed_id"].map((name) => header.indexOf(name))
    const named = Array.from(rows(), (row) =>
      row.map((field, place) => ((place === own || place === bleed) && field !== "" ? `P${field}é`.slice(0, 8) : field))
    )
    const path = put("named.csv", csvText(header, named))
    const read = await alone(path)
    for (const segmentBytes of [1000, 65_536]) {
      expect(await shared(path, segmentBytes)).toEqual({ rows: read, rest: undefined })
      expect(await helped(path, segmentBytes)).toEqual(read)
    }
  }, 60_000)

  it("of NDJSON begins with its first line, and nobody reads it twice", async () => {
    const { header, rows } = diaryFiles(4000, 7).treatments
    const lines = Array.from(rows(), (row) =>
      JSON.stringify(
        Object.fromEntries(
          header.map((name, place) => [name, numbers.has(name) && row[place] !== "" ? Number(row[place]) : row[place]])
        )
      )
    )
    const path = put("plain.ndjson", `${lines.join("\n")}\n`)
    const read = await alone(path, "ndjson")
    for (const segmentBytes of [1000, 7919, 65_536]) {
      expect(await shared(path, segmentBytes, "ndjson")).toEqual({ rows: read, rest: undefined })
    }
  }, 60_000)

  it("a line end inside a field, where a segment begins, is found out: what was read until there is right", async () => {
    const path = put(
      "quoted.csv",
      text(400, (batch) => `${batch}\n${"x\n".repeat(15)}`)
    )
    const { rest } = await shared(path, 1000)
    expect(rest).toBeGreaterThan(0)
  }, 60_000)
})
