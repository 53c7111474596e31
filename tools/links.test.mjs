import assert from "node:assert/strict"
import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, test } from "node:test"
import { fileURLToPath } from "node:url"
import { deadLinks } from "./links.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (path) => {
  const file = join(root, path)
  if (!existsSync(file)) return undefined
  return statSync(file).isDirectory() ? "" : readFileSync(file, "utf8")
}

describe("links of the documentation lead somewhere", () => {
  for (const path of globSync(["*.md", "docs/**/*.md", "packages/*/*.md"], { cwd: root })) {
    test(path, () => assert.deepEqual(deadLinks(path, read(path) ?? "", read), []))
  }
})

describe("a dead link is found", () => {
  const files = new Map([["docs/a.md", "# The one heading\n"]])
  const dead = (page) => deadLinks("docs/b.md", page, (path) => files.get(path))

  test("to a file", () => assert.deepEqual(dead("[a](a.md) [c](c.md)"), ["c.md"]))
  test("to a heading", () => assert.deepEqual(dead("[a](a.md#the-one-heading) [b](a.md#other)"), ["a.md#other"]))
  test("but not in code, and not to another place", () =>
    assert.deepEqual(dead("```\n[c](c.md)\n```\n[d](https://example.org/c.md)"), []))
})
