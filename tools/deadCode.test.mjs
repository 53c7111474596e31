/** The search for dead code bites: in a throw-away workspace it names a dead file, a dead export and a dependency nobody uses. */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, before, describe, test } from "node:test"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const service = "packages/http-adapter"

const files = {
  "package.json": JSON.stringify({ name: "tree", private: true, type: "module", workspaces: ["packages/*"] }),
  [`${service}/package.json`]: JSON.stringify({
    name: "service",
    type: "module",
    bin: { service: "./bin/service.js" },
    dependencies: { lit: "*", effect: "*" }
  }),
  [`${service}/bin/service.js`]: `await import("../src/main.ts")\n`,
  [`${service}/src/main.ts`]: `import "effect/Option"\nimport { asked } from "./store/asked.ts"\n\nexport const main = asked\n`,
  [`${service}/src/store/asked.ts`]:
    "export interface Answer {}\n\nexport const asked: Answer = {}\n\nexport const forgotten = 2\n",
  [`${service}/src/store/dead.ts`]: "export const dead = 1\n"
}

describe("dead code", () => {
  const tree = mkdtempSync(join(tmpdir(), "haemtrack-knip-"))
  let report = ""

  before(() => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true })
      writeFileSync(join(tree, path), text)
    }
    copyFileSync(join(root, "knip.json"), join(tree, "knip.json"))
    symlinkSync(join(root, "node_modules"), join(tree, "node_modules"))
    report = spawnSync(join(root, "node_modules/.bin/knip"), ["--reporter=compact", "--no-config-hints"], {
      cwd: tree,
      encoding: "utf8"
    }).stdout
  })
  after(() => rmSync(tree, { recursive: true }))

  test("a file that nobody imports is found", () => assert.match(report, /dead\.ts/))
  test("an export that nobody imports is found", () => assert.match(report, /asked\.ts: forgotten$/m))
  test("a dependency that nobody imports is found", () => assert.match(report, /package\.json: lit$/m))
  test("what is imported is not, and neither is the type of an export", () =>
    assert.doesNotMatch(report, /main\.ts|effect|Answer/))
})
