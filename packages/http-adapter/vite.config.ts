/** The portal's build: hashed files that the service hands out as they are; no source maps, nothing inlined (control 17). */
import { defaultClientConditions, defineConfig } from "vite"

export default defineConfig({
  root: "portal",
  // The sources of domain, elements and contract: no other build has to run first.
  resolve: { conditions: ["haemtrack-source", ...defaultClientConditions] },
  build: {
    outDir: "../dist/portal",
    emptyOutDir: true,
    sourcemap: false,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }
  }
})
