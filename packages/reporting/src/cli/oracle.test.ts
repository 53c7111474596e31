import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { csvText } from "../table/csvText.ts"
import type { Row } from "../table/Report.ts"
import { diaryFiles, type DiaryFiles } from "../testing/diaryFiles.ts"
import { duckDb } from "../testing/duckDb.ts"
import { fileNames } from "./options.ts"
import { run } from "./run.ts"

const patience = 120_000
const batch = "T110A"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "haemtrack-oracle-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** How a file may be written without meaning anything else. */
type Writing = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>) => string

const plain: Writing = csvText

const put = (name: string, ending: string, files: DiaryFiles, writing: Writing) => {
  const path = (file: string): string => join(folder, `${name}-${file}.${ending}`)
  for (const file of fileNames) {
    const { header, rows } = files[file]
    writeFileSync(path(file), writing(header, [...rows()]))
  }
  return {
    treatments: path("treatments"),
    bleeds: path("bleeds"),
    persons: path("persons"),
    deliveries: path("deliveries")
  }
}

interface Document {
  readonly report: string
  readonly rows: ReadonlyArray<Row>
}

const report = async (
  paths: Readonly<Record<(typeof fileNames)[number], string>>
): Promise<ReadonlyArray<Document>> => {
  const printed: Array<string> = []
  const words = fileNames.flatMap((file) => [`--${file}`, paths[file]])
  const status = await run(["all", "--format", "json", "--batch", batch, ...words], {
    out: async (text) => void printed.push(text),
    err: () => undefined,
    isWatched: false
  })
  expect(status).toBe(0)
  return printed
    .join("")
    .trimEnd()
    .split("\n")
    .map((line): Document => JSON.parse(line))
}

const isSame = (ours: unknown, theirs: unknown): boolean =>
  typeof ours === "number" && typeof theirs === "number"
    ? Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs)
    : ours === theirs

/** The first row that differs, so that a failure does not print a hundred thousand. */
const difference = (ours: ReadonlyArray<ReadonlyArray<unknown>>, theirs: ReadonlyArray<ReadonlyArray<unknown>>) => {
  const place = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find((index) => {
    const [a = [], b = []] = [ours[index], theirs[index]]
    return a.length !== b.length || !a.every((cell, column) => isSame(cell, b[column]))
  })
  return place === undefined ? undefined : { ours: ours[place], theirs: theirs[place] }
}

const expectSame = (ours: ReadonlyArray<Document>, theirs: ReadonlyArray<Document>): void => {
  expect(ours.map((document) => document.report)).toEqual(theirs.map((document) => document.report))
  for (const [place, { report: name, rows }] of ours.entries()) {
    expect({ name, difference: difference(rows, theirs[place]?.rows ?? []) }).toEqual({ name, difference: undefined })
  }
}

