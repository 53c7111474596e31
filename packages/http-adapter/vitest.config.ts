import { defineConfig } from "vitest/config"

const conditions = ["haemtrack-source", "node", "import", "default"]

export default defineConfig({
  // The set-up of a run is resolved apart from its tests.
  environments: { __vitest__: { resolve: { conditions } } },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{src,portal,walk}/**/*.test.ts"],
    globalSetup: ["src/testing/globalSetup.ts"],
    // Files wait for databases, processes and a browser more than they compute: two at a time on two cores, not one.
    maxWorkers: 2
  }
})
