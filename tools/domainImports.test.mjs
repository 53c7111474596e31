/** Whoever takes one folder of the domain gets no folder to its right, and of Effect only what is pure; and the test bites. */
import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, describe, test } from "node:test"
import { fileURLToPath } from "node:url"
import { faultsIn, folderOrder, runtimeImports } from "./domainImports.mjs"

const domain = join(dirname(dirname(fileURLToPath(import.meta.url))), "packages/domain/src")

describe("the domain", () => {
  test("no folder brings one to its right, nor a module that is not on the list", () =>
    assert.deepEqual(faultsIn(domain), []))
  test("every folder has its place in the order", () => {
    const folders = readdirSync(domain, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !folderOrder.includes(name)),
      []
    )
  })
  test("the month of the calendar brings nothing at all", () =>
    assert.deepEqual(runtimeImports(readFileSync(join(domain, "calendar/month.ts"), "utf8")), []))
})

describe("what a source brings", () => {
  const sources = [
    ['import type { Dose } from "../dosing/Dose.ts"', []],
    ['export type { Dose } from "../dosing/Dose.ts"', []],
    ['import { type Dose } from "../dosing/Dose.ts"', ["../dosing/Dose.ts"]],
    ['import * as Dose from "../dosing/Dose.ts"\nexport { a } from "./a.ts"', ["../dosing/Dose.ts", "./a.ts"]],
    ['export * from "./b.ts"\nexport const c = 1', ["./b.ts"]]
  ]
  for (const [text, brought] of sources) test(text, () => assert.deepEqual(runtimeImports(text), brought))
})

describe("faults", () => {
  const root = mkdtempSync(join(tmpdir(), "haemtrack-imports-"))
  after(() => rmSync(root, { recursive: true }))
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  test("a folder to the right is found behind one that is allowed, and so is a module that is not pure", () => {
    write("calendar/day.ts", 'import type { Dose } from "../dosing/Dose.ts"\n')
    write("person/weight.ts", 'import "../calendar/day.ts"\nimport "effect/Schema"\n')
    write("dosing/Dose.ts", "export const dose = 1\n")
    assert.deepEqual(faultsIn(root), [])
    write("calendar/day.ts", 'import { dose } from "../dosing/Dose.ts"\n')
    write("dosing/Dose.ts", 'import "effect/Clock"\n')
    assert.deepEqual(
      faultsIn(root),
      [
        "calendar/day.ts brings ../dosing/Dose.ts",
        "calendar/day.ts brings effect/Clock",
        "dosing/Dose.ts brings effect/Clock",
        "person/weight.ts brings ../dosing/Dose.ts",
        "person/weight.ts brings effect/Clock"
      ].map((fault) => fault.replace("../", ""))
    )
  })
})
