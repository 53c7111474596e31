/** The list of mutations fits the sources, its runner bites, and a sample of it is caught: the tests of the domain see broken rules. */
import assert from "node:assert/strict"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { env } from "node:process"
import { after, before, describe, test } from "node:test"
import { fileURLToPath } from "node:url"
import { registry } from "../packages/domain/src/rules/registry.ts"
import { faultsOf, mutated, sampleOf, seedOf } from "./mutate.mjs"
import { mutations } from "./mutations.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const domain = join(root, "packages/domain")

describe("runner", () => {
  const folder = mkdtempSync(join(tmpdir(), "haemtrack-mutated-"))
  const files = {
    "vitest.config.ts": 'export default { test: { include: ["src/**/*.test.ts"] } }\n',
    "src/stock/weeks.ts": "export const isLow = (weeks: number): boolean => weeks < 4 && weeks >= 0\n",
    "src/stock/weeks.test.ts":
      'import { expect, it } from "vitest"\nimport { isLow } from "./weeks.ts"\n' +
      'it("four weeks are enough", () => expect([isLow(3.9), isLow(4)]).toEqual([true, false]))\n'
  }
  before(() => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  })
  after(() => rmSync(folder, { recursive: true }))

  const faults = (text, becomes) =>
    faultsOf(folder, [{ rule: "L1", file: "stock/weeks.ts", text, becomes }], () => {}).join("\n")

  test("green when a test sees the mutation, and the package is as it was", () => {
    assert.equal(faults("weeks < 4", "weeks <= 4"), "")
    assert.equal(readFileSync(join(folder, "src/stock/weeks.ts"), "utf8"), files["src/stock/weeks.ts"])
  })
  test("red when no test sees it", () => assert.match(faults("weeks >= 0", "weeks > 0"), /no test sees it/))
  test("red when its text is gone, or stands there twice", () => {
    assert.match(faults("weeks < 5", "weeks <= 5"), /exactly once/)
    assert.match(faults("weeks", "days"), /exactly once/)
  })
  test("red when it breaks the file, so that no test judged it", () =>
    assert.match(faults("weeks < 4", "weeks <<< 4"), /does not load/))
  test("red when the tests are red without it", () => {
    writeFileSync(join(folder, "src/stock/weeks.test.ts"), files["src/stock/weeks.test.ts"].replace("false", "true"))
    assert.match(faults("weeks < 4", "weeks <= 4"), /not green without any mutation/)
  })
})

describe("sample", () => {
  test("the same of a seed, another of another, each mutation once", () => {
    const chosen = sampleOf(mutations, 5, "a")
    assert.deepEqual(chosen, sampleOf(mutations, 5, "a"))
    assert.notDeepEqual(chosen, sampleOf(mutations, 5, "b"))
    assert.equal(new Set(chosen).size, 5)
  })
})

describe("mutations of the domain", () => {
  for (const mutation of mutations) {
    test(`fits: ${mutation.rule} in ${mutation.file}: ${mutation.becomes}`, () => {
      assert.ok(Object.hasOwn(registry, mutation.rule), "the registry has no such rule")
      assert.notEqual(mutated(readFileSync(join(domain, "src", mutation.file), "utf8"), mutation), undefined)
      for (const file of mutation.tests ?? []) assert.ok(existsSync(join(domain, "src", file)), file)
    })
  }

  const seed = env.HAEMTRACK_SEED ?? seedOf(mutations)
  test(`five of them are caught (HAEMTRACK_SEED=${seed})`, (t) =>
    assert.deepEqual(
      faultsOf(domain, sampleOf(mutations, 5, seed), (line) => t.diagnostic(line)),
      []
    ))
})
