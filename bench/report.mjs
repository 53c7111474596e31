/**
 * `haemtrack-report` over a million treatments of invented people, beside the same eight reports by DuckDB and by a program that
 * is written for this one shape of file; and how soon the command answers.
 *
 * All are processes of their own, from files to JSON, interleaved: what slows the machine for a while slows all of them. Their rows
 * are compared, so a fast wrong answer is none.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { execPath } from "node:process"
import { fileURLToPath } from "node:url"
import { makeReport } from "../packages/reporting/src/makeReport.ts"
import { dictionaries } from "../packages/reporting/src/table/ColumnRule.ts"
import { tableOf } from "../packages/reporting/src/table/tableOf.ts"
import { diaryFiles } from "../packages/reporting/src/testing/diaryFiles.ts"
import { least, middle } from "./figures.mjs"

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const command = here("../packages/reporting/bin/haemtrack-report.js")
const runs = 5
const rows = 1_000_000
const batch = "T110A"
const files = ["treatments", "bleeds", "persons", "deliveries"]

/** Runs a program. @returns what it printed, and how long it took from outside */
const run = (args) => {
  const start = performance.now()
  const { status, stderr, stdout } = spawnSync(execPath, args, { encoding: "utf8", maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${args.join(" ")}: status ${status}: ${stderr}`)
  return { stdout, millis: performance.now() - start }
}

const isSame = (a, b) =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.abs(b) : a === b

const rowsOf = (stdout) =>
  new Map(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map((each) => [each.report, each.rows])
  )

const compare = (name, ours, theirs) => {
  for (const [report, own] of rowsOf(ours)) {
    const other = rowsOf(theirs).get(report)
    const place = own.findIndex((row, index) => !row.every((cell, column) => isSame(cell, other[index]?.[column])))
    if (place >= 0 || own.length !== other.length)
      throw new Error(`${name} and haemtrack-report differ in ${report}, row ${place}`)
  }
}

/** One person's rates out of rows at hand, as the page of a clinic asks for them. */
const onePerson = () => {
  const all = diaryFiles(300, 1)
  const objects = ({ header, rows: made }) =>
    Array.from(made(), (row) =>
      Object.fromEntries(
        row.map((field, place) => {
          const isNumber = /^(?:units_iu|weight_kg|birth_year)$/.test(header[place])
          return [header[place], field === "" ? null : isNumber ? Number(field) : field]
        })
      )
    )
  const rowsAtHand = Object.fromEntries(files.map((file) => [file, objects(all[file])]))
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now()
    const shared = dictionaries()
    const tables = Object.fromEntries(files.map((file) => [file, tableOf(file, rowsAtHand[file], shared).batches]))
    makeReport("rates", tables)
    makeReport("dose-to-bleed", tables)
    return performance.now() - start
  })
  return {
    what: "one person, 300 treatments, in process",
    "least ms": Number(least(times).toFixed(2)),
    "middle ms": Number(middle(times).toFixed(2))
  }
}

/** Interleaved runs of the whole, of single reports, and of answers without work. */
export const measureReport = () => {
  const folder = mkdtempSync(join(tmpdir(), "haemtrack-bench-"))
  try {
    // In a process of its own, since a child's most memory counts from that of its parent.
    const duckTimes = JSON.parse(run(["-C", "haemtrack-source", here("reportFiles.mjs"), folder, String(rows)]).stdout)
    const timings = join(folder, "timings.json")
    const paths = files.flatMap((file) => [`--${file}`, join(folder, `${file}.csv`)])
    const report = (name) => [command, name, ...paths, "--format", "json", "--batch", batch, "--timings", timings]
    const programs = {
      "haemtrack-report all": report("all"),
      "written for this file, one thread": [here("limits/report.mjs"), folder, batch, timings],
      DuckDB: ["-C", "haemtrack-source", here("peers/reportDuckDb.mjs"), folder, batch, timings],
      "haemtrack-report usage": report("usage"),
      "haemtrack-report hour-week": report("hour-week")
    }
    const inForm = (form) => report("all").map((word) => word.replace(/\.csv$/, `.${form}`))
    programs["haemtrack-report all, of NDJSON"] = inForm("ndjson")
    programs["haemtrack-report all, of Parquet"] = inForm("parquet")
    programs["haemtrack-report all, of ids of 26 letters"] = report("all").map((word) =>
      word.replace(/[^/]+\.csv$/, "pseudonyms/$&")
    )
    const walls = { "bare node": [], "haemtrack-report --help": [], "haemtrack-report --version": [] }
    const told = Object.fromEntries(Object.keys(programs).map((name) => [name, []]))
    const printed = {}
    for (let each = 0; each < runs; each += 1) {
      for (const [name, args] of Object.entries(programs)) {
        const { millis, stdout } = run(args)
        told[name].push({ wall: millis, ...JSON.parse(readFileSync(timings, "utf8")) })
        printed[name] = stdout
      }
      walls["bare node"].push(run(["-e", "0"]).millis)
      walls["haemtrack-report --help"].push(run([command, "--help"]).millis)
      walls["haemtrack-report --version"].push(run([command, "--version"]).millis)
    }
    const ours = printed["haemtrack-report all"]
    compare("the limit", ours, printed["written for this file, one thread"])
    compare("DuckDB", ours, printed.DuckDB)

    const of = (name, part) => told[name].map((each) => Math.round(each[part]))
    const limit = "written for this file, one thread"
    const ratio = (name, part) => Number((least(of(name, part)) / least(of(limit, part))).toFixed(2))
    const whole = Object.keys(programs).map((name) => ({
      what: name,
      "least ms": least(of(name, "wall")),
      "middle ms": middle(of(name, "wall")),
      "load ms": least(of(name, "loadMs")),
      "x limit": ratio(name, "loadMs"),
      "compute ms": least(of(name, "computeMs")),
      "x limit's": ratio(name, "computeMs"),
      "most MB": Math.max(...of(name, "peakRssMB"))
    }))
    const single = Object.keys(told[limit][0].reports).map((each) => {
      const millis = (name) => least(told[name].map(({ reports }) => reports[each]))
      const [own, hand, duck] = ["haemtrack-report all", limit, "DuckDB"].map(millis)
      return {
        what: `compute ${each}`,
        "least ms": Number(own.toFixed(1)),
        "limit ms": Number(hand.toFixed(1)),
        "DuckDB ms": Number(duck.toFixed(1)),
        "x limit": Number((own / hand).toFixed(2))
      }
    })
    for (const form of ["NDJSON", "Parquet", "ids of 26 letters"]) {
      compare(form, ours, printed[`haemtrack-report all, of ${form}`])
    }
    const forms = Object.entries(duckTimes).map(([form, all]) => ({
      what: `load of ${form}`,
      "least ms": least(of(`haemtrack-report all, of ${form === "ndjson" ? "NDJSON" : "Parquet"}`, "loadMs")),
      "DuckDB ms": Math.round(least(all))
    }))
    const answers = Object.entries(walls).map(([what, all]) => ({
      what,
      "least ms": Math.round(least(all)),
      "middle ms": Math.round(middle(all))
    }))
    return { rows, tables: [whole, single, forms, [...answers, onePerson()]] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
