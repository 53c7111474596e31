import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { launchOptions } from "../../tools/browser.mjs"

export default defineConfig({
  test: {
    projects: [
      {
        ssr: { resolve: { conditions: ["haemtrack-source", "node", "import", "default"] } },
        test: { name: "node", include: ["{src,playground}/**/*.test.ts"], exclude: ["src/**/*.browser.test.ts"] }
      },
      {
        resolve: { conditions: ["haemtrack-source", "production", "browser", "import", "default"] },
        optimizeDeps: {
          include: [
            "axe-core",
            "lit",
            "lit/directives/when.js",
            "effect/Option",
            "effect/Result",
            "effect/Schema",
            "effect/SchemaGetter"
          ]
        },
        test: {
          name: "browser",
          include: ["src/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: "chromium" }]
          }
        }
      }
    ]
  }
})
