/** The checks that are programs of their own bite: each is run in a throw-away folder, with its fault and without. */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, test } from "node:test"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "haemtrack-checks-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const status = (...args) => spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" }).status
const tool = (name) => join(root, "tools", `${name}.mjs`)

describe("lock check", () => {
  const lock = (optional) =>
    JSON.stringify({
      packages: {
        "": { optionalDependencies: { a: "1.0.0" } },
        "node_modules/a": { optionalDependencies: { [optional]: "1.0.0" } },
        "node_modules/b": {},
        "node_modules/a/node_modules/c": {}
      }
    })

  test("green when every optional dependency is locked, beside its package or above it", () => {
    for (const name of ["b", "c"]) {
      write("package-lock.json", lock(name))
      assert.equal(status(tool("lockcheck")), 0)
    }
  })
  test("red when npm install left one out in silence", () => {
    write("package-lock.json", lock("for-another-platform"))
    assert.equal(status(tool("lockcheck")), 1)
  })
})

describe("API snapshot", () => {
  beforeEach(() => {
    const exports = { "./internal/*": null, "./product/*": { types: "./dist/product/*.d.ts" } }
    write("packages/domain/package.json", JSON.stringify({ exports }))
    write("packages/domain/dist/product/Amount.d.ts", 'import type { Unit } from "../Unit.ts"\n')
    write("packages/domain/dist/Unit.d.ts", "export type Unit = 1\n//# sourceMappingURL=Unit.d.ts.map\n")
    write("packages/domain/dist/workshop.d.ts", "export type Tool = 1\n")
  })

  test("green after it was written, also when what nobody can import changed", () => {
    assert.equal(status(tool("api")), 0)
    assert.equal(status(tool("api"), "--check"), 0)
    write("packages/domain/dist/workshop.d.ts", "export type Tool = 2\n")
    assert.equal(status(tool("api"), "--check"), 0)
  })
  test("green whichever order the compiler writes the members of a union in", () => {
    status(tool("api"))
    write("packages/domain/dist/Unit.d.ts", "export type Unit = B<2> | 1\n")
    assert.equal(status(tool("api"), "--check"), 1)
    status(tool("api"))
    write("packages/domain/dist/Unit.d.ts", "export type Unit = 1 | B<2>\n")
    assert.equal(status(tool("api"), "--check"), 0)
  })
  test("red when a type changed that a public type is made of, and when there is no snapshot yet", () => {
    assert.equal(status(tool("api"), "--check"), 1)
    status(tool("api"))
    write("packages/domain/dist/Unit.d.ts", "export type Unit = 2\n")
    assert.equal(status(tool("api"), "--check"), 1)
  })
})

describe("typings", () => {
  const declared = (text) => {
    write(
      "packages/a/package.json",
      JSON.stringify({ name: "a", dependencies: { lit: "3" }, devDependencies: { effect: "4" } })
    )
    write("packages/a/dist/A.d.ts", text)
    return status(tool("typings"))
  }

  test("green when they name the package's own dependencies and files", () =>
    assert.equal(declared('import type { CSSResult } from "lit"\nimport type { B } from "./B.ts"\n'), 0))
  test("red when they name a package of the workshop alone, written or inferred", () => {
    assert.equal(declared('import type { Schema } from "effect/Schema"\n'), 1)
    assert.equal(declared('export declare const a: import("effect/Schema").Schema\n'), 1)
  })
})

describe("size budget", () => {
  const sizeLimit = join(root, "node_modules/size-limit/bin.js")
  const measured = (bytes) => {
    write("package.json", JSON.stringify({ devDependencies: { "size-limit": "*", "@size-limit/file": "*" } }))
    write(".size-limit.json", JSON.stringify([{ path: "bundle.js", limit: "9 kB", gzip: true }]))
    write("bundle.js", randomBytes(bytes).toString("latin1"))
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
    return status(sizeLimit)
  }

  test("green below it", () => assert.equal(measured(2_000), 0))
  test("red above it", () => assert.equal(measured(20_000), 1))
})
