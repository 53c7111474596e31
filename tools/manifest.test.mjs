/** The manifest says what the sources say, refuses what has no words, and is red when it is not the sources' any more. */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, test } from "node:test"
import { fileURLToPath } from "node:url"
import { manifestOf, readmeOf } from "./manifest.mjs"

const path = "src/haem-thing/HaemThing.ts"
const source = `
import { HaemElement } from "../shared/HaemElement.ts"

/** The person wants it. */
export type HaemWantEvent = CustomEvent<Readonly<{ id: string }>>

/**
 * @summary A thing | of the diary.
 *
 * It is drawn
 * as it is.
 *
 * @event {HaemWantEvent} haem-want - The person
 * wants it.
 * @slot - Inside.
 * @slot after - Below.
 * @csspart thing - The thing.
 */
export class HaemThing extends HaemElement {
  static override readonly properties = {
    date: {},
    entries: { attribute: false },
    readOnly: { type: Boolean, attribute: "readonly", reflect: true },
    lang: { reflect: true },
    cursor: { attribute: false }
  }

  /** The day. */
  declare date: string
  /** What it holds. */
  declare entries: ReadonlyArray<string>
  /** Looked at, not written. */
  declare readOnly: boolean
  /** Its own. */
  declare protected cursor: string

  constructor() {
    super()
    this.readOnly = false
  }

  /** Asks again. */
  reload(): void {}

  override connectedCallback(): void {}
  #own(): void {}
  protected render() {}
}
`
const [{ declarations, exports: classes }, { exports: definitions }] = manifestOf(new Map([[path, source]])).modules
const [thing] = declarations

describe("the manifest", () => {
  test("says what the class is, in one line and in more", () => {
    assert.equal(thing.tagName, "haem-thing")
    assert.equal(thing.summary, "A thing | of the diary.")
    assert.equal(thing.description, "It is drawn as it is.")
  })
  test("names what a page may set, and nothing of the element's own", () => {
    assert.deepEqual(
      thing.members.map(({ name }) => name),
      ["date", "entries", "readOnly", "lang", "reload"]
    )
    assert.deepEqual(
      thing.attributes.map(({ name, fieldName }) => [name, fieldName]),
      [
        ["date", "date"],
        ["readonly", "readOnly"],
        ["lang", "lang"]
      ]
    )
    const readOnly = thing.members.find(({ name }) => name === "readOnly")
    assert.deepEqual([readOnly.type.text, readOnly.default, readOnly.reflects], ["boolean", "false", true])
  })
  test("says of an event what its detail holds", () =>
    assert.deepEqual(thing.events, [
      { name: "haem-want", type: { text: "CustomEvent<{ id: string }>" }, description: "The person wants it." }
    ]))
  test("lists slots and parts, the default slot too", () => {
    assert.deepEqual(thing.slots, [
      { name: "", description: "Inside." },
      { name: "after", description: "Below." }
    ])
    assert.deepEqual(thing.cssParts, [{ name: "thing", description: "The thing." }])
  })
  test("points to the built files, apart from what registers", () => {
    assert.equal(classes[0].declaration.module, "dist/haem-thing/HaemThing.js")
    assert.equal(definitions[0].kind, "custom-element-definition")
  })
  test("its page keeps a bar inside a cell", () => {
    const page = readmeOf({ ...thing, members: [{ ...thing.members[0], type: { text: "a | b" } }] })
    assert.match(page, /`a \\\| b`/)
    assert.match(page, /\| \(default\) \| Inside\. \|/)
  })
})

const faults = [
  ["a property without words", "  /** The day. */\n", "", "the property date has no words"],
  ["an event without its type", "@event {HaemWantEvent}", "@event", "an @event without its type"],
  ["an event of a type that nobody declares", "@event {HaemWantEvent}", "@event {HaemOtherEvent}", "HaemOtherEvent"],
  ["a part without words", "@csspart thing - The thing.", "@csspart thing", "thing has no words"],
  ["a class without a summary", "@summary A thing", "A thing", "no @summary"]
]
for (const [title, right, wrong, reason] of faults) {
  test(`refused: ${title}`, () => {
    assert.ok(source.includes(right))
    assert.throws(
      () => manifestOf(new Map([[path, source.replace(right, wrong)]])),
      (error) => error.message.startsWith(path) && error.message.includes(reason)
    )
  })
}

test("--check is red when a docstring was changed and the manifest was not made again", () => {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const copy = mkdtempSync(join(tmpdir(), "manifest-"))
  try {
    const folder = join(copy, "packages/web-components/src/haem-thing")
    for (const each of [folder, join(copy, "tools")]) mkdirSync(each, { recursive: true })
    copyFileSync(join(root, "tools/manifest.mjs"), join(copy, "tools/manifest.mjs"))
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
    const write = (text) => writeFileSync(join(folder, "HaemThing.ts"), text)
    const run = (...options) => spawnSync(process.execPath, ["tools/manifest.mjs", ...options], { cwd: copy }).status
    write(source)
    assert.equal(run("--check"), 1)
    assert.equal(run(), 0)
    assert.equal(run("--check"), 0)
    write(source.replace("The day.", "Another day."))
    assert.equal(run("--check"), 1)
  } finally {
    rmSync(copy, { recursive: true })
  }
})
