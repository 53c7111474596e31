/** `haemtrack-report`: how soon it answers beside a bare Node, and how many rows it reads and counts in a second. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { execPath } from "node:process"
import { fileURLToPath } from "node:url"
import { treatmentFile } from "../packages/reporting/src/testing/treatmentFile.ts"
import { least, middle } from "./figures.mjs"

const command = fileURLToPath(new URL("../packages/reporting/bin/haemtrack-report.js", import.meta.url))
const runs = 9
const rows = 200_000
const helpLimit = 130

const wall = (args) => {
  const start = performance.now()
  const { status, stderr } = spawnSync(execPath, args, { encoding: "utf8" })
  if (status !== 0) throw new Error(`${args.join(" ")}: status ${status}: ${stderr}`)
  return performance.now() - start
}

/** Interleaved: what slows the machine for a while slows all of them. */
export const measureReport = () => {
  const folder = mkdtempSync(join(tmpdir(), "haemtrack-bench-"))
  try {
    const file = join(folder, "treatments.csv")
    const timings = join(folder, "timings.json")
    writeFileSync(file, treatmentFile(rows))
    const usage = [
      "usage",
      "--treatments",
      file,
      "--format",
      "json",
      "--out",
      join(folder, "out.json"),
      "--timings",
      timings
    ]
    const times = { bare: [], help: [], usage: [] }
    const peaks = []
    for (let run = 0; run < runs; run += 1) {
      times.bare.push(wall(["-e", "0"]))
      times.help.push(wall([command, "--help"]))
      times.usage.push(wall([command, ...usage]))
      peaks.push(JSON.parse(readFileSync(timings, "utf8")).peakRssMB)
    }
    const row = (what, all, more) => ({
      what,
      "least ms": Math.round(least(all)),
      "middle ms": Math.round(middle(all)),
      ...more
    })
    return [
      row("bare node", times.bare),
      row("haemtrack-report --help", times.help, { "limit ms": helpLimit, within: least(times.help) <= helpLimit }),
      row(`haemtrack-report usage, ${rows} rows`, times.usage, {
        "rows/s": Math.round(rows / (least(times.usage) / 1000)),
        "most MB": Math.round(Math.max(...peaks))
      })
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
