import { env } from "node:process"
import { defineConfig } from "vitest/config"

const conditions = ["haemtrack-source", "node", "import", "default"]

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: {
    include: ["src/**/*.test.ts"],
    // Pure modules have nothing to keep apart: loaded once, they are tested in a third of the time.
    isolate: false,
    setupFiles: ["../../tools/laws.mjs"],
    testTimeout: env["HAEMTRACK_TEST_LONG"] === undefined ? 5000 : 60_000
  }
})
