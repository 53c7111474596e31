/** Each guard bites: the fault it is there for makes it red, and what looks alike does not. */
import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { describe, test } from "node:test"
import { changedMigrations, faultsIn, foreignLicences, openInternals, textRules, versionsDrift } from "./guards.mjs"

const day = "packages/web-components/src/haem-day/styles.ts"
const page = "packages/http-adapter/portal/pages/month.ts"
const sheet = "packages/http-adapter/portal/portal.css"
const handler = "packages/http-adapter/src/server/treatments.ts"

/** A source that breaks the rule of that name. */
const faults = [
  ["the caller passes the time", "packages/domain/src/diary/record.ts", "const now = new Date()"],
  ["one transaction helper: only store/transact.ts opens a transaction", handler, "yield* sql.withTransaction(work)"],
  [
    "one transaction helper: only store/transact.ts provides Transaction",
    handler,
    "Effect.provideService(Transaction, sql)"
  ],
  ["SQL is a tagged template, never text", "packages/http-adapter/src/store/person/a.ts", 'sql.unsafe("select 1")'],
  ["no raw markup: Lit escapes text", page, "root.innerHTML = text"],
  ["no raw markup: Lit escapes text", handler, "document.write(text)"],
  ["no style attribute: the content security policy forbids it", page, 'html`<p class="a" style="color: red"></p>`'],
  ["no style attribute: the content security policy forbids it", day, "html`<p\n  style=${it}></p>`"],
  ["colours are tokens", day, "css`:host { color: #1a2b3c }`"],
  ["colours are tokens", sheet, "a { color: rgb(1 2 3) }"],
  ["logical properties: the page also runs from right to left", day, "css`p { margin-left: 1px }`"],
  ["logical properties: the page also runs from right to left", sheet, "p {\n  left: 0;\n}"],
  ["logical properties: the page also runs from right to left", sheet, "p { text-align: right }"]
]

/** Sources that only look like a fault, or stand in the rule's one place. */
const sound = [
  ["packages/domain/src/calendar/month.ts", "new Date(number * dayMillis)"],
  ["packages/domain/src/diary/record.ts", "// new Date() would be a clock\nconst a = 1 /* new Date() */"],
  ["packages/http-adapter/src/store/transact.ts", "sql.withTransaction(work)"],
  [page, 'html`<link rel="stylesheet" href="portal.css"><p data-style="a"></p>`'],
  [day, "class A { #add = 1; static styles = css`p { color: var(--haem-ink); margin-inline-start: 1px }` }"],
  ["packages/web-components/src/shared/tokens.ts", "css`:host { --haem-ink: #1a2b3c }`"],
  [sheet, "p { align-items: left-over; color: CanvasText }"]
]

describe("rules on text", () => {
  for (const [rule, file, source] of faults) {
    test(`red: ${rule}: ${JSON.stringify(source)}`, () =>
      assert.ok(faultsIn(file, source).some((fault) => fault.startsWith(`${file}: ${rule}`))))
  }
  for (const [file, source] of sound) {
    test(`green: ${JSON.stringify(source)}`, () => assert.deepEqual(faultsIn(file, source), []))
  }
  test("every rule has a fault here that it finds", () => {
    const shown = new Set(faults.map(([rule]) => rule))
    assert.deepEqual(
      textRules.map(({ name }) => name).filter((name) => !shown.has(name)),
      []
    )
  })
})

describe("rules on manifests", () => {
  test("an exports map that does not close ./internal is found", () => {
    assert.ok(openInternals({ exports: { "./product/*": "./src/product/*.ts" } }))
    assert.ok(!openInternals({ exports: { "./internal/*": null } }))
  })
  test("packages that could drift apart in version are found", () => {
    assert.ok(versionsDrift({ fixed: [] }))
    assert.ok(!versionsDrift({ fixed: [["@haemtrack/*"]] }))
  })
  test("a licence that nobody has accepted is found, and so is none", () => {
    const lock = (license) => ({ packages: { "": { license: "Apache-2.0" }, "node_modules/a": { license } } })
    assert.equal(foreignLicences(lock("AGPL-3.0-only")).length, 1)
    assert.equal(foreignLicences(lock(undefined)).length, 1)
    assert.equal(foreignLicences(lock("(MIT AND AGPL-3.0-only)")).length, 1)
    assert.deepEqual(foreignLicences(lock("(MIT OR GPL-2.0-only)")), [])
  })
  test("a released migration that was changed, or taken away, is found", () => {
    const released = { "0001-init.ts": createHash("sha256").update("create table a").digest("hex") }
    assert.equal(changedMigrations(released, () => "create table b").length, 1)
    assert.equal(changedMigrations(released, () => "").length, 1)
    assert.deepEqual(
      changedMigrations(released, () => "create table a"),
      []
    )
  })
})