describe("the eight reports", () => {
  it(
    "of 100,000 treatments equal what DuckDB makes, row for row",
    async () => {
      const paths = put("large", "csv", diaryFiles(100_000, 1), plain)
      const [documents, oracle] = [await report(paths), await duckDb(paths)]
      expect(documents).toHaveLength(8)
      for (const { report: name, rows } of documents) {
        const theirs = await oracle.rows(name, batch)
        expect(theirs.length).toBeGreaterThan(0)
        expect({ name, difference: difference(rows, theirs) }).toEqual({ name, difference: undefined })
      }
    },
    patience
  )

  it(
    "are the same however the files are written, in whichever order, and from other seeds",
    async () => {
      for (const seed of [2, 3]) {
        const files = diaryFiles(6000, seed)
        const paths = put("plain", "csv", files, plain)
        const documents = await report(paths)
        const oracle = await duckDb(paths)
        for (const { report: name, rows } of documents) {
          expect({ name, difference: difference(rows, await oracle.rows(name, batch)) }).toMatchObject({
            difference: undefined
          })
        }
        const writings: Readonly<Record<string, Writing>> = {
          shuffled: (header, rows) =>
            csvText(
              header,
              rows.toSorted((a, b) => order(a) - order(b))
            ),
          crlf: (header, rows) => `\ufeff${csvText(header, rows).replaceAll("\n", "\r\n")}`,
          permuted: (header, rows) =>
            csvText(
              [...header.toReversed(), "x"],
              rows.map((row) => [...row.toReversed(), 'a "b", c\n'])
            ),
          quoted: (header, rows) =>
            [header, ...rows]
              .map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")}\n`)
              .join("")
        }
        for (const [name, writing] of Object.entries(writings)) {
          expectSame(await report(put(name, "csv", files, writing)), documents)
        }
        expectSame(await report(put("lines", "ndjson", files, ndjson)), documents)
        const parquet = Object.fromEntries(
          fileNames.map((file) => [file, join(folder, `${file}-${seed}.parquet`)] as const)
        )
        for (const [file, path] of Object.entries(parquet)) {
          await oracle.run(`COPY ${file} TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`)
        }
        expectSame(await report({ ...paths, ...parquet }), documents)
      }
    },
    patience
  )

  it(
    "are the same over a folder that was divided by centre and year, by us or by DuckDB",
    async () => {
      const paths = put("whole", "csv", diaryFiles(6000, 4), plain)
      const [documents, oracle] = [await report(paths), await duckDb(paths)]
      const divided = Object.fromEntries(fileNames.map((file) => [file, join(folder, `divided-${file}`)] as const))
      for (const file of fileNames) {
        const words = ["partition", `--${file}`, paths[file], "--out", divided[file] ?? ""]
        expect(await run(words, { out: async () => undefined, err: () => undefined, isWatched: false })).toBe(0)
      }
      expectSame(await report({ ...paths, ...divided }), documents)
      const sum = await oracle.ask("SELECT count(*), sum(units_iu) FROM treatments")
      expect(
        await oracle.ask(`SELECT count(*), sum(units_iu) FROM read_parquet('${divided["treatments"]}/*/*/*.parquet')`)
      ).toEqual(sum)

      const theirs = join(folder, "by-duckdb")
      await oracle.run(
        `COPY (SELECT *, year(local_time) AS year FROM treatments) TO '${theirs}' (FORMAT parquet, PARTITION_BY (centre, year))`
      )
      expectSame(await report({ ...paths, treatments: theirs }), documents)
    },
    patience
  )

  it(
    "are the same however a Parquet file is compressed, coded and laid out",
    async () => {
      const paths = put("forms", "csv", diaryFiles(3000, 5), plain)
      const [documents, oracle] = [await report(paths), await duckDb(paths)]
      const forms = [
        ...["uncompressed", "snappy", "gzip", "zstd", "brotli"].map((codec) => `CODEC ${codec}`),
        "PARQUET_VERSION V2",
        "PARQUET_VERSION V2, CODEC zstd",
        "DICTIONARY_SIZE_LIMIT 1",
        "DICTIONARY_SIZE_LIMIT 1, PARQUET_VERSION V2"
      ]
      for (const [place, form] of forms.entries()) {
        const path = join(folder, `form-${place}.parquet`)
        await oracle.run(`COPY treatments TO '${path}' (FORMAT parquet, ${form})`)
        expectSame(await report({ ...paths, treatments: path }), documents)
      }
    },
    patience
  )

  it("a weight of NaN in Parquet is malformed, as it is in CSV", async () => {
    const paths = put("weights", "csv", diaryFiles(60, 6), plain)
    const [path, oracle] = [join(folder, "weights.parquet"), await duckDb(paths)]
    await oracle.run(
      `COPY (SELECT * REPLACE ('NaN'::DOUBLE AS weight_kg) FROM treatments) TO '${path}' (FORMAT parquet)`
    )
    const told: Array<string> = []
    const terminal = { out: async () => undefined, err: (text: string) => void told.push(text), isWatched: false }
    expect(await run(["usage", "--treatments", path, "--format", "json"], terminal)).toBe(4)
    expect(told.join("")).toContain("weight_kg: is not a number above 0")
  })

  it("a local time that was brought to UTC is refused, since its hour is another one", async () => {
    const paths = put("summer", "csv", diaryFiles(60, 6), plain)
    const [path, oracle] = [join(folder, "summer.parquet"), await duckDb(paths)]
    await oracle.run(`COPY (SELECT * REPLACE (instant AS local_time) FROM treatments) TO '${path}' (FORMAT parquet)`)
    const told: Array<string> = []
    const terminal = { out: async () => undefined, err: (text: string) => void told.push(text), isWatched: false }
    expect(await run(["hour-week", "--treatments", path, "--format", "json"], terminal)).toBe(4)
    expect(told.join("")).toContain("local_time: is of another type than its column allows")
  })
})

/** Any order that is not that of the file, and the same each time. */
const order = (row: ReadonlyArray<string>): number =>
  [...(row[0] ?? "")].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7) % 9973

const numbers = new Set(["treatment_id", "bleed_id", "delivery_id", "units_iu", "weight_kg", "birth_year"])
const ndjson: Writing = (header, rows) =>
  rows
    .map((row, index) => {
      const named = header.map((name, place) => [name, row[place] ?? ""] as const)
      const values = named.flatMap(([name, field]): ReadonlyArray<readonly [string, unknown]> => {
        if (field === "") return index % 2 === 0 ? [[name, null]] : []
        return [[name, numbers.has(name) ? Number(field) : field]]
      })
      return `${JSON.stringify(Object.fromEntries(values), undefined, index % 50 === 0 ? " " : "").replaceAll("\n", "")}\n`
    })
    .join("")
