import { assert, expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ask, onBothServices, problemIs } from "../../testing/service.ts"

const folder = mkdtempSync(join(tmpdir(), "haemtrack-portal-"))
mkdirSync(join(folder, "assets"))
writeFileSync(join(folder, "index.html"), "<!doctype html><title>Treatment diary</title>")
writeFileSync(join(folder, "icon.svg"), "<svg/>")
writeFileSync(join(folder, "assets", "main-abc123.js"), "export {}")
writeFileSync(join(folder, "assets", "main-abc123.js.map"), "{}")
writeFileSync(join(folder, "..", "outside.txt"), "outside")

const page = { accept: "text/html" }

onBothServices(
  "the portal",
  (it) => {
    it.effect("every address of the portal is its one page, which no cache keeps", () =>
      Effect.gen(function* () {
        for (const path of ["/", "/signin", "/day/2026-07-06", "/staff/patients/x"]) {
          const answer = yield* ask("GET", path, { headers: page })
          expect(answer, path).toMatchObject({
            status: 200,
            text: expect.stringContaining("Treatment diary"),
            headers: {
              "content-type": "text/html; charset=utf-8",
              "cache-control": "no-store",
              "content-security-policy": expect.stringContaining("default-src 'none'"),
              "x-content-type-options": "nosniff"
            }
          })
        }
      })
    )
    it.effect("a file whose name holds its hash is kept for ever", () =>
      Effect.gen(function* () {
        const answer = yield* ask("GET", "/assets/main-abc123.js", { headers: { accept: "*/*" } })
        expect(answer).toMatchObject({
          status: 200,
          headers: {
            "content-type": "text/javascript; charset=utf-8",
            "cache-control": "public, max-age=31536000, immutable",
            etag: expect.any(String)
          }
        })
        const again = yield* ask("GET", "/assets/main-abc123.js", {
          headers: { "if-none-match": answer.headers["etag"] ?? "" }
        })
        assert.strictEqual(again.status, 304)
        expect((yield* ask("GET", "/icon.svg")).headers["content-type"]).toBe("image/svg+xml; charset=utf-8")
      })
    )
    it.effect("no folder is listed, no source map is shown, and nothing outside is reached (control 52)", () =>
      Effect.gen(function* () {
        for (const path of [
          "/assets",
          "/assets/",
          "/assets/nothing.js",
          "/assets/main-abc123.js.map",
          "/assets/..%2foutside.txt",
          "/..%2foutside.txt",
          "/%2e%2e/outside.txt",
          "/nothing.js",
          // Longer than any file's name may be.
          `/${"a".repeat(300)}`,
          `/assets/${"a".repeat(300)}.js`
        ]) {
          problemIs(yield* ask("GET", path), "RouteNotFound")
        }
        problemIs(yield* ask("GET", "/api/v1/nothing", { headers: page }), "RouteNotFound")
        problemIs(yield* ask("POST", "/signin", { headers: page, body: {} }), "RouteNotFound")
      })
    )
  },
  { portal: folder }
)
