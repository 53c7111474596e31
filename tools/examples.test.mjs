/** What documentation shows holds: each example of a docstring, of the README and of the guides is run. */
import assert from "node:assert/strict"
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, test } from "node:test"
import { fileURLToPath, pathToFileURL } from "node:url"
import { comparisons, docstringExamples, pageExamples, programOf } from "./examples.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// Not below node_modules: there Node refuses TypeScript.
const folder = join(root, ".cache/examples")
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

let written = 0
const run = async (code, names, from) => {
  const file = join(folder, `${(written += 1)}.ts`)
  writeFileSync(file, programOf(code, names, from))
  await import(pathToFileURL(file).href)
}

const read = (path) => readFileSync(join(root, path), "utf8")
const sources = globSync("packages/*/src/**/*.ts", { cwd: root, exclude: (path) => path.endsWith(".test.ts") })
const pages = globSync(["README.md", "docs/**/*.md", "packages/*/README.md"], { cwd: root })

describe("examples of docstrings", () => {
  for (const path of sources) {
    for (const { line, code } of docstringExamples(read(path))) {
      test(`${path}:${line}`, async () => {
        assert.ok(comparisons(code) > 0, "an example says what comes out: // =>")
        const file = pathToFileURL(join(root, path)).href
        await run(code, Object.keys(await import(file)), file)
      })
    }
  }
})

describe("examples of pages", () => {
  for (const path of pages) {
    for (const { line, code } of pageExamples(read(path))) test(`${path}:${line}`, () => run(code))
  }
})

describe("an example that does not hold is found", () => {
  const docstring = "/**\n * Twice.\n *\n * @example\n * twice(2) // => 5\n * @since 0.1.0\n */\nexport const twice"

  test("in a docstring", async () => {
    const [{ line, code }] = docstringExamples(docstring)
    assert.equal(line, 4)
    await assert.rejects(run(`const twice = (n) => 2 * n\n${code}`), { code: "ERR_ASSERTION" })
  })
  test("in a page", async () => {
    const [{ code }] = pageExamples("Text\n```ts\n1 + 1 // => 3\n```\n")
    await assert.rejects(run(code), { code: "ERR_ASSERTION" })
  })
  test("in digits before the dots, not after", async () => {
    await run("({ third: 1 / 3 }) // => { third: 0.333… }")
    await assert.rejects(run("({ third: 1 / 3 }) // => { third: 0.334… }"), { code: "ERR_ASSERTION" })
  })
})
