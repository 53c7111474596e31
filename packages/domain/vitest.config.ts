import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const conditions = ["haemtrack-source", "node", "import", "default"]
const laws = fileURLToPath(new URL("../../tools/laws.mjs", import.meta.url))

export default defineConfig({
  resolve: { alias: [{ find: /^@effect\/vitest$/, replacement: laws }] },
  ssr: { resolve: { conditions } },
  test: { include: ["src/**/*.test.ts"], testTimeout: process.env["HAEMTRACK_TEST_LONG"] === undefined ? 5000 : 60_000 }
})
