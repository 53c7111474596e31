/** `npm start` to the first 200, on a data folder that exists and on a new one (performance W5). */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { least, middle } from "./figures.mjs"
import { freePort, start } from "./servers.mjs"

const runs = 5
const limits = { existing: 2_000, fresh: 6_000 }

const readyAfter = async (folder) => {
  const port = await freePort()
  const server = await start("npm", ["start"], port, {
    HAEMTRACK_DATA_DIR: folder,
    HAEMTRACK_PORT: String(port),
    HAEMTRACK_ORIGIN: `http://127.0.0.1:${port}`
  })
  await server.stop()
  return server.readyAfter
}

/** Interleaved: what slows the machine for a while slows both. */
export const measureStart = async () => {
  const base = mkdtempSync(join(tmpdir(), "haemtrack-bench-"))
  try {
    await readyAfter(join(base, "existing"))
    const times = { existing: [], fresh: [] }
    for (let run = 0; run < runs; run += 1) {
      times.fresh.push(await readyAfter(join(base, `fresh-${run}`)))
      times.existing.push(await readyAfter(join(base, "existing")))
    }
    return Object.entries(times).map(([folder, all]) => ({
      "npm start": `${folder} data folder`,
      "least ms": Math.round(least(all)),
      "middle ms": Math.round(middle(all)),
      "limit ms": limits[folder],
      within: least(all) <= limits[folder]
    }))
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
