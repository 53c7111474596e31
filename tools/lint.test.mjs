/**
 * The linter's own rules bite: each fault below stands alone in a file of a throw-away tree, beside files without one.
 */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, before, describe, test } from "node:test"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const imports = (from) => `import * as It from "${from}"\nexport const it = It\n`
const domain = "packages/domain/src"
const service = "packages/http-adapter/src"
const elements = "packages/web-components/src"

/** What is wrong, in which file, and the rule that says so. */
const faults = [
  ["calendar imports product", `${domain}/calendar/a.ts`, imports("../product/Unit.ts"), "no-restricted-imports"],
  [
    "product imports person by the package's name",
    `${domain}/product/a.ts`,
    imports("@haemtrack/domain/person/Person"),
    "no-restricted-imports"
  ],
  [
    "person re-exports diary",
    `${domain}/person/a.ts`,
    `export { it } from "../diary/it.ts"\n`,
    "no-restricted-imports"
  ],
  [
    "diary imports a type of access",
    `${domain}/diary/a.ts`,
    `import type { Role } from "../access/Role.ts"\nexport type Its = Role\n`,
    "no-restricted-imports"
  ],
  ["access imports testing", `${domain}/access/a.ts`, imports("../testing/treatment.ts"), "no-restricted-imports"],
  [
    "the month grid imports anything",
    `${domain}/calendar/month.ts`,
    imports("./LocalDate.ts"),
    "no-restricted-imports"
  ],
  ["domain reads files", `${domain}/access/b.ts`, imports("node:fs"), "no-restricted-imports"],
  ["domain speaks HTTP", `${domain}/access/c.ts`, imports("effect/http/HttpClient"), "no-restricted-imports"],
  ["domain speaks SQL", `${domain}/access/d.ts`, imports("effect/sql/SqlClient"), "no-restricted-imports"],
  ["domain runs effects", `${domain}/access/e.ts`, imports("effect/Effect"), "no-restricted-imports"],
  [
    "testing does I/O",
    `${domain}/testing/a.ts`,
    imports("@effect/platform-node/NodeServices"),
    "no-restricted-imports"
  ],
  ["domain reads the clock", `${domain}/access/f.ts`, "export const now = Date.now()\n", "no-restricted-properties"],
  ["domain draws lots", `${domain}/access/g.ts`, "export const lot = Math.random()\n", "no-restricted-properties"],
  ["domain waits", `${domain}/access/h.ts`, "setTimeout(() => undefined, 1)\n", "no-restricted-globals"],
  [
    "reporting reads the clock",
    "packages/reporting/src/usage/a.ts",
    "export const now = Date.now()\n",
    "no-restricted-properties"
  ],
  ["reporting reads files", "packages/reporting/src/usage/b.ts", imports("node:fs"), "no-restricted-imports"],
  [
    "the report's command uses test data",
    "packages/reporting/src/cli/a.ts",
    imports("../testing/treatmentFile.ts"),
    "no-restricted-imports"
  ],
  ["an element runs Effect", `${elements}/haem-day/a.ts`, imports("effect/Option"), "no-restricted-imports"],
  [
    "an element runs the domain",
    `${elements}/haem-day/b.ts`,
    imports("@haemtrack/domain/product/Amount"),
    "no-restricted-imports"
  ],
  [
    "an element draws raw markup",
    `${elements}/haem-day/c.ts`,
    imports("lit/directives/unsafe-html.js"),
    "no-restricted-imports"
  ],
  [
    "a page writes style attributes",
    "packages/http-adapter/portal/pages/a.ts",
    imports("lit/directives/style-map.js"),
    "no-restricted-imports"
  ],
  [
    "a page opens the database",
    "packages/http-adapter/portal/pages/b.ts",
    imports("../../src/store/transact.ts"),
    "no-restricted-imports"
  ],
  ["a handler speaks SQL", `${service}/server/a.ts`, imports("effect/sql/SqlClient"), "no-restricted-imports"],
  ["a handler opens a database", `${service}/server/b.ts`, imports("@effect/sql-pg/PgClient"), "no-restricted-imports"],
  ["a handler starts a process", `${service}/server/c.ts`, imports("node:child_process"), "no-restricted-imports"],
  ["the store starts a process", `${service}/store/a.ts`, imports("node:child_process"), "no-restricted-imports"],
  ["the store knows the server", `${service}/store/b.ts`, imports("../server/treatments.ts"), "no-restricted-imports"],
  ["the contract needs Node", `${service}/api/a.ts`, imports("node:crypto"), "no-restricted-imports"],
  ["the contract needs the store", `${service}/api/b.ts`, imports("../store/transact.ts"), "no-restricted-imports"],
  ["a module imports itself in a circle", `${service}/server/d.ts`, `export { it } from "./circle.ts"\n`, "no-cycle"],
  ["a default export", `${service}/server/e.ts`, "export default 1\n", "no-default-export"],
  ["any", `${service}/server/f.ts`, "export const it: any = 1\n", "no-explicit-any"],
  [
    "a fault waved through",
    `${service}/server/g.ts`,
    "export const it = (a: Array<number>) => a[0]!\n",
    "no-non-null-assertion"
  ],
  ["code made from text", `${service}/server/h.ts`, `export const it = new Function("return 1")\n`, "no-new-func"],
  [
    "an error swallowed",
    `${service}/server/i.ts`,
    "export const it = () => {\n  try {\n    return 1\n  } catch {}\n  return 2\n}\n",
    "no-empty"
  ],
  ["a note to self", `${service}/server/j.ts`, "// TODO mend it\nexport const it = 1\n", "no-warning-comments"]
]

