/** What `bin/haemtrack-report.js` starts. */
import process from "node:process"
import { run } from "./run.ts"
import { terminal } from "./Terminal.ts"

process.exitCode = await run(process.argv.slice(2), terminal)
