/**
 * What a folder of the domain brings along: the files that its files import while running, theirs, and so on; imports of types
 * alone bring nothing.
 *
 * The linter sees one import at a time and its pattern; this sees what somebody gets who takes one folder.
 */
import { globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { parseSync } from "vite"

/** From left to right: a folder brings only those before it. */
export const folderOrder = [
  "rules",
  "calendar",
  "product",
  "person",
  "dosing",
  "diary",
  "stock",
  "compliance",
  "access",
  "testing"
]

/** Modules of Effect that hold values and no effects: no clock, no fiber, no I/O. */
const effectModules = [
  "effect/Array",
  "effect/Equivalence",
  "effect/HashMap",
  "effect/HashSet",
  "effect/Option",
  "effect/Order",
  "effect/Result",
  "effect/Schema",
  "effect/SchemaGetter"
]

/** Besides those, in `testing` alone. */
const testingModules = ["effect/Arbitrary", "effect/SchemaAST"]

const isRuntime = ({ exportKind, importKind, source }) =>
  source != null && importKind !== "type" && exportKind !== "type"

/** What a source imports or re-exports when it runs. */
export const runtimeImports = (text) =>
  parseSync("source.ts", text)
    .program.body.filter(isRuntime)
    .map(({ source }) => source.value)

const folderOf = (path) => path.split("/")[0]

/** Faults of the files below `root`: folders that bring a later one, and modules of other packages that are not on the list. */
export const faultsIn = (root) => {
  const read = new Map()
  const importsOf = (path) => {
    if (!read.has(path)) read.set(path, runtimeImports(readFileSync(join(root, path), "utf8")))
    return read.get(path)
  }
  const broughtBy = (start) => {
    const seen = new Set([start])
    for (const path of seen) {
      for (const name of importsOf(path)) {
        seen.add(name.startsWith(".") ? relative(root, join(root, dirname(path), name)) : name)
        if (!name.startsWith(".")) read.set(name, [])
      }
    }
    return [...seen]
  }
  return globSync("*/**/*.ts", { cwd: root })
    .filter((path) => !path.endsWith(".test.ts"))
    .toSorted()
    .flatMap((path) => {
      const folder = folderOf(path)
      const allowed = [...effectModules, ...(folder === "testing" ? testingModules : [])]
      return broughtBy(path)
        .filter((each) =>
          each.endsWith(".ts")
            ? folderOrder.indexOf(folderOf(each)) > folderOrder.indexOf(folder)
            : !allowed.includes(each)
        )
        .map((each) => `${path} brings ${each}`)
    })
}
