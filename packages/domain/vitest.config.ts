import { defineConfig } from "vitest/config"

const conditions = ["haemtrack-source", "node", "import", "default"]

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: { include: ["src/**/*.test.ts"] }
})
