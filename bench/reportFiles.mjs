/**
 * Makes the files that reports are measured over: node -C haemtrack-source reportFiles.mjs FOLDER ROWS
 *
 * The folder `pseudonyms` in it holds the same rows with ids as an export writes them: texts of 26 letters and digits.
 *
 * It prints how long DuckDB takes to read each form but CSV, in milliseconds.
 */
import { hash } from "node:crypto"
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { argv, stdout } from "node:process"
import { csvText } from "../packages/reporting/src/table/csvText.ts"
import { diaryFiles } from "../packages/reporting/src/testing/diaryFiles.ts"
import { duckDb } from "../packages/reporting/src/testing/duckDb.ts"

const [, , folder, rows] = argv
const runs = 5
const rowsAtOnce = 20_000
const files = ["treatments", "bleeds", "persons", "deliveries"]

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const pseudonym = (id) =>
  id === "" ? "" : Array.from(hash("sha256", id, "buffer").subarray(0, 26), (byte) => letters[byte % 32]).join("")
const isOfRow = (name) => /^(?:treatment|bleed|delivery)_id$/.test(name)

const writeFiles = (into, idOf) => {
  mkdirSync(into, { recursive: true })
  for (const [name, { header, rows: all }] of Object.entries(diaryFiles(Number(rows), 1))) {
    const file = openSync(join(into, `${name}.csv`), "w")
    const head = csvText(header, [])
    writeSync(file, head)
    let held = []
    const flush = () => {
      writeSync(file, csvText(header, held).slice(head.length))
      held = []
    }
    for (const row of all()) {
      held.push(row.map((field, place) => (isOfRow(header[place]) ? idOf(field) : field)))
      if (held.length === rowsAtOnce) flush()
    }
    flush()
    closeSync(file)
  }
}

/** The same rows as NDJSON and as Parquet, and how long DuckDB takes to read each form, with as many threads as there are cores. */
const otherForms = async () => {
  const { run: sql } = await duckDb(Object.fromEntries(files.map((file) => [file, join(folder, `${file}.csv`)])))
  const times = { ndjson: [], parquet: [] }
  for (const file of files) {
    await sql(`COPY ${file} TO '${folder}/${file}.parquet' (FORMAT parquet)`)
    const instants =
      file === "treatments" ? ["local_time", "instant", "recorded_instant"] : ["onset_local", "onset_instant"]
    const format = (name) =>
      `strftime(${name}, '${name.endsWith("instant") ? "%Y-%m-%dT%H:%M:%SZ" : "%Y-%m-%dT%H:%M:%S"}') AS ${name}`
    const replaced = file === "treatments" || file === "bleeds" ? ` REPLACE (${instants.map(format).join(", ")})` : ""
    await sql(`COPY (SELECT *${replaced} FROM ${file}) TO '${folder}/${file}.ndjson' (FORMAT json)`)
  }
  const readers = { ndjson: "read_json", parquet: "read_parquet" }
  for (let each = 0; each < runs; each += 1) {
    for (const [form, reader] of Object.entries(readers)) {
      const start = performance.now()
      for (const file of files)
        await sql(`CREATE OR REPLACE TABLE again AS SELECT * FROM ${reader}('${folder}/${file}.${form}')`)
      times[form].push(performance.now() - start)
    }
  }
  return times
}

writeFiles(folder, (id) => id)
writeFiles(join(folder, "pseudonyms"), pseudonym)
stdout.write(JSON.stringify(await otherForms()))
