import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execPath } from "node:process"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { methods } from "./document/methods.ts"
import { centreFiles } from "./testing/centreFiles.ts"
import { centreRows } from "./testing/centreRows.ts"
import { codeOf, inhabitantsOf } from "./testing/inventedRecords.ts"

const home = fileURLToPath(new URL("..", import.meta.url))
const readme = readFileSync(join(home, "README.md"), "utf8")
const folder = mkdtempSync(join(tmpdir(), "haemtrack-readme-"))
beforeAll(() => {
  for (const [name, text] of Object.entries(centreFiles(centreRows(inhabitantsOf(1, 6), codeOf(1))))) {
    writeFileSync(join(folder, `${name}.csv`), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("the README", () => {
  it("F107: its script has ten lines, and gives usage, rates, completeness and quadrants of four files", () => {
    const [, script = ""] = /```js\n([\s\S]*?)```/.exec(readme) ?? []
    expect(script.trimEnd().split("\n")).toHaveLength(10)
    const { status, stderr, stdout } = spawnSync(
      execPath,
      ["-C", "haemtrack-source", "--input-type=module", "--eval", script, folder],
      { cwd: home, encoding: "utf8" }
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toContain("C01-00001")
    expect(stdout).toMatch(/status: 'ok',\s+n: 6,/)
  })

  it("its first report is one command over the files", () => {
    const [, words = ""] = /npx haemtrack-report (rates .*)/.exec(readme) ?? []
    const main = fileURLToPath(new URL("cli/main.ts", import.meta.url))
    const { status, stdout } = spawnSync(execPath, ["-C", "haemtrack-source", main, ...words.split(" ")], {
      cwd: folder,
      encoding: "utf8"
    })
    expect(status).toBe(0)
    expect(stdout).toContain("| C01-00001 |")
  })
})

describe("the methods that a report names", () => {
  it.each(Object.values(methods))("$name has its page: $page", ({ page }) => {
    expect(readFileSync(join(home, "../..", page), "utf8")).toMatch(/^# /)
  })
})
