import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import MessageFormat from "@messageformat/core"
import { compiled } from "./messages.mjs"

const signs = { "number.group": ",", "number.decimal": "." }
const catalogue = (messages, locale = "en-GB") => ({ locale, status: "source", messages: { ...signs, ...messages } })

/** The functions of a catalogue, as the element would import them. */
const functionsOf = async (messages, locale) => {
  const source = stripTypeScriptTypes(compiled(catalogue(messages, locale), "test.json"))
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).messages
}

const samples = [
  ["{n, plural, one {# more} other {# more}}", [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 12345 }, { n: 1.5 }]],
  [
    "{n, plural, =0 {None} one {One of {name}} other {# of {name}}} kept.",
    [
      { n: 0, name: "A" },
      { n: 1, name: "B" }
    ]
  ],
  ["Your {side, select, left {left} other {right}} side", [{ side: "left" }, { side: "right" }, { side: "x" }]],
  ["{n, number} units", [{ n: 999 }, { n: 1000 }, { n: 1234567 }, { n: 0.125 }, { n: 1234.5 }]],
  [
    "{n, plural, one {{m, plural, one {# a} other {# b}}} other {#}}",
    [
      { n: 1, m: 2000 },
      { n: 1, m: 1 },
      { n: 2, m: 1 }
    ]
  ],
  ["`back` ${tick} \\ ’ '{'quoted'}' {a}", [{ a: "<b>" }]],
  ['“Plain” "words" with \\ and `ticks`', [{}]]
]

test("a compiled message says what the reference compiler says", async () => {
  for (const [message, parameters] of samples) {
    const words = message.replace("${tick}", "$'{'tick'}'")
    const ours = await functionsOf({ m: words })
    const reference = new MessageFormat("en-GB").compile(words)
    for (const p of parameters) assert.equal(ours.m(p), reference(p), words)
  }
})

test("a language with six plurals picks among its own", async () => {
  const words = "{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}"
  const { m } = await functionsOf({ m: words }, "ar")
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((n) => m({ n })),
    ["z", "o", "t", "f", "m", "x"]
  )
})

test("a character that nobody sees is written as an escape", () => {
  assert.match(
    compiled(catalogue({ m: "{a}\u00a0\u200e{b}" }), "test.json"),
    /\$\{p\.a\}\\u\{a0\}\\u\{200e\}\$\{p\.b\}/
  )
})

const refused = [
  ["{n, plural, one {x}}", 'no case for "other"'],
  ["{n, plural, other {x}}", "no case for one"],
  ["{n, plural, few {x} one {x} other {x}}", "few"],
  ["{n, plural, one {x} other {{n}}}", "a number is {n, number}"],
  ["{d, date}", "not of the subset"],
  ["{n, selectordinal, other {x}}", "not of the subset"],
  ["{open", "message end"]
]
for (const [message, reason] of refused) {
  test(`refused: ${message}`, () => {
    assert.throws(
      () => compiled(catalogue({ "a.key": message }), "test.json"),
      (error) => error.message.startsWith("a.key: ") && error.message.includes(reason)
    )
  })
}

test("refused: a status that claims more than the three that there are", () => {
  assert.throws(() => compiled({ ...catalogue({}), status: "perfect" }, "test.json"), /status/)
})

test("refused: a number in a catalogue that does not name its signs", () => {
  assert.throws(
    () => compiled({ locale: "en-GB", status: "source", messages: { m: "{n, number}" } }, "t"),
    /number\.group/
  )
})

test("--check is red when a catalogue was changed and not compiled, and green after", () => {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const copy = mkdtempSync(join(tmpdir(), "messages-"))
  try {
    for (const name of ["tools", ".oxfmtrc.json", "package.json"]) {
      cpSync(join(root, name), join(copy, name), { recursive: true })
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
    const folder = join(copy, "packages/one/src/messages")
    mkdirSync(folder, { recursive: true })
    const write = (word) => writeFileSync(join(folder, "en-GB.json"), JSON.stringify(catalogue({ m: word })))
    const run = (...options) => spawnSync(process.execPath, ["tools/messages.mjs", ...options], { cwd: copy }).status
    write("One")
    assert.equal(run("--check"), 1)
    assert.equal(run(), 0)
    assert.equal(run("--check"), 0)
    write("Two")
    assert.equal(run("--check"), 1)
  } finally {
    rmSync(copy, { recursive: true })
  }
})
