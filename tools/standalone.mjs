/**
 * Builds the stand-alone files of the elements, one after the other; run in the package's folder.
 *
 * Each is a build of its own, because two entries of one build share chunks, and a file that needs another is not one file.
 */
import { rmSync } from "node:fs"
import { build } from "vite"
import { entries, outDir } from "../packages/web-components/vite.standalone.config.ts"

rmSync(outDir, { recursive: true, force: true })
for (const mode of Object.keys(entries)) {
  await build({ configFile: "vite.standalone.config.ts", mode, logLevel: "warn" })
}
