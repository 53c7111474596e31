import { globSync } from "node:fs"
import { copyFile } from "node:fs/promises"
import { defineConfig } from "vite"

/** Every module of the source is a module of the package, so that a page loads what it uses; Lit stays outside. */
const modules = globSync("src/**/*.ts", { exclude: ["**/*.test.ts", "**/pseudo/**", "**/testing/**"] }).map((path) => [
  path.slice(4, -3),
  path
])

export default defineConfig({
  resolve: { conditions: ["haemtrack-source"] },
  build: {
    target: "es2023",
    minify: false,
    emptyOutDir: false,
    lib: { entry: Object.fromEntries(modules), formats: ["es"] },
    rolldownOptions: { external: /^lit/, output: { chunkFileNames: "chunks/[name].js" } }
  },
  plugins: [{ name: "tokens-sheet", closeBundle: () => copyFile("src/shared/tokens.css", "dist/tokens.css") }]
})
