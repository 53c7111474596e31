import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execPath } from "node:process"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { treatmentFile } from "../testing/treatmentFile.ts"
import { run } from "./run.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "haemtrack-report-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const place = (name: string): string => join(folder, name)
const put = (name: string, text: string): string => {
  writeFileSync(place(name), text)
  return place(name)
}

const inProcess = async (...words: ReadonlyArray<string>) => {
  const told = { stdout: "", stderr: "" }
  const status = await run(words, {
    out: async (text) => {
      told.stdout += text
    },
    err: (text) => {
      told.stderr += text
    },
    isWatched: false
  })
  return { status, ...told }
}

const main = fileURLToPath(new URL("main.ts", import.meta.url))
const asProcess = (...words: ReadonlyArray<string>) => {
  const { status, stderr, stdout } = spawnSync(execPath, ["-C", "haemtrack-source", main, ...words], {
    encoding: "utf8"
  })
  return { status, stdout, stderr }
}

const usage = (path: string, ...more: ReadonlyArray<string>) => [
  "usage",
  "--treatments",
  path,
  "--format",
  "json",
  ...more
]

/** The rows of a CSV file of {@link treatmentFile}, whose numbers JSON has as numbers. */
const asNdjson = (text: string): string => {
  const [header = "", ...rows] = text
    .replaceAll(/"T(\d)[^"]*(?:""B"")?[^"]*"/g, "T$1")
    .trimEnd()
    .split("\n")
  const numbers = new Set(["units_iu", "weight_kg", "amount"])
  return rows
    .map((row) => {
      const fields = row.split(",")
      const named = header.split(",").map((name, index) => [name, fields[index] ?? ""])
      const values = named.map(([name = "", field = ""]) => [
        name,
        field === "" ? null : numbers.has(name) ? Number(field) : field
      ])
      return `${JSON.stringify(Object.fromEntries(values))}\n`
    })
    .join("")
}

