/** The eight reports by DuckDB, file to JSON, as a process of its own: node -C haemtrack-source reportDuckDb.mjs FOLDER BATCH TIMINGS */
import { writeFileSync } from "node:fs"
import { performance } from "node:perf_hooks"
import { argv, resourceUsage, stdout } from "node:process"
import { duckDb } from "../../packages/reporting/src/testing/duckDb.ts"

const [, , folder, batch, timings] = argv
const names = ["usage", "rates", "compliance", "target-joints", "hour-week", "dose-to-bleed", "funnel", "recall"]
const files = Object.fromEntries(
  ["treatments", "bleeds", "persons", "deliveries"].map((file) => [file, `${folder}/${file}.csv`])
)

const start = performance.now()
const { rows } = await duckDb(files)
const loadMs = performance.now() - start
const reports = {}
for (const report of names) {
  const begun = performance.now()
  const found = await rows(report, batch)
  reports[report] = performance.now() - begun
  stdout.write(`${JSON.stringify({ report, rows: found })}\n`)
}
const computeMs = Object.values(reports).reduce((sum, millis) => sum + millis, 0)
writeFileSync(timings, JSON.stringify({ loadMs, computeMs, peakRssMB: resourceUsage().maxRSS / 1024, reports }))
