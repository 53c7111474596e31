/** `npm run bench`: start-up, the diary's two busiest requests beside the same work on Fastify, the calendar beside others, reports over files, the statistics, and the domain's functions beside hand-written ones. */
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { argv } from "node:process"
import { fileURLToPath } from "node:url"
import { machine } from "./figures.mjs"
import { measureStart } from "./startup.mjs"

const here = fileURLToPath(new URL(".", import.meta.url))
if (!existsSync(`${here}node_modules`)) {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: here,
    stdio: "inherit"
  })
}

const benches = {
  start: async () => console.table(await measureStart()),
  diary: async () => {
    const { measureDiary } = await import("./diary.mjs")
    const { rows, setup } = await measureDiary()
    console.log(setup)
    console.table(rows)
  },
  elements: async () => {
    const { measureElements } = await import("./elements.mjs")
    const { rows, setup } = await measureElements()
    console.log(setup)
    console.table(rows)
  },
  domain: async () => {
    const { measureAims, measureDomain } = await import("./domain.mjs")
    const { measureGrowth } = await import("./growth.mjs")
    for (const rows of [measureDomain(), measureAims(), measureGrowth()]) console.table(rows)
  },
  statistics: async () => {
    const { measureStatistics } = await import("./statistics.mjs")
    console.table(measureStatistics())
  },
  report: async () => {
    const { measureReport } = await import("./report.mjs")
    const { rows, tables } = measureReport()
    console.log(`${rows} treatments, files to JSON; rows are the same in all`)
    for (const table of tables) console.table(table)
  }
}
const chosen = argv.slice(2).length > 0 ? argv.slice(2) : Object.keys(benches)

console.log(machine())
for (const name of chosen) await benches[name]()