/** What the same rules must let pass. */
const allowed = [
  [`${domain}/product/ok.ts`, imports("../calendar/month.ts")],
  [`${domain}/access/ok.ts`, imports("effect/Schema")],
  [`${domain}/calendar/ok.test.ts`, imports("../testing/calendar.ts")],
  [`${elements}/haem-day/ok.ts`, imports("@haemtrack/domain/calendar/month")],
  [
    `${elements}/haem-day/type.ts`,
    `import type { Unit } from "@haemtrack/domain/product/Unit"\nexport type Its = Unit\n`
  ],
  ["packages/reporting/src/cli/ok.ts", imports("node:fs")],
  [`${service}/store/ok.ts`, imports("effect/sql/SqlClient")],
  [`${service}/server/ok.ts`, imports("../store/transact.ts")],
  [`${service}/server/circle.ts`, `export { it } from "./d.ts"\n`]
]

describe("the linter refuses", () => {
  const found = new Map()
  const tree = mkdtempSync(join(tmpdir(), "haemtrack-lint-"))

  before(() => {
    for (const [path, source] of [...faults.map((fault) => fault.slice(1, 3)), ...allowed]) {
      mkdirSync(dirname(join(tree, path)), { recursive: true })
      writeFileSync(join(tree, path), source)
    }
    symlinkSync(join(root, "node_modules"), join(tree, "node_modules"))
    symlinkSync(join(root, "oxlint.config.ts"), join(tree, "oxlint.config.ts"))
    const run = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format=json", "packages"], {
      cwd: tree,
      encoding: "utf8"
    })
    for (const { filename, code } of JSON.parse(run.stdout).diagnostics) {
      found.set(filename, [...(found.get(filename) ?? []), code])
    }
  })
  after(() => rmSync(tree, { recursive: true }))

  for (const [title, path, , rule] of faults) {
    test(title, () =>
      assert.ok(
        (found.get(path) ?? []).some((code) => code.includes(`(${rule})`)),
        `${path}: ${found.get(path)}`
      )
    )
  }
  test("and nothing else: allowed imports pass", () => {
    const wrongly = allowed.filter(([path]) => (found.get(path) ?? []).some((code) => code.includes("(no-restricted")))
    assert.deepEqual(wrongly, [])
  })
})