describe("haemtrack-report", () => {
  it("in process and as a process it gives the same bytes and the same status", async () => {
    const sound = put("treatments.csv", treatmentFile(300))
    const malformed = put("malformed.csv", treatmentFile(40).replaceAll(",prophylaxis,", ",routine,"))
    for (const words of [usage(sound), usage(malformed), usage(place("none.csv")), ["--help"], ["--version"], []]) {
      expect(asProcess(...words)).toEqual(await inProcess(...words))
    }
  }, 30_000)

  it("NDJSON of the same rows gives the same document, and a byte-order mark and CRLF change nothing", async () => {
    const text = treatmentFile(300)
    const { stdout } = await inProcess(...usage(put("a.csv", text)))
    const others = [
      put("a.ndjson", asNdjson(text)),
      put("mark.csv", `\ufeff${text}`),
      put("crlf.csv", text.replaceAll(/(?<!,)\n/g, "\r\n")),
      put("open.csv", text.trimEnd())
    ]
    for (const other of others) expect((await inProcess(...usage(other))).stdout).toBe(stdout)
    expect((await inProcess(...usage(put("a.txt", text), "--input", "csv"))).stdout).toBe(stdout)
  })

  it("a character is whole, wherever the pieces of the file end", async () => {
    const [header = ""] = treatmentFile(0).split("\n")
    const [centre, long] = ["é".repeat(20), "é".repeat(40)]
    const row = (id: number) =>
      `${id},${long},${centre},${long},${long},500,70,prophylaxis,2026-07-01T08:00:00,UTC,2026-07-01T08:00:00Z,2026-07-01T08:00:00Z,,,`
    const text = [header, ...Array.from({ length: 2000 }, (_, index) => row(index + 1))].join("\n")
    for (const shifted of [text, `\ufeff${text}`]) {
      const { status, stdout } = await inProcess(...usage(put("a.csv", shifted)))
      expect(status).toBe(0)
      expect(JSON.parse(stdout).rows[0].slice(0, 6)).toEqual([centre, "2026-07", long, "prophylaxis", 2000, 1_000_000])
    }
  })

  it.each(["csv", "ndjson"])(
    "a file of %s without a row gives no rows, and says so: nothing recorded is not a usage of 0",
    async (form) => {
      const path = put(`a.${form}`, form === "csv" ? treatmentFile(0) : "")
      expect(await inProcess(...usage(path))).toEqual({
        status: 0,
        stdout: '{"report":"usage","columns":["centre","month","product","reason","n","iu","iu_per_kg"],"rows":[]}\n',
        stderr: `${path}: holds no row\n`
      })
    }
  )

  it("--out takes the document from standard output, --timings says how long it took", async () => {
    const path = put("a.csv", treatmentFile(300))
    const { stdout } = await inProcess(...usage(path))
    const words = usage(path, "--out", place("out.json"), "--timings", place("timings.json"))
    expect(await inProcess(...words)).toMatchObject({ status: 0, stdout: "" })
    expect(readFileSync(place("out.json"), "utf8")).toBe(stdout)
    const timings = JSON.parse(readFileSync(place("timings.json"), "utf8"))
    expect(Object.keys(timings)).toEqual(["loadMs", "computeMs", "writeMs", "peakRssMB"])
    for (const value of Object.values(timings)) expect(value).toBeGreaterThanOrEqual(0)
  })

  it.each([
    [[], "Which report?"],
    [["rate"], "no such report. There is: usage, rates"],
    [["completion", "tcsh"], "completion is for bash, zsh or fish"],
    [["rates", "--treatments", "a.csv", "--format", "parquet"], "--format parquet needs --out FILE"],
    [["all", "--treatments", "a.csv", "--format", "csv"], "all gives eight tables"],
    [["usage", "usage"], "One report at a time"],
    [["usage", "--format", "json"], "usage needs --treatments"],
    [["usage", "--treatments", "a.csv"], "--format is missing: json, csv, ndjson, parquet or markdown"],
    [["usage", "--treatments", "a.csv", "--format", "xml"], "--format is json, csv, ndjson, parquet or markdown"],
    [["usage", "--treatments", "a.csv", "--treatments", "b.csv", "--format", "json"], "is given 2 times"],
    [["usage", "--treatments=", "--format", "json"], "--treatments is empty"],
    [["usage", "--treatments", "a.csv", "--format", "json", "--limit", "3"], "--limit"],
    [["usage", "--treatments", "a.csv", "--format", "json", "--out", "./a.csv"], "--out would overwrite"],
    [["usage", "--treatments", "a.csv", "--format", "json", "--timings", "x/../a.csv"], "--timings would overwrite"],
    [["usage", "--treatments", "a.csv", "--format", "json", "--out", "o", "--timings", "./o"], "overwrite the report"],
    [["recall", "--treatments", "a.csv", "--format", "json"], "recall needs --batch CODE"],
    [["recall", "--treatments", "a.csv", "--format", "json", "--batch", "T1", "--batch="], "--batch is empty"],
    [["usage", "--treatments", "/dev/null", "--format", "json"], "--input is missing"],
    [["usage", "--treatments", "a.csv", "--format", "json", "--input", "xls"], "--input is csv, ndjson or parquet"]
  ])("%j is wrong usage: status 2, and why", async (words, why) => {
    const { status, stderr, stdout } = await inProcess(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain(why)
  })

  it("files that other reports read are accepted, and not opened", async () => {
    const path = put("a.csv", treatmentFile(3))
    const others = ["--bleeds", "none", "--persons", "none", "--deliveries", "none"]
    expect(await inProcess(...usage(path, ...others))).toEqual(await inProcess(...usage(path)))
    const { stderr } = await inProcess(...usage(path, "--batch", "T1", "--batch", "T2"))
    expect(stderr).toContain("--batch changes nothing in usage")
  })

  it("a file that cannot be read or written: status 3, and which", async () => {
    const path = put("a.csv", treatmentFile(3))
    for (const [words, what] of [
      [usage(place("none.csv")), "none.csv: cannot read it: there is no such file"],
      [usage(mkdtempSync(join(folder, "empty-"))), "cannot read it: the folder holds no file of rows"],
      [usage(path, "--out", folder), "cannot write it: it is a folder"]
    ] as const) {
      const { status, stderr, stdout } = await inProcess(...words)
      expect({ status, stdout }).toEqual({ status: 3, stdout: "" })
      expect(stderr).toContain(what)
    }
  })

  it("where nobody can be told anything the status still says what happened", () => {
    const closed = openSync(put("closed", ""), "r")
    const words = ["-C", "haemtrack-source", main, ...usage(place("none.csv"))]
    const { status } = spawnSync(execPath, words, { stdio: ["ignore", "pipe", closed] })
    closeSync(closed)
    expect(status).toBe(3)
  })

  it("malformed rows: status 4, file, line, column and reason of the first 20, then a count, and no document", async () => {
    const path = put(
      "a.csv",
      treatmentFile(25).replaceAll(/,test-[a-z-]+,/g, ",a product with a name of more than forty letters,")
    )
    const { status, stderr, stdout } = await inProcess(...usage(path, "--out", place("out.json")))
    const lines = stderr.trimEnd().split("\n")
    expect({ status, stdout }).toEqual({ status: 4, stdout: "" })
    expect(lines[0]).toBe(`${path}: line 2, product: is longer than its column allows`)
    expect(lines.slice(20)).toEqual(["and 5 more", "nothing was counted; malformed: 25"])
    expect(stderr).not.toContain("a product with a name")
    expect(readdirSync(folder)).toEqual(["a.csv"])
  })
})
