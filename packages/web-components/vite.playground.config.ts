import { defineConfig } from "vite"

/** `npm run playground`: the elements from their sources, for people and for the tests and pictures that are made of it. */
export default defineConfig({
  root: new URL("playground", import.meta.url).pathname,
  resolve: { conditions: ["haemtrack-source", "production", "module", "browser"] },
  server: { host: "127.0.0.1", fs: { allow: ["../../.."] } },
  build: { outDir: "../dist/playground", target: "es2023" }
})
