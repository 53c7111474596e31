/// <reference types="node" />
/** The playground as a built site on a port of its own, for tests and pictures. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build, preview } from "vite"

const configFile = fileURLToPath(new URL("../vite.playground.config.ts", import.meta.url))

/** Its address, and how to end it. */
export const servePlayground = async () => {
  const outDir = mkdtempSync(join(tmpdir(), "haemtrack-playground-"))
  const settings = { configFile, logLevel: "error", build: { outDir, emptyOutDir: true } } as const
  await build(settings)
  const server = await preview({ ...settings, preview: { port: 0, strictPort: false, host: "127.0.0.1" } })
  return {
    address: server.resolvedUrls?.local[0] ?? "",
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true })
    }
  }
}

/** Where a state of an element is shown; every state without a name. */
export const placeOf = (address: string, query: Readonly<Record<string, string>>): string =>
  `${address}?${new URLSearchParams(query)}`
